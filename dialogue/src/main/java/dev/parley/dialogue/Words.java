package dev.parley.dialogue;

import java.util.List;
import java.util.Locale;

/// Text as plain words: lower case, without punctuation, one space between.
final class Words {
    private Words() {}

    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replaceAll("[^\\p{L}\\p{N}' ]+", " ")
                .strip()
                .replaceAll("\\s+", " ");
    }

    /// "a, b and c".
    static String list(List<String> items) {
        if (items.size() < 2) return String.join("", items);
        return String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
    }
}
