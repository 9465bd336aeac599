package dev.parley.speech.spotter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// What the synthetic talkers say that is no stop word.
final class Texts {
    private Texts() {}

    static String resource(String name) {
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Sentences without any of these words.
    static List<String> sentences(List<String> without) {
        return resource("talk.txt").lines().filter(s -> !has(s, without)).toList();
    }

    /// Single words, none of these.
    static List<String> words(List<String> without) {
        return List.of(resource("words.txt").split("\\s+")).stream()
                .filter(w -> !has(w, without))
                .toList();
    }

    private static boolean has(String text, List<String> words) {
        String plain = plain(text);
        return words.stream().anyMatch(w -> plain.contains(plain(w)));
    }

    private static String plain(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }
}
