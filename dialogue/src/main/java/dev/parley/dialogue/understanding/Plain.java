package dev.parley.dialogue.understanding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Text as plain words: lower case, no punctuation but the commas between clauses, contractions opened.
final class Plain {
    private static final int LONGEST = 400;
    private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N}', .%°-]+");
    private static final Pattern STOPS = Pattern.compile("[.](?!\\d)|,(?!\\d)");
    private static final Pattern HESITATION = Pattern.compile(
            "(?<![\\p{L}'])(?:um+|uh+|er+|erm|hmm*|ah|oh|eh|like(?= \\d)|you know|i mean)(?![\\p{L}'])");
    private static final Map<String, String> OPENED = Map.ofEntries(
            Map.entry("won't", "will not"),
            Map.entry("can't", "can not"),
            Map.entry("cannot", "can not"),
            Map.entry("shan't", "shall not"),
            Map.entry("dont", "do not"),
            Map.entry("let's", "let us"),
            Map.entry("lets", "let us"),
            Map.entry("gonna", "going to"),
            Map.entry("wanna", "want to"),
            Map.entry("gotta", "have to"),
            Map.entry("kinda", "kind of"),
            Map.entry("gimme", "give me"),
            Map.entry("lemme", "let me"),
            Map.entry("pls", "please"),
            Map.entry("okay", "ok"));
    private static final List<Map.Entry<String, String>> ENDINGS = List.of(
            Map.entry("n't", " not"),
            Map.entry("'re", " are"),
            Map.entry("'ll", " will"),
            Map.entry("'ve", " have"),
            Map.entry("'d", " would"),
            Map.entry("'m", " am"),
            Map.entry("'s", " is"));

    private Plain() {}

    /// Commas stand alone: "walk , then turn".
    static String clauses(String text) {
        String cut = text.length() > LONGEST ? "" : text;
        String plain = NOISE.matcher(cut.toLowerCase(Locale.ROOT)
                        .replace('’', '\'')
                        .replace("...", " ")
                        .replaceAll("(?<![\\p{L}\\p{N}])[-\u2212]\\s*(?=\\d)", "minus ")
                        .replace(";", ","))
                .replaceAll(" ")
                .replace('-', ' ');
        plain = STOPS.matcher(plain).replaceAll(" , ");
        plain = HESITATION.matcher(plain).replaceAll(" ");
        StringBuilder opened = new StringBuilder();
        for (String word : plain.strip().split("\\s+")) opened.append(' ').append(opened(word));
        return opened.toString().strip().replaceAll("(?:^[, ]+|[, ]+$)", "").replaceAll("( ,)+", " ,");
    }

    static String of(String text) {
        return withoutCommas(clauses(text));
    }

    static String withoutCommas(String clauses) {
        return clauses.replace(" ,", "").strip();
    }

    private static String opened(String word) {
        String whole = OPENED.get(word);
        if (whole != null) return whole;
        for (Map.Entry<String, String> e : ENDINGS)
            if (word.endsWith(e.getKey()) && word.length() > e.getKey().length())
                return word.substring(0, word.length() - e.getKey().length()) + e.getValue();
        return word;
    }
}
