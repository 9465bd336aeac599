package dev.parley.tests;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// How well one voice is heard among others: beam, echo, voice activity, turns, and what all of it costs.
public final class HearingBenchmark extends InParts {
    @Override
    public String name() {
        return "hearing";
    }

    @Override
    public String purpose() {
        return "one voice among others; --part " + String.join("|", parts().sequencedKeySet());
    }

    @Override
    SequencedMap<String, Part> parts() {
        SequencedMap<String, Part> parts = new LinkedHashMap<>();
        parts.put("beam", (options, log) -> BeamFigures.measure(options.data(), log));
        return parts;
    }
}
