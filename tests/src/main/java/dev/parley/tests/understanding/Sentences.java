package dev.parley.tests.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/// Sentences of the benchmark, one a line, `#` begins a remark: odd lines were looked at while it was built, even
/// ones only judge it.
enum Sentences {
    DEVELOPMENT("development"),
    HELD_OUT("held out");

    private final String title;

    Sentences(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    List<String> of(String name) {
        List<String> all = all(name);
        return IntStream.range(0, all.size())
                .filter(i -> i % 2 == ordinal())
                .mapToObj(all::get)
                .toList();
    }

    private static List<String> all(String name) {
        try (var in = new BufferedReader(
                new InputStreamReader(Sentences.class.getResourceAsStream(name + ".txt"), StandardCharsets.UTF_8))) {
            return in.lines()
                    .map(String::strip)
                    .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
