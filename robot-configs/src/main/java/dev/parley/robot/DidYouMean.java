package dev.parley.robot;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;

/// The known name nearest to a mistyped one, by edit distance (Levenshtein 1966).
public final class DidYouMean {
    private DidYouMean() {}

    /// The nearest of `names`, if it differs in no more than a third of its letters (and at least two may
    /// differ).
    public static Optional<String> nearest(String wrong, Collection<String> names) {
        return names.stream()
                .filter(n -> distance(wrong, n) <= Math.max(2, n.length() / 3))
                .min(Comparator.comparingInt(n -> distance(wrong, n)));
    }

    /// An explanation for people: `one of a, b, c (did you mean b?)`.
    public static String among(String wrong, Collection<String> names) {
        String all = names.isEmpty() ? "nothing here" : "one of " + String.join(", ", new TreeSet<>(names));
        return nearest(wrong, names)
                .map(n -> all + " (did you mean " + n + "?)")
                .orElse(all);
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replace, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
