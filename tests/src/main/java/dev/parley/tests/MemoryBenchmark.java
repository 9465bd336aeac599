package dev.parley.tests;

import dev.parley.launch.Benchmark;
import dev.parley.tests.memory.MemoryFigures;
import java.io.PrintStream;
import java.util.List;

/// What hearing takes of a robot's memory.
public final class MemoryBenchmark implements Benchmark {
    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String purpose() {
        return "memory of recognizer, stop spotter, speaker encoder and wake phrase; --data DIR of recordings to hear";
    }

    @Override
    public List<Measure> run(Options options, PrintStream log) {
        return MemoryFigures.measure(options, log);
    }
}
