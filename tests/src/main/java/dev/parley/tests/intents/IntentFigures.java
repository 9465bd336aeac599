package dev.parley.tests.intents;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.BiFunction;

/// The parts of the benchmark, in the order in which they are measured.
public final class IntentFigures {
    private IntentFigures() {}

    public static SequencedMap<String, BiFunction<Options, PrintStream, List<Measure>>> parts() {
        SequencedMap<String, BiFunction<Options, PrintStream, List<Measure>>> parts = new LinkedHashMap<>();
        parts.put("orders", OrderFigures::measure);
        parts.put("outside", OutsideFigures::measure);
        parts.put("spoken-of", SpokenOfFigures::measure);
        parts.put("sequences", SequenceFigures::measure);
        parts.put("noises", NoiseFigures::measure);
        parts.put("grammar", GrammarFigures::measure);
        return parts;
    }
}
