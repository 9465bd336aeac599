package dev.parley.tests;

import dev.parley.launch.Benchmark;
import dev.parley.launch.RunFault;
import dev.parley.robot.DidYouMean;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// A benchmark of several parts, each of which can be measured alone.
abstract class InParts implements Benchmark {
    interface Part {
        List<Measure> measure(Options options, PrintStream log);
    }

    /// By name, in the order in which they are measured.
    abstract SequencedMap<String, Part> parts();

    @Override
    public final List<Measure> run(Options options, PrintStream log) {
        List<Measure> measures = new ArrayList<>();
        options.part().ifPresent(this::check);
        for (Map.Entry<String, Part> part : parts().sequencedEntrySet())
            if (options.part().filter(p -> !p.equals(part.getKey())).isEmpty())
                measures.addAll(part.getValue().measure(options, log));
        return measures;
    }

    private void check(String part) {
        List<String> names = List.copyOf(parts().sequencedKeySet());
        if (!names.contains(part))
            throw new RunFault(
                    "bench %s --part %s: expected %s".formatted(name(), part, DidYouMean.among(part, names)));
    }
}
