package dev.parley.dialogue.understanding;

import dev.parley.dialogue.understanding.StockActions.Stock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What a sentence must show before the classifier is believed: a word that the action cannot do without, hardly a
/// word that its sentences never hold, and nothing unknown that would be done something to.
final class Evidence {
    private static final int MOST_UNKNOWN = 2;
    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "my", "your", "his", "her", "our", "their", "this", "these", "that", "those", "some",
            "any", "its");
    private static final Set<String> FUNCTION = Set.of(
            "a",
            "an",
            "the",
            "to",
            "of",
            "on",
            "in",
            "at",
            "by",
            "for",
            "with",
            "and",
            "it",
            "that",
            "this",
            "me",
            "us",
            "them",
            "please",
            "there",
            "here",
            "your",
            "yourself",
            "you",
            "now",
            "bit",
            "little",
            "just",
            "again",
            "about",
            "some",
            "so",
            "then",
            "ok",
            "robot",
            "is",
            "be",
            "one",
            "more",
            "@",
            "#",
            "right",
            "left",
            "quickly",
            "slowly",
            "over",
            "toward",
            "towards",
            "as",
            "ahead",
            "quick",
            "way");

    private final Pattern evidence;
    private final Set<String> known = new HashSet<>(FUNCTION);

    Evidence(Stock stock, List<String> sentences) {
        evidence = Pattern.compile("\\b(?:"
                + String.join(
                        "|",
                        stock.evidence().stream()
                                .map(e -> e.replace("*", "[a-z]*"))
                                .toList())
                + ")\\b");
        sentences.forEach(s -> known.addAll(List.of(s.split(" "))));
    }

    boolean speaksFor(String text) {
        return evidence.matcher(text).find() && unknown(text) <= MOST_UNKNOWN && !actsOnUnknown(text);
    }

    int unknown(String text) {
        return (int) List.of(text.split(" ")).stream()
                .filter(w -> !known.contains(w))
                .count();
    }

    private boolean actsOnUnknown(String text) {
        String[] words = text.split(" ");
        if (!known.contains(words[0])) return true;
        for (int i = 1; i < words.length; i++)
            if (!known.contains(words[i])
                    && (DETERMINERS.contains(words[i - 1])
                            || i > 1 && DETERMINERS.contains(words[i - 2]) && !words[i - 1].equals("#"))) return true;
        return false;
    }
}
