package dev.parley.speech.vosk;

import java.text.Normalizer;

/// How much of one text is another, sound by sound as far as writing shows it: Hangul is taken apart into its
/// consonants and vowels, letters lose their capitals, spaces and marks do not count.
final class Likeness {
    private Likeness() {}

    /// 0: the same; 1: nothing in common (Levenshtein 1966, divided by the longer length).
    static double distance(String a, String b) {
        int[] x = letters(a);
        int[] y = letters(b);
        int longer = Math.max(x.length, y.length);
        return longer == 0 ? 0 : (double) edits(x, y) / longer;
    }

    private static int[] letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .toArray();
    }

    private static int edits(int[] x, int[] y) {
        int[] row = new int[y.length + 1];
        for (int j = 0; j <= y.length; j++) row[j] = j;
        for (int i = 1; i <= x.length; i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= y.length; j++) {
                int replace = diagonal + (x[i - 1] == y[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replace, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[y.length];
    }
}
