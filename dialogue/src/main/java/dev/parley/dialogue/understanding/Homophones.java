package dev.parley.dialogue.understanding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Words that came out as others that sound alike, where the words beside them say which were meant: "look a head",
/// "turn write", "raise you're arm". Only tried where the sentence as it stands has no reading.
final class Homophones {
    private static final String BODY = "(?:left |right )?(?:head|hand|arm|fist|fingers|eyes|gripper|side)";
    private static final String MOVES = "(?:go|walk|move|step|drive|head|come|roll|look|point|face|please|straight)";
    private static final String TURNS = "(?:turn|spin|rotate|swing|twist|look|pivot)";
    private static final String AFTER_RIGHT = "(?= |$)";
    private static final Map<Pattern, String> INSTEAD = new LinkedHashMap<>();

    static {
        put("\\b(?:for|four|fore|full) ?(?:words?|wards?|worlds?)\\b", "forward");
        put("\\bback (?:words?|wards?|war)\\b", "backward");
        put("^(?:burn|learn|tune)(?= (?:around|left|right)$)", "turn");
        put("(?<=^look )(?:op|app|hop)$", "up");
        put("(?<=^look )(?:hat|add|had|it|ad) me$", "at me");
        put("(?<=^(?:shake|nod) (?:your|the) )(?:hat|had|bed|heads)$", "head");
        put("(?<=\\b(?:left|right) )(?:hen|hem|and|han|ham)$", "hand");
        put("(?<= )(?:pause|post|poles|paws|poses)$", "pose");
        put("(?<=\\b" + MOVES + " )a head\\b", "ahead");
        put("(?<=\\b" + TURNS + " )(?:a round|all round|a rounds)\\b", "around");
        put("\\b(?:too|two) (?=(?:the|your|me|my)\\b)", "to ");
        put("\\b(?:to|too)(?= (?:meters?|metres?|steps?|degrees?)\\b)", "two");
        put("\\b(?:for|fore)(?= (?:meters|metres|steps|degrees)\\b)", "four");
        put("\\b(?:tree|free)(?= (?:meters|metres|steps)\\b)", "three");
        put("\\bwon(?= (?:meter|metre|step|degree)\\b)", "one");
        put("\\bate(?= (?:meters|metres|steps|degrees)\\b)", "eight");
        put("(?<!\\b(?:one|a|half|an|1) )\\b(degree|meter|metre)\\b", "$1s");
        put("\\byou are(?= " + BODY + "\\b)", "your");
        put("(?<=[a-z] )(?:you|yore|year)(?= (?:left|right|head|hand|arm|fist|fingers|eyes|gaze)\\b)", "your");
        put(
                "(?<=\\b(?:turn|go|look|step|the|your|to|rotate|point|move|spin) )(?:write|rite|wright)" + AFTER_RIGHT,
                "right");
        put("(?<=\\b(?:left|right) )(?:are|harm|alarm|farm|aram|um)$", "arm");
        put("\\b(left|right) (arm|hand)s\\b", "$1 $2");
        put("\\b(?:the|your) (arm|hand)s(?= on (?:the|your) (?:left|right))", "the $1");
        put("^(?:not|knot|note|node|nod|nodded)(?= (?:your|the) head\\b)", "nod");
        put("^(?:node|nodes)$", "nod");
        put("^(?:sheik|shape|shakes|shack|shaken|shook)(?= (?:your|the) head\\b)", "shake");
        put("^(?:rays|raze|race|rise|raises|raised|praise)(?= (?:your|the|a) " + BODY + "\\b)", "raise");
        put("^(?:clothes|closed|closes|clothe|clause)(?= (?:your|the|a) " + BODY + "\\b)", "close");
        put("^(?:opened|opens|hoping)(?= (?:your|the|a) " + BODY + "\\b)", "open");
        put("^(?:lord|lowered|lowers|lore|blower)(?= (?:your|the|a) " + BODY + "\\b)", "lower");
        put("^(?:lifted|lifts|left|list)(?= (?:your|the|a) " + BODY + "\\b)", "lift");
        put("^(?:weave|waive|waves|waived|way)(?= (?:your|to|at|with)\\b)", "wave");
        put("^(?:waived|weave|waive)$", "wave");
        put("^(?:torn|tern|turns|tone)(?= (?:to|left|right|around|your|by)\\b)", "turn");
        put("^(?:locke?|luck|book|looks)(?= (?:to|left|right|up|down|at|ahead|over)\\b)", "look");
        put("^(?:work|walks|wok|talk)(?= (?:forward|forwards|back|backward|backwards|ahead|to the)\\b)", "walk");
        put("^moves?d?(?= (?:forward|forwards|back|backward|backwards|ahead|to the|left|right)\\b)", "move");
        put("^(?:points?|pint|paint)(?= (?:to|at|left|right)\\b)", "point");
        put("(?<=\\blook )(?:at my|add me|had me|it me|at may)$", "at me");
    }

    private Homophones() {}

    private static void put(String heard, String meant) {
        INSTEAD.put(Pattern.compile(heard), meant);
    }

    static String mended(String plain) {
        String text = plain;
        for (Map.Entry<Pattern, String> e : INSTEAD.entrySet())
            text = e.getKey().matcher(text).replaceAll(e.getValue());
        return text;
    }
}
