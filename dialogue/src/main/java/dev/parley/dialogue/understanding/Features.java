package dev.parley.dialogue.understanding;

import java.util.Arrays;
import java.util.stream.IntStream;

/// What the classifier sees of a sentence: its words and pairs of words, and its two to four characters in a row, as
/// numbers of hashed features (Weinberger et al., *Feature hashing for large scale multitask learning*, 2009).
final class Features {
    static final int SIZE = 1 << 15;

    private Features() {}

    /// Each feature once, in order.
    static int[] of(String plain) {
        String[] words = plain.split(" ");
        String padded = " " + plain + " ";
        IntStream.Builder found = IntStream.builder();
        String before = "^";
        for (String word : words) {
            found.add(hashed("w" + word));
            found.add(hashed("p" + before + " " + word));
            before = word;
        }
        found.add(hashed("p" + before + " $"));
        for (int n = 2; n <= 4; n++)
            for (int i = 0; i + n <= padded.length(); i++) found.add(hashed(padded.substring(i, i + n)));
        return Arrays.stream(found.build().distinct().sorted().toArray()).toArray();
    }

    private static int hashed(String feature) {
        int h = feature.hashCode();
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        return h & (SIZE - 1);
    }
}
