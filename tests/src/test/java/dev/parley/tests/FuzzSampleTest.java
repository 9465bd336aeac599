package dev.parley.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A sample of what `./parley fuzz` does with every parser of outside input: seeds, what once broke one, and changes of
/// those. Each target throws what its parser must not.
class FuzzSampleTest {
    private static final Path CLASSES = Path.of("target/test-classes");
    private static final Path SEEDS = CLASSES.resolve("fuzz");
    private static final int CHANGES = 150;

    static List<String> targets() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.map(f -> CLASSES.relativize(f).toString())
                    .filter(f -> f.endsWith("Fuzz.class"))
                    .map(f -> f.replace('/', '.').replaceFirst("\\.class$", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void nothingBreaksIt(String target) throws Exception {
        Method parser = Class.forName(target).getMethod("fuzzerTestOneInput", byte[].class);
        Random random = new Random(25);
        for (byte[] seed : seeds(target.substring(target.lastIndexOf('.') + 1)))
            for (int n = 0; n <= CHANGES; n++) {
                byte[] input = n == 0 ? seed : changed(seed, random);
                assertThatCode(() -> parser.invoke(null, input))
                        .as(() -> Arrays.toString(input))
                        .doesNotThrowAnyException();
            }
    }

    private static List<byte[]> seeds(String target) throws IOException {
        List<byte[]> seeds = new ArrayList<>(List.of(new byte[0], new byte[100]));
        Path folder = SEEDS.resolve(target);
        if (Files.isDirectory(folder))
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) seeds.add(Files.readAllBytes(file));
            }
        return seeds;
    }

    /// Some bytes are others, a piece is gone or comes twice.
    private static byte[] changed(byte[] seed, Random random) {
        if (seed.length == 0) return new byte[] {(byte) random.nextInt()};
        byte[] other = seed.clone();
        for (int n = random.nextInt(4); n >= 0; n--) other[random.nextInt(other.length)] = (byte) random.nextInt();
        int from = random.nextInt(other.length);
        int to = from + random.nextInt(Math.min(20, other.length - from) + 1);
        return switch (random.nextInt(3)) {
            case 0 -> other;
            case 1 -> join(other, 0, from, to, other.length);
            default -> join(other, 0, to, from, other.length);
        };
    }

    private static byte[] join(byte[] bytes, int from, int to, int again, int end) {
        byte[] joined = new byte[to - from + end - again];
        System.arraycopy(bytes, from, joined, 0, to - from);
        System.arraycopy(bytes, again, joined, to - from, end - again);
        return joined;
    }

    @ParameterizedTest
    @MethodSource("targets")
    void itsSeedsAreThere(String target) throws IOException {
        assertThat(seeds(target.substring(target.lastIndexOf('.') + 1))).hasSizeGreaterThan(2);
    }
}
