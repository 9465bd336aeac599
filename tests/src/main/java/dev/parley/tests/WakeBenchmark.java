package dev.parley.tests;

import dev.parley.launch.Benchmark;
import dev.parley.tests.wake.WakeFigures;
import java.io.PrintStream;
import java.util.List;

/// How well a wake phrase is heard, and how often in what is none.
public final class WakeBenchmark implements Benchmark {
    @Override
    public String name() {
        return "wake";
    }

    @Override
    public String purpose() {
        return "the wake phrase; --data DIR with a folder of recordings for each phrase, and beside it"
                + " noise/kitchen.wav, coffee, other-speech";
    }

    @Override
    public List<Measure> run(Options options, PrintStream log) {
        return WakeFigures.measure(options, log);
    }
}
