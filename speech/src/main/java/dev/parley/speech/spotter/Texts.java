package dev.parley.speech.spotter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// What the synthetic talkers say that is no stop word.
record Texts(List<String> sentences, List<String> singles) {
    /// Of so many texts one is not learnt from.
    private static final int TRIED = 5;

    /// To learn from; without any of these words.
    static Texts learnt(List<String> without) {
        return of(without, i -> i % TRIED != 0);
    }

    /// To choose thresholds on.
    static Texts tried(List<String> without) {
        return of(without, i -> i % TRIED == 0);
    }

    private static Texts of(List<String> without, IntPredicate which) {
        List<String> sentences = resource("talk.txt").lines().toList();
        List<String> singles = List.of(resource("words.txt").split("\\s+"));
        return new Texts(some(sentences, without, which), some(singles, without, which));
    }

    private static List<String> some(List<String> all, List<String> without, IntPredicate which) {
        return IntStream.range(0, all.size())
                .filter(which)
                .mapToObj(all::get)
                .filter(t -> !has(t, without) && !begins(t, without))
                .toList();
    }

    static String resource(String name) {
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
