package dev.parley.tests.understanding;

import dev.parley.dialogue.Decision.Path;
import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What a typed sentence costs, by the path it takes.
public final class CostFigures {
    private static final int WARM = 3;

    private CostFigures() {}

    public static List<Measure> measure(Options options, PrintStream log) {
        long start = System.nanoTime();
        Typist typist = new Typist("parley-one");
        double made = (System.nanoTime() - start) / 1e6;
        List<String> listed =
                List.of("go to the loading dock", "walk forward two meters", "could you turn left", "wave");
        List<String> classified = Stream.of(Sentences.values())
                .flatMap(s -> s.of("paraphrases").stream())
                .map(l -> Expected.of(l).text())
                .filter(t -> typist.types(t).path() != Path.GRAMMAR)
                .toList();
        for (int i = 0; i < WARM; i++) classified.forEach(typist::types);
        return List.of(
                Measure.atMost("text through the grammar path, p99 of CPU time", p99(typist, listed, 50), "ms", 2, ""),
                Measure.atMost("text beyond it, p99 of CPU time", p99(typist, classified, 1), "ms", 30, ""),
                Measure.plainly("a dialogue made, learning included", made, "ms"));
    }

    private static double p99(Typist typist, List<String> texts, int times) {
        double[] ms = new double[texts.size() * times];
        var threads = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < ms.length; i++) {
            long before = threads.getCurrentThreadCpuTime();
            typist.types(texts.get(i % texts.size()));
            ms[i] = (threads.getCurrentThreadCpuTime() - before) / 1e6;
        }
        Arrays.sort(ms);
        return ms[(int) Math.ceil(0.99 * ms.length) - 1];
    }
}
