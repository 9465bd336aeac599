package dev.parley.speech.grammar;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Sentences that are more than a stop word and still mean it: "no no, stop right there", "stop, you are hitting him",
/// "turn left and stop", "don't move". A stop that was not meant costs a word; one that was missed may cost more. What
/// only speaks of stopping ("he told them to stop", "the bus stop is there", "don't stop") means none. English.
final class Outcry {
    private static final String LEAD =
            "(?:(?:oh|no|hey|wait|now|just|please|robot|okay|ok|and|then|but|so|quick|quickly|right|come on"
                    + "|i said|i say|i repeat|(?:can|could|would|will) you|(?:i|we) (?:want|need|would like|'d like) you to|i'd like you to|you (?:must|have to|need to|should)|listen|watch out|careful|for god's sake) )*";
    /// Of a stop word that ends a clause.
    private static final String BEFORE = "(?:and|no|wait|just|now|please|robot|hey|oh|okay) ";

    private static final String TAIL =
            "(?: (?:it|that|now|here|there|right (?:now|here|there)|at once|immediately|please|robot"
                    + "|for a (?:second|moment|minute)))*";
    /// "Stop by the office", "stop sign", "stop talking": not that word.
    private static final String OTHER =
            "(?! (?:by|signs?|lights?|watch|motion|overs?|words?|(?:talk|speak|say|sing|laugh|whistl|play|record)ing)\\b)";

    private static final Pattern STAND = Pattern.compile(LEAD
            + "(?:(?:don't|do not|nobody|don't you) move(?: any (?:further|closer)| another (?:step|inch)| an inch| a muscle)?"
            + "|hold it|(?:hold|stand|stay|keep|sit) still|stay (?:where you are|right there|put)|whoa(?: whoa)*)"
            + TAIL);
    private static final Pattern CLAUSES = Pattern.compile("[,.;:!?]+");

    private final boolean english;
    private final Pattern begins;
    private final Pattern ends;

    /// @param words that stop the robot
    Outcry(String language, List<String> words) {
        english = language.equals("en");
        String any = words.stream()
                .map(w -> Pattern.quote(w.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("|", "(?:", ")"));
        begins = Pattern.compile(LEAD + any + "\\b" + OTHER + ".*");
        ends = Pattern.compile("(?:.* )?" + BEFORE + any + TAIL);
    }

    boolean isMeant(String text) {
        return english && Stream.of(CLAUSES.split(text)).map(Outcry::plain).anyMatch(this::isMeantBy);
    }

    private boolean isMeantBy(String clause) {
        return begins.matcher(clause).matches()
                || ends.matcher(clause).matches()
                || STAND.matcher(clause).matches();
    }

    private static String plain(String clause) {
        return clause.toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replaceAll("[^\\p{L}\\p{N}' ]+", " ")
                .strip()
                .replaceAll("\\s+", " ");
    }
}
