package dev.parley.tests.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/// Sentences of the benchmark, one a line, `#` begins a remark. Those of the odd lines were looked at while it was
/// built, those of the even ones only judge it; but whoever wrote the templates knew both. The later ones were
/// written when it was there.
enum Sentences {
    DEVELOPMENT("development"),
    HELD_OUT("held out"),
    LATER("written later, looked at"),
    UNSEEN("written later, unseen");

    private final String title;

    Sentences(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /// Whether it may be read which of them went wrong.
    boolean isLookedAt() {
        return ordinal() % 2 == 0;
    }

    List<String> of(String name) {
        List<String> all = all(this == LATER || this == UNSEEN ? name + "-later" : name);
        return IntStream.range(0, all.size())
                .filter(i -> i % 2 == ordinal() % 2)
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
