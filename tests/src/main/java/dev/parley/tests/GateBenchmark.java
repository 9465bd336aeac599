package dev.parley.tests;

import dev.parley.tests.gate.GateFigures;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The safety gate and the motion bridge under attack.
public final class GateBenchmark extends InParts {
    @Override
    public String name() {
        return "gate";
    }

    @Override
    public String purpose() {
        return "the safety gate: what a decision costs, a million attacks, a million stops, stalls; --part "
                + String.join("|", parts().sequencedKeySet());
    }

    @Override
    SequencedMap<String, Part> parts() {
        SequencedMap<String, Part> parts = new LinkedHashMap<>();
        parts.put("decision", GateFigures::decision);
        parts.put("hostile", GateFigures::hostile);
        parts.put("race", GateFigures::race);
        parts.put("deadman", GateFigures::deadman);
        return parts;
    }
}
