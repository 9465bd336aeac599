package dev.parley.speech.spotter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// What the synthetic talkers say that is no stop word.
record Texts(List<String> sentences, List<String> singles) {
    /// One of so many is left out of what is learnt, for whoever wants to try something on it.
    private static final int LEFT_OUT = 5;

    /// To learn from; without any of these words.
    static Texts learnt(List<String> without) {
        List<String> sentences = most(resource("talk.txt").lines().toList());
        List<String> singles = most(List.of(resource("words.txt").split("\\s+")));
        return new Texts(some(sentences, without), some(singles, without));
    }

    private static List<String> most(List<String> all) {
        return IntStream.range(0, all.size())
                .filter(i -> i % LEFT_OUT != 0)
                .mapToObj(all::get)
                .toList();
    }

    /// To choose thresholds on.
    static Texts tried(List<String> without) {
        return new Texts(some(resource("tried.txt").lines().toList(), without), List.of());
    }

    static String resource(String name) {
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> some(List<String> all, List<String> without) {
        return all.stream().filter(t -> !has(t, without) && !begins(t, without)).toList();
    }

    /// "Stopper": nobody can tell that it is no stop word when it has only begun.
    private static boolean begins(String text, List<String> words) {
        return words.stream().anyMatch(w -> plain(text).startsWith(" " + plain(w).strip()));
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
