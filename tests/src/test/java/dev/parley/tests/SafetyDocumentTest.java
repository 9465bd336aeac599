package dev.parley.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What `docs/safety.md` says a test shows, a test of that name must show.
class SafetyDocumentTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        Matcher named = TEST.matcher(Files.readString(ROOT.resolve("docs/safety.md")));
        List<String> missing = new ArrayList<>();
        int count = 0;
        for (; named.find(); count++) if (!exists(named.group(1), named.group(2))) missing.add(named.group());
        assertThat(missing).isEmpty();
        assertThat(count).isGreaterThan(30);
    }

    private static boolean exists(String test, String method) throws IOException {
        try (Stream<Path> files = Files.find(
                ROOT,
                12,
                (p, a) -> a.isRegularFile() && p.getFileName().toString().equals(test + ".java"))) {
            for (Path p : files.toList())
                if (method == null || Files.readString(p).contains("void " + method + "(")) return true;
        }
        return false;
    }
}
