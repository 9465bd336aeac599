package dev.parley.dialogue.understanding;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Names of places that came out almost right: "loading duck", "work bench". Immutable.
final class Misheard {
    private static final int SHORTEST = 6;
    private static final int MOST_WORDS = 4;
    private static final int MOST_EDITS = 2;
    private static final int LONG = 12;

    private final List<String> places;

    Misheard(Collection<String> places) {
        this.places = places.stream().filter(p -> p.length() >= SHORTEST).toList();
    }

    /// The same with the place's name in place of the first stretch that is almost one; empty: no need, or no such
    /// stretch.
    Optional<String> mended(String plain) {
        if (places.stream().anyMatch(plain::contains)) return Optional.empty();
        String[] words = plain.split(" ");
        for (int from = 0; from < words.length; from++)
            for (int to = from + 1; to <= Math.min(words.length, from + MOST_WORDS); to++) {
                String stretch = joined(words, from, to);
                for (String place : places)
                    if (edits(stretch.replace(" ", ""), place.replace(" ", "")) <= most(place))
                        return Optional.of(
                                (joined(words, 0, from) + " " + place + " " + joined(words, to, words.length)).strip());
            }
        return Optional.empty();
    }

    /// A long name bears two wrong letters.
    private static int most(String place) {
        return place.length() < LONG ? 1 : MOST_EDITS;
    }

    private static String joined(String[] words, int from, int to) {
        return Arrays.stream(words, from, to).collect(Collectors.joining(" "));
    }

    /// Levenshtein's distance, or more than may be if the lengths differ too much.
    private static int edits(String a, String b) {
        if (Math.abs(a.length() - b.length()) > MOST_EDITS) return MOST_EDITS + 1;
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int same = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(same, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
