package dev.parley.launch;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A benchmark that `./parley bench NAME` runs. Found by `ServiceLoader`, so that it may live to the right
/// of this module.
public interface Benchmark {
    String name();

    /// What it measures, in one line.
    String purpose();

    /// Measures. Progress goes to `log`.
    List<Measure> run(Options options, PrintStream log);

    /// @param data a folder of recordings for benchmarks that take one
    /// @param part the only one to measure, of a benchmark that has parts; empty: all
    /// @param noise a recording to mix under others
    record Options(Optional<Path> data, int repetitions, Optional<String> part, Optional<Path> noise) {}

    /// One figure beside its target and, where there is one, the best known elsewhere.
    ///
    /// @param target as a person reads it (`≤ 500`); empty: none was set
    /// @param peer what others reach; empty: nobody publishes one
    /// @param ok whether the target is met; true where there is none
    record Measure(String name, double value, String unit, String target, String peer, boolean ok) {
        public static Measure atMost(String name, double value, String unit, double limit, String peer) {
            return new Measure(name, value, unit, "≤ " + plain(limit), peer, value <= limit);
        }

        public static Measure atLeast(String name, double value, String unit, double limit, String peer) {
            return new Measure(name, value, unit, "≥ " + plain(limit), peer, value >= limit);
        }

        public static Measure plainly(String name, double value, String unit) {
            return new Measure(name, value, unit, "", "", true);
        }

        private static String plain(double v) {
            return v == Math.rint(v) ? String.valueOf((long) v) : String.valueOf(v);
        }
    }
}
