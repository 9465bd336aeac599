package dev.parley.launch;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `words → the piece of information that was asked for`, as its type has it. Pure.
final class Answer {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");

    private Answer() {}

    /// @param wanted at most one piece, with its type; empty: the words, as `answer`
    /// @return empty: it is not in these words
    static Map<String, Object> of(Map<String, String> wanted, String words) {
        if (wanted.isEmpty()) return Map.of("answer", words);
        var piece = wanted.entrySet().iterator().next();
        if (piece.getValue().equals("str")) return Map.of(piece.getKey(), words);
        Matcher number = NUMBER.matcher(words);
        if (!number.find()) return Map.of();
        double value = Double.parseDouble(number.group());
        boolean whole = piece.getValue().equals("int");
        if (whole && value != Math.rint(value)) return Map.of();
        return Map.of(piece.getKey(), whole ? (Object) (long) value : (Object) value);
    }
}
