package dev.parley.dialogue.understanding;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Courtesy put together from parts, since nobody can list it: "I'd be much obliged if you turned around", "might I
/// trouble you to …". What is asked for comes out as one tells it: "turn around".
final class Courtesy {
    private static final String SOFTLY = "(?: please| kindly| possibly| perhaps| maybe| just| now)*";
    private static final String VERY =
            "(?:so |very |really |most |much |just |ever so |quite |too |at all |very much )*";
    private static final String GOOD =
            "(?:nice|great|good|lovely|wonderful|kind|helpful|perfect|super|fantastic|cool|ideal|splendid|awesome|appreciated"
                    + "|marvellous|brilliant|excellent|sweet)";
    private static final String GLAD =
            "(?:glad|happy|grateful|delighted|obliged|thankful|pleased|honoured|honored|indebted|over the moon)";
    private static final String COULD = "(?: could| would| might| can| will)?";
    private static final String GET =
            "(?:ask|trouble|bother|get|have|request|beg|invite|persuade|urge|send|order|tell)";
    private static final String FAVOUR =
            "(?:do (?:me|us) (?:the |a |this )?(?:big |great |small )?(?:favou?r|honou?r|kindness|courtesy|pleasure)(?: of| and| to)?)";
    private static final String DEAR =
            "(?:a |an )?(?:dear|darling|sweetheart|love|sport|pal|champ|good boy|good girl|good lad|good sport"
                    + "|good fellow|angel|star|good robot|friend|gentleman|sweetie|treasure|hero)";

    /// What stands before the verb. Those that end in "if you" may have the verb in the past.
    private static final List<Pattern> OPENERS = List.of(
            starts("(?:would|could|might|will) it be " + VERY
                    + "(?:possible|ok|alright|all right|fine|convenient|too much|much trouble|trouble)"
                    + "(?: to ask)?(?: for you)? (?:to|if you" + COULD + ")"),
            starts("is it " + VERY + "(?:possible|ok|alright|all right|fine) (?:for you to|if you" + COULD + ")"),
            starts(
                    "(?:would|could|might|will) it (?:trouble|bother|inconvenience|hurt|kill) you(?: too much)? (?:to|if you"
                            + COULD + ")"),
            starts("(?:it|that) (?:would|will) be " + VERY + GOOD + "(?: of you)? (?:to|if you" + COULD + ")"),
            starts("(?:it|that) would (?:please|delight|help|make) (?:me|us)(?: so| very)?(?: happy| glad)? if you"
                    + COULD),
            starts("(?:i|we) (?:would|will|shall) be " + VERY + GLAD + "(?: to you)? if you" + COULD),
            starts("(?:i|we) (?:would )?" + VERY + "(?:love|like|prefer|appreciate|enjoy|welcome)(?: it)? (?:if you"
                    + COULD + "|for you to|you to)"),
            starts(
                    "(?:i|we) (?:wonder|wondered|(?:was|were|am|are) wondering|(?:was|were|am|are) hoping|hope)(?: if| whether| that)? you (?:could|would|might)"
                            + SOFTLY),
            starts(
                    "(?:i|we) (?:wonder|wondered|(?:was|were|am|are) wondering)(?: if| whether) (?:i|we) (?:could|might|may|can)"
                            + SOFTLY + " " + GET + " you to"),
            starts("do you (?:think|suppose|reckon) (?:that )?you (?:could|might)" + SOFTLY),
            starts("(?:may|might|could|can) (?:i|we)" + SOFTLY + " " + GET + " you" + SOFTLY + " to(?! the\\b)"
                    + SOFTLY),
            starts("(?:may|might|could|can) (?:i|we)" + SOFTLY + " (?:ask for|request|get|have|beg) (?=a )"),
            starts("(?:may|might|could|can) (?:i|we)" + SOFTLY + " (?:see|have|get) (?=your )"),
            starts("(?:be|being) (?:so (?:very )?(?:kind|good|nice)|kind enough|good enough)(?: as)?(?: to| and)"),
            starts("(?:care|be willing|be prepared|be able|be inclined|be happy|be ready|agree|manage) to"),
            starts("(?:do )?be " + DEAR + "(?: for me| for us)? and"),
            starts(FAVOUR),
            starts("(?:perhaps|maybe) you (?:could|would|might|can)" + SOFTLY),
            starts("(?:might|may) you" + SOFTLY),
            starts("if you (?:would|could)(?: be so (?:kind|good) as to)?" + SOFTLY),
            starts(
                    "you (?:are (?:welcome|free|allowed|now free|asked|kindly asked|to)|ought|had better|better|have got|have permission)(?: to)?"
                            + SOFTLY),
            starts("(?:i|we) (?:have to|must|would like to|want to|am going to|are going to) ask you to"),
            starts("(?:we|i) (?:would be|are|am) " + VERY + GLAD + " (?:with|about|to see|to have|to get)(?= a )"));
    /// What stands after it: "…, that would be great".
    private static final Pattern CLOSER = Pattern.compile(" (?:(?:that|it|this) (?:would|will) (?:be " + VERY + GOOD
            + "(?: of you)?|help(?: me| us)?(?: a lot| so much)?"
            + "|make (?:my day|me happy|us happy))|(?:and )?(?:i|we) would (?:be " + VERY + GLAD
            + "(?: to you)?|" + VERY + "(?:appreciate|like|love|enjoy)(?: it| that)?(?: very much| a lot)?))$");
    private static final Pattern IF_YOU = Pattern.compile("^if you" + COULD + SOFTLY + " (?=\\S)");
    private static final List<Pattern> ASIDES = List.of(
            starts(
                    "if (?:it is|that is|it would be|i may|we may|i might|it were)(?: not)?(?: " + VERY
                            + "(?:trouble|bother|ok|alright|possible|ask|to ask|to ask you|a bother|a problem|convenient|for you))*"),
            starts(
                    "when(?:ever)? (?:you are (?:ready|done|free)|you have (?:a moment|time|a minute)|you can|it suits you|you like)"),
            starts(
                    "to (?=(?:go|walk|move|turn|open|close|look|come|drive|wave|nod|shake|point|raise|lower|take|make|show|say)\\b)"),
            starts(
                    "do (?=(?:be|come|go|turn|close|open|look|give|wave|nod|shake|point|raise|lower|take|show|resume|return|walk|move|step)\\b)"));
    /// "You go please …", "please you look": who learns English tells it so. The verb follows.
    private static final Pattern YOU = Pattern.compile(
            "^you (?:please |now |go and )*(?=(?:go|walk|move|turn|open|close|look|come|drive|wave|nod|shake|point|raise|lower|take|make|show)\\b)");
    private static final Pattern VERB_YOU = Pattern.compile(
            "^(go|walk|move|turn|open|close|look|come|drive|wave|nod|shake|point|raise|lower|take|make|do|show) you (?:please |now )*(?!(?:left|right|head|hand|arm|eyes|gaze|back|are)\\b)");
    private static final Pattern SUMMONS = Pattern.compile(
            "^(?:you are (?:needed|wanted|required|expected|awaited|due|wanted back)|(?:i|we|they) (?:need|want|could use|would like) you)"
                    + "(?: over| back| now)* (?:at|by|in) (?=the )");
    private static final Map<String, String> PASTS = Map.ofEntries(
            Map.entry("went", "go"),
            Map.entry("came", "come"),
            Map.entry("took", "take"),
            Map.entry("gave", "give"),
            Map.entry("made", "make"),
            Map.entry("shook", "shake"),
            Map.entry("drove", "drive"),
            Map.entry("held", "hold"),
            Map.entry("got", "get"),
            Map.entry("did", "do"),
            Map.entry("told", "tell"),
            Map.entry("said", "say"),
            Map.entry("spun", "spin"),
            Map.entry("swung", "swing"),
            Map.entry("nodded", "nod"),
            Map.entry("stepped", "step"),
            Map.entry("moved", "move"),
            Map.entry("rotated", "rotate"),
            Map.entry("raised", "raise"),
            Map.entry("waved", "wave"),
            Map.entry("closed", "close"),
            Map.entry("faced", "face"),
            Map.entry("gazed", "gaze"),
            Map.entry("released", "release"),
            Map.entry("let", "let"),
            Map.entry("put", "put"),
            Map.entry("shut", "shut"));
    private static final Pattern PAST = Pattern.compile(
            "^(walk|turn|look|point|lower|lift|open|return|head|back|roll|show|retreat|pivot|twist|proceed|glance|bow|clench|visit)ed\\b");

    private Courtesy() {}

    private static Pattern starts(String courtesy) {
        return Pattern.compile("^" + courtesy + "(?: |(?<= ))(?=\\S)");
    }

    /// The sentence without one piece of courtesy at its beginning, or as it is.
    ///
    /// @param please whether "please" is in the sentence: without it "you go" tells what somebody does
    static String without(String core, boolean please) {
        Matcher closed = CLOSER.matcher(core);
        if (closed.find() && closed.start() > 0) {
            String request = core.substring(0, closed.start());
            return base(IF_YOU.matcher(request).replaceFirst(""));
        }
        Matcher called = SUMMONS.matcher(core);
        if (called.find()) return "go to " + core.substring(called.end());
        for (Pattern p : OPENERS) {
            Matcher m = p.matcher(core);
            if (m.find()) return base(core.substring(m.end()));
        }
        for (Pattern p : ASIDES) {
            Matcher m = p.matcher(core);
            if (m.find() && (please || !core.startsWith("to "))) return core.substring(m.end());
        }
        String told = please ? YOU.matcher(core).replaceFirst("") : core;
        return VERB_YOU.matcher(told).replaceFirst("$1 ");
    }

    /// "Turned around" → "turn around".
    static String base(String text) {
        String first = text.split(" ", 2)[0];
        return PASTS.containsKey(first)
                ? PASTS.get(first) + text.substring(first.length())
                : PAST.matcher(text).replaceFirst("$1");
    }
}
