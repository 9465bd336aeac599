package dev.parley.dialogue.clauses;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lists of English words beside this class; a line that begins with `#` is a remark.
final class Lists {
    private Lists() {}

    static List<String> lines(String name) {
        try (InputStream in = Lists.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> words(String name) {
        return lines(name).stream().flatMap(l -> Stream.of(l.split(" "))).collect(Collectors.toUnmodifiableSet());
    }
}
