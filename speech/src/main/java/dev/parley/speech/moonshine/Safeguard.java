package dev.parley.speech.moonshine;

import dev.parley.speech.Transcript;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Does not let a sentence become a command when the free hypothesis heard that it was no request: a
/// negation, a question about ability, a hypothetical, somebody else's words. The grammar has no words for
/// these, so a beam held to it would pass over them.
final class Safeguard {
    private static final Pattern NEGATION = Pattern.compile(
            "\\b(not|never|cannot|can't|won't|don't|dont|doesn't|didn't|isn't|wasn't|shouldn't|wouldn't|couldn't|mustn't|no longer)\\b");
    private static final String FILLERS = "^(?:(?:please|okay|ok|hey|hello|hi|so|well|um|uh|oh|and|but|robot)\\W+)*";
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
    /// "nod"), and what comes before a command makes the sentence longer. Stop words are obeyed unless they
    /// are denied outright.
    static boolean forbids(Transcript command, String commandText, String freeText) {
        String free = plain(freeText);
        String constrained = plain(commandText);
        int words = count(free);
        boolean denied = words > 1 && has(NEGATION, free) && !has(NEGATION, constrained);
        if (isStop(command)) return denied;
        boolean longer = words > count(constrained);
        return denied || longer && OPENINGS.stream().anyMatch(o -> has(o, free) && !has(o, constrained));
    }

    private static int count(String text) {
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
