package dev.parley.dialogue.understanding;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What people say around a request without changing it: greetings, courtesy, "could you … for me". Words that
/// are slots, too, such as "right", are never peeled.
final class Shell {
    /// @param core what is left
    /// @param asked whether it was put as a question for ability: "can you …"
    /// @param wished whether it was put as a wish: "I'd like you to …"
    record Peeled(String core, boolean asked, boolean wished) {}

    private static final Pattern FILLER =
            Pattern.compile("^(?:(?:ok|so|now|then|well|hey|hi|hello|robot|please|just|kindly|"
                    + "alright|excuse me|listen|come on|go on(?= and |, )|do me a (?:big )?favou?r(?: and)?|be (?:a )?(?:good|nice|kind)(?: robot)?(?: and)?|be a dear and|be nice and|"
                    + "be so kind (?:as|and)(?: to)?|(?:please )?go ahead and|why do not you|how about you|"
                    + "feel free to|time to|it is time to|and|if you (?:do not mind|can|could|would|please)|if possible|"
                    + "for me|quickly|slowly|carefully|gently|maybe you (?:can|could)|try to|make sure to|start by|"
                    + "your next job is to|next|first|finally|this time|once more|again|,) )+");
    private static final Pattern ASKED = Pattern.compile(
            "^(?:(?:can|could|would|will) you(?: please| kindly| just| maybe| possibly| be so kind as to"
                    + "| be kind enough to| be able to| mind)*"
                    + "|would it be possible for you to|is it possible for you to|(?:do )?(?:you )?mind|would you mind) ");
    private static final Pattern WISHED = Pattern.compile(
            "^(?:(?:i think |i guess |i suppose )?(?:it is )?(?:about )?time for you to|(?:could|can|may|might) (?:i|we) (?:get|ask|have|trouble|send|bother) you(?: to(?! the\\b))?|(?:could|can) (?:i|we) (?:see|have|get)(?= you | a )(?: you)?|(?:i|we) (?:would )?(?:love|like) it if you(?: could| would)?|(?:i|we) (?:would (?:like|love)|want|need|would prefer)(?: for)? you to(?: please| just)*"
                    + "|(?:i|we) (?:would )?appreciate it if you(?: could| would)?"
                    + "|(?:i|we) would be (?:glad|happy|grateful|delighted) if you (?:could|would)"
                    + "|it would be (?:nice|great|good|lovely) if you could"
                    + "|you (?:can|may|should|need to|have to|must)(?: please| just| now)*"
                    + "|let (?:us|me) (?:have|see|get) (?:you(?: do)?|(?=a ))|let us have you"
                    + "|(?:i|we) would (?:like|love) to see you(?: do)?"
                    + "|(?:i|we) (?:want|need|would like) to see you(?: do)?"
                    + "|let us|how about(?: you)?|what about|why not) ");
    /// "How about turning left"
    private static final Pattern SUGGESTED = Pattern.compile("^(?:how|what) about (?:you )?[a-z]+ing\\b");
    private static final Pattern NEED = Pattern.compile(
            "^(?:i|we) (?:would (?:like|love)|want|need) (?:to (?:have|see) )?(?=your |you (?!to )|the (?:left|right) |a )(?:you )?");
    private static final Pattern TAIL = Pattern.compile(
            "(?: (?:please|now|from you|when(?:ever)? you (?:can|have time|get a chance|are ready|have a moment|like)|as (?:high|far|well|fast|quickly|slowly|soon|wide|much) as (?:you can|possible)|for (?:the|a) (?:picture|photo|camera|moment|second|while)|a few times|a couple of times|once or twice|and wait(?: there| here)?|if that is (?:ok|alright|possible)|and (?:that is|then that is) it|for me|for us|ok|robot|will you|would you|could you|can you"
                    + "|thanks|thank you|right away|right now|at once|immediately|if you (?:please|can|could|would|do not mind|like)"
                    + "|if possible|then|today|quickly|slowly|carefully|gently|with all of us watching"
                    + "|if that is ok|my friend|buddy|my dear|sir|alright|,))+$");
    private static final Pattern GERUND = Pattern.compile("^([a-z]{2,}?)ing(?= |$)");
    private static final Map<String, String> GERUNDS = Map.ofEntries(
            Map.entry("moving", "move"),
            Map.entry("driving", "drive"),
            Map.entry("stepping", "step"),
            Map.entry("rotating", "rotate"),
            Map.entry("spinning", "spin"),
            Map.entry("making", "make"),
            Map.entry("taking", "take"),
            Map.entry("giving", "give"),
            Map.entry("waving", "wave"),
            Map.entry("shaking", "shake"),
            Map.entry("raising", "raise"),
            Map.entry("closing", "close"),
            Map.entry("getting", "get"),
            Map.entry("putting", "put"),
            Map.entry("coming", "come"),
            Map.entry("letting", "let"),
            Map.entry("nodding", "nod"),
            Map.entry("facing", "face"),
            Map.entry("gazing", "gaze"),
            Map.entry("glancing", "glance"),
            Map.entry("releasing", "release"));

    /// What is handed on word by word keeps them all.
    private static final Pattern SPEAKS = Pattern.compile("^(?:say|tell|announce|repeat|let|inform|speak|read|go)\\b");
    private static final Pattern WITHIN = Pattern.compile(" (?:please|robot|mate) ");
    private static final Pattern SHOWN = Pattern.compile("^(?:waving|nodding|shaking|pointing|turning)\\b");

    private Shell() {}

    static Peeled peel(String plain) {
        String core = plain;
        boolean asked = false;
        boolean wished = false;
        boolean please = (" " + plain + " ").contains(" please ");
        for (String before = ""; !core.equals(before); ) {
            before = core;
            core = without(FILLER, core);
            core = without(TAIL, core);
            String question = core;
            core = without(ASKED, core);
            if (!core.equals(question)) {
                asked = true;
                if (question.contains("mind ")) core = base(core);
            }
            String wish = core;
            core = Courtesy.without(core, please);
            core = without(WISHED, core);
            if (SUGGESTED.matcher(wish).find()) core = base(core);
            core = without(NEED, core);
            wished |= !core.equals(wish);
        }
        if (!SPEAKS.matcher(core).find()) core = once(WITHIN.matcher(core).replaceAll(" "));
        return new Peeled(please && SHOWN.matcher(core).find() ? base(core) : core, asked, wished);
    }

    private static String without(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text);
        return m.find() && m.end() - m.start() < text.length()
                ? (text.substring(0, m.start()) + text.substring(m.end())).strip()
                : text;
    }

    /// "Turn left turn left" → "turn left".
    private static String once(String text) {
        List<String> words = List.of(text.split(" "));
        for (int n = 1; n <= words.size() / 2; n++) {
            List<String> first = words.subList(0, n);
            boolean repeats = words.size() % n == 0;
            for (int i = n; repeats && i < words.size(); i += n)
                repeats = words.subList(i, i + n).equals(first);
            if (repeats) return String.join(" ", first);
        }
        return text;
    }

    /// "stepping back" → "step back".
    static String base(String text) {
        Matcher m = GERUND.matcher(text);
        return m.find() ? GERUNDS.getOrDefault(m.group(), m.group(1)) + text.substring(m.end()) : text;
    }
}
