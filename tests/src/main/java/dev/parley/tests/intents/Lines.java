package dev.parley.tests.intents;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Sentences that come with the benchmark, one a line; `#` begins a remark.
final class Lines {
    private Lines() {}

    static List<String> of(String name) {
        try (var in = new BufferedReader(new InputStreamReader(
                Lines.class.getResourceAsStream("/intents/" + name + ".txt"), StandardCharsets.UTF_8))) {
            return in.lines()
                    .map(String::strip)
                    .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
