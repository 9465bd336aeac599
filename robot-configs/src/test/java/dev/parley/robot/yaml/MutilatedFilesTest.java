package dev.parley.robot.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever happens to a robot's file, reading it gives a robot or a list of one-line problems, and nothing
/// else.
class MutilatedFilesTest {
    private static final int TRIES = 150;
    private static final List<String> SCRAPS = List.of(
            "",
            "[",
            "]",
            "{",
            "}",
            ":",
            "\n",
            "  ",
            "'",
            "\"",
            "&a ",
            "*a",
            "!!int ",
            ".nan",
            "-1e9",
            "null",
            "<<: ",
            "? ",
            "---\n",
            "%",
            "\t",
            "\u0000",
            "\ud83e\udd16",
            "{slot}",
            "stop",
            "|\n",
            ">",
            "#",
            "any",
            "places",
            "99999999999");

    @ParameterizedTest
    @ValueSource(strings = {"parley-one", "coffee-counter"})
    void givesARobotOrProblems(String name) throws IOException {
        String yaml = Files.readString(Path.of("robots", name + ".yaml"));
        Random random = new Random(7);
        for (int i = 0; i < TRIES; i++) {
            reads(yaml.substring(0, random.nextInt(yaml.length())));
            reads(mutated(yaml, random));
            reads(withoutALine(yaml, random));
        }
    }

    private static String mutated(String yaml, Random random) {
        StringBuilder text = new StringBuilder(yaml);
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(12));
            text.replace(at, end, SCRAPS.get(random.nextInt(SCRAPS.size())));
        }
        return text.toString();
    }

    private static String withoutALine(String yaml, Random random) {
        List<String> lines = new java.util.ArrayList<>(yaml.lines().toList());
        lines.remove(random.nextInt(lines.size()));
        return String.join("\n", lines);
    }

    private static void reads(String yaml) {
        try {
            assertThat(RobotFile.read("broken.yaml", yaml)).isNotNull();
        } catch (RobotFileException e) {
            assertThat(e.problems())
                    .isNotEmpty()
                    .allSatisfy(p -> assertThat(p).startsWith("broken.yaml").doesNotContain("\n"));
        } catch (RuntimeException e) {
            fail("on:\n" + yaml, e);
        }
    }
}
