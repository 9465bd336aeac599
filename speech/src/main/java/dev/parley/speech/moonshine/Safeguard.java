package dev.parley.speech.moonshine;

import dev.parley.speech.Transcript;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Does not let a sentence become a command when the free hypothesis heard that it was no request: a
/// negation, a question about ability, a hypothetical, somebody else's words. The second line: the beam for
/// sentences that only speak of a command knows the usual ways to say these, and this one the others.
final class Safeguard {
    private static final Pattern NEGATION = Pattern.compile(
            "\\b(not|never|cannot|can't|won't|don't|dont|doesn't|didn't|isn't|wasn't|shouldn't|wouldn't|couldn't|mustn't|no longer)\\b");
    private static final String FILLERS = "^(?:(?:please|okay|ok|hey|hello|hi|so|well|um|uh|oh|and|but|robot)\\W+)*";
    private static final String BETWEEN_WORDS = "[^\\p{L}\\p{N}']+";
    /// What people add to a command without changing it.
    private static final Set<String> AFTERWARDS = Set.of(
            "please", "now", "thanks", "thank", "you", "okay", "ok", "robot", "for", "me", "again", "then", "and",
            "right");

    private static final int LONGEST_DENIAL = 4;

    private static final Pattern LEAD = Pattern.compile(FILLERS);
    private static final List<Pattern> OPENINGS = List.of(
            opening(
                    "(?:can|could|would|will|do|did|does|are|were|have|should|may|might) (?:you|it|he|she|we|they|the)"),
            opening("(?:what|how|why|when|where|who|which|whose)\\b"),
            opening("(?:if|unless|until|suppose|imagine|maybe|perhaps|whenever|once|after|before)\\b"),
            opening(
                    "(?:i|he|she|they|we|you|somebody|someone|it)(?:'d|'ve|'s| have| had| has)? (?:told|tell|tells|said|"
                            + "say|says|asked|thought|think|wanted|was|were|is|are|used|should|would|could|might)\\b"));

    private Safeguard() {}

    private static Pattern opening(String words) {
        return Pattern.compile(FILLERS + "(?:" + words + ")");
    }

    /// Whether the free words forbid to obey the command. A single word denies nothing ("not" is a misheard
    /// "nod"), and what comes before a command stands before it and makes the sentence longer: noise makes
    /// questions of first words, too ("who will light roast" was "brew a light roast"). Stop words are
    /// obeyed unless they are denied outright.
    static boolean forbids(Transcript command, String commandText, String freeText) {
        String free = plain(freeText);
        String constrained = plain(commandText);
        int words = count(free);
        boolean denied = words > 1
                && !has(NEGATION, constrained)
                && has(NEGATION, beginning(free, constrained))
                && !isMisheard(free, constrained);
        if (isStop(command)) return denied;
        boolean around = words > count(constrained) && isBefore(free, constrained);
        return denied
                || goesOn(free, constrained)
                || around && OPENINGS.stream().anyMatch(o -> has(o, free) && !has(o, constrained));
    }

    /// Nobody forbids by a bare "not" in front: "not your head" was "nod your head", word for word.
    private static boolean isMisheard(String free, String constrained) {
        List<String> heard = List.of(free.split(BETWEEN_WORDS));
        List<String> command = List.of(constrained.split(BETWEEN_WORDS));
        return heard.getFirst().equals("not")
                && heard.subList(1, heard.size()).equals(command.subList(1, command.size()));
    }

    /// The words before the command's first word, or as many as a denial may take where that was not heard:
    /// in noise a "not" turns up anywhere.
    private static String beginning(String free, String constrained) {
        List<String> heard = List.of(free.split("\\s+"));
        int command = firstWord(free.split("\\s+"), constrained);
        return String.join(" ", heard.subList(0, command < 0 ? Math.min(LONGEST_DENIAL, heard.size()) : command));
    }

    /// Where the command's first word stands, perhaps in another form ("turned"); -1 where it was not heard.
    private static int firstWord(String[] heard, String constrained) {
        String first = LEAD.matcher(constrained).replaceFirst("").split(BETWEEN_WORDS)[0];
        for (int i = 0; i < heard.length; i++) if (!first.isEmpty() && heard[i].startsWith(first)) return i;
        return -1;
    }

    /// Whether the free words are the command's and then others: "can I have an espresso machine repaired".
    private static boolean goesOn(String free, String constrained) {
        List<String> command = List.of(constrained.split(BETWEEN_WORDS));
        List<String> heard = List.of(free.split(BETWEEN_WORDS));
        return heard.size() > command.size()
                && heard.subList(0, command.size()).equals(command)
                && !AFTERWARDS.containsAll(heard.subList(command.size(), heard.size()));
    }

    /// Whether something stands before the command's first word in the free words.
    private static boolean isBefore(String free, String constrained) {
        return firstWord(free.split(BETWEEN_WORDS), constrained) > 0;
    }

    static int count(String text) {
        return text.isEmpty() ? 0 : text.split("[\\s-]+").length;
    }

    private static boolean isStop(Transcript transcript) {
        return transcript instanceof Transcript.Control c && c.kind() == Transcript.Control.Kind.STOP;
    }

    private static boolean has(Pattern pattern, String text) {
        return pattern.matcher(text).find();
    }

    private static String plain(String text) {
        return text.replace('’', '\'').toLowerCase(Locale.ROOT).strip();
    }
}
