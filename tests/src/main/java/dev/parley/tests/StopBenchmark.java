package dev.parley.tests;

import dev.parley.tests.stop.FalseFigures;
import dev.parley.tests.stop.MissFigures;
import dev.parley.tests.stop.SpotterCost;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Stop words: how many are missed, how often the robot holds or stops for nothing, how quick it is, and
/// what always listening costs.
public final class StopBenchmark extends InParts {
    @Override
    public String name() {
        return "stop";
    }

    @Override
    public String purpose() {
        return "spotting stop words; --part " + String.join("|", parts().sequencedKeySet());
    }

    @Override
    SequencedMap<String, Part> parts() {
        SequencedMap<String, Part> parts = new LinkedHashMap<>();
        parts.put("missed", MissFigures::alone);
        parts.put("inside", MissFigures::inside);
        parts.put("talking", MissFigures::talking);
        parts.put("keywords", MissFigures::keywords);
        parts.put("false", FalseFigures::measure);
        parts.put("cost", SpotterCost::measure);
        parts.put("latency", (options, log) -> HoldTimes.measure(options, log));
        return parts;
    }
}
