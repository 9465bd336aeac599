package dev.parley.tests;

import dev.parley.launch.Benchmark;
import dev.parley.launch.RunFault;
import dev.parley.tests.day.DayFigures;
import java.io.PrintStream;
import java.util.List;

/// A day of simulated operation, faster than real time.
public final class DayBenchmark implements Benchmark {
    private static final int HOURS = 24;

    @Override
    public String name() {
        return "day";
    }

    @Override
    public String purpose() {
        return "a day of a simulated robot among people: memory, and states that are stuck; --part hours=N, N 1 to 240";
    }

    @Override
    public List<Measure> run(Options options, PrintStream log) {
        return DayFigures.measure(options.part().map(DayBenchmark::hours).orElse(HOURS), log);
    }

    private static int hours(String part) {
        if (!part.matches("hours=(24[0]|2[0-3][0-9]|1?[0-9]?[0-9])") || part.matches("hours=0+"))
            throw new RunFault("bench day --part " + part + ": expected hours=N, N from 1 to 240");
        return Integer.parseInt(part.substring("hours=".length()));
    }
}
