package dev.parley.speech.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// English words that are written in more than one way.
final class Spelling {
    /// Heard and typed; the value is the canonical spelling.
    private static final Map<String, String> VARIANTS = Map.ofEntries(
            Map.entry("ok", "okay"),
            Map.entry("metre", "meter"),
            Map.entry("metres", "meters"),
            Map.entry("centimetre", "centimeter"),
            Map.entry("centimetres", "centimeters"),
            Map.entry("centre", "center"),
            Map.entry("grey", "gray"),
            Map.entry("colour", "color"),
            Map.entry("favourite", "favorite"),
            Map.entry("towards", "toward"),
            Map.entry("forwards", "forward"),
            Map.entry("backwards", "backward"),
            Map.entry("upwards", "upward"),
            Map.entry("downwards", "downward"),
            Map.entry("ice", "iced"));
    private static final Map<String, String> TYPED =
            Map.of("oz", "ounce", "deg", "degrees", "sec", "seconds", "secs", "seconds", "pls", "please");
    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("can't", "can not"),
            Map.entry("cant", "can not"),
            Map.entry("cannot", "can not"),
            Map.entry("won't", "will not"),
            Map.entry("wont", "will not"),
            Map.entry("shan't", "shall not"),
            Map.entry("dont", "do not"),
            Map.entry("doesnt", "does not"),
            Map.entry("didnt", "did not"),
            Map.entry("isnt", "is not"),
            Map.entry("im", "i am"),
            Map.entry("ive", "i have"),
            Map.entry("youre", "you are"),
            Map.entry("whats", "what is"),
            Map.entry("wheres", "where is"),
            Map.entry("whos", "who is"),
            Map.entry("hows", "how is"),
            Map.entry("thats", "that is"),
            Map.entry("let's", "let us"),
            Map.entry("lets", "let us"),
            Map.entry("gonna", "going to"),
            Map.entry("wanna", "want to"),
            Map.entry("gimme", "give me"));
    private static final Map<String, String> ENDINGS =
            Map.of("'re", "are", "'ll", "will", "'ve", "have", "'d", "would", "'m", "am");
    private static final Set<String> BEFORE_IS =
            Set.of("what", "where", "who", "how", "that", "it", "there", "here", "when", "he", "she");
    private static final Set<String> BEFORE_NOT =
            Set.of("do", "does", "did", "is", "are", "was", "were", "would", "should", "could", "has", "have", "had");
    private static final Set<String> PRONOUNS = Set.of("i", "you", "we", "they", "he", "she", "it");

    private Spelling() {}

    /// The canonical words of one written word in lower case.
    static List<String> canonical(String word) {
        String whole = WHOLE.get(word);
        if (whole != null) return List.of(whole.split(" "));
        int apostrophe = word.lastIndexOf('\'');
        if (apostrophe < 0) return List.of(VARIANTS.getOrDefault(word, TYPED.getOrDefault(word, word)));
        String stem = word.substring(0, apostrophe);
        String ending = word.substring(apostrophe);
        if (ENDINGS.containsKey(ending)) return List.of(stem, ENDINGS.get(ending));
        if (ending.equals("'s") && BEFORE_IS.contains(stem)) return List.of(stem, "is");
        if (word.endsWith("n't")) return List.of(word.substring(0, word.length() - 3), "not");
        return List.of(word);
    }

    /// Whether [#contracted] may have an answer for words that begin with this one.
    static boolean canContract(String first) {
        return BEFORE_IS.contains(first)
                || BEFORE_NOT.contains(first)
                || PRONOUNS.contains(first)
                || first.equals("let")
                || first.equals("can")
                || first.equals("will");
    }

    /// How people contract two canonical words, if they do.
    static Optional<String> contracted(String first, String second) {
        return switch (second) {
            case "is" -> BEFORE_IS.contains(first) ? Optional.of(first + "'s") : Optional.empty();
            case "not" -> withoutNot(first);
            case "am" -> first.equals("i") ? Optional.of("i'm") : Optional.empty();
            case "us" -> first.equals("let") ? Optional.of("let's") : Optional.empty();
            case "are" -> afterPronoun(first, "'re");
            case "will" -> afterPronoun(first, "'ll");
            case "would" -> afterPronoun(first, "'d");
            case "have" -> afterPronoun(first, "'ve");
            default -> Optional.empty();
        };
    }

    private static Optional<String> withoutNot(String first) {
        if (first.equals("can")) return Optional.of("can't");
        if (first.equals("will")) return Optional.of("won't");
        return BEFORE_NOT.contains(first) ? Optional.of(first + "n't") : Optional.empty();
    }

    private static Optional<String> afterPronoun(String first, String ending) {
        return PRONOUNS.contains(first) ? Optional.of(first + ending) : Optional.empty();
    }

    /// The ways a recognizer may write one canonical word, without regard to the first letter.
    static List<String> written(String canonical) {
        List<String> ways = new ArrayList<>(List.of(canonical));
        VARIANTS.forEach((variant, of) -> {
            if (of.equals(canonical)) ways.add(variant);
        });
        if (canonical.equals("okay")) ways.add("OK");
        if (canonical.equals("i")) ways.set(0, "I");
        Numbers.digits(List.of(canonical)).ifPresent(ways::add);
        return ways;
    }
}
