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
/// written when it was there, and looked at afterwards; the last ones before anything was changed by those.
enum Sentences {
    DEVELOPMENT("development", "", true),
    HELD_OUT("held out", "", false),
    LATER("written later", "-later", true),
    PRACTICE("in different manners, looked at", "-practice", true),
    LAST("written before the last rules", "-last", false),
    FINAL("written after those, looked at", "-final", true),
    NEWEST("written last, unseen", "-newest", false),
    FRESH("written later still, judged once", "-fresh", false);

    private final String title;
    private final String file;
    private final boolean lookedAt;

    Sentences(String title, String file, boolean lookedAt) {
        this.title = title;
        this.file = file;
        this.lookedAt = lookedAt;
    }

    String title() {
        return title;
    }

    /// Whether it may be read which of them went wrong.
    boolean isLookedAt() {
        return lookedAt;
    }

    List<String> of(String name) {
        List<String> all = all(name + file);
        return file.isEmpty()
                ? IntStream.range(0, all.size())
                        .filter(i -> i % 2 == ordinal())
                        .mapToObj(all::get)
                        .toList()
                : all;
    }

    private static List<String> all(String name) {
        return lines(name + ".txt").stream().filter(l -> !l.isEmpty()).toList();
    }

    /// Of a file, without remarks.
    static List<String> lines(String file) {
        try (var in = new BufferedReader(
                new InputStreamReader(Sentences.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return in.lines().map(String::strip).filter(l -> !l.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
