package dev.parley.tests;

import dev.parley.tests.echo.EchoBenchmark;
import dev.parley.tests.hearing.CostFigures;
import dev.parley.tests.noise.NoiseBenchmark;
import dev.parley.tests.turns.AfterOwnWords;
import dev.parley.tests.turns.TalkerFigures;
import dev.parley.tests.turns.TurnFigures;
import dev.parley.tests.turns.VoiceActivityFigures;
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
        parts.put("cost", CostFigures::measure);
        parts.put("echo", (options, log) -> EchoBenchmark.measure(options.data(), log));
        parts.put("vad", VoiceActivityFigures::measure);
        parts.put("turns", TurnFigures::measure);
        parts.put("interrupting", AfterOwnWords::measure);
        parts.put("talkers", TalkerFigures::measure);
        parts.put("noise", (options, log) -> NoiseBenchmark.measure(options.data(), log));
        parts.put("beam", (options, log) -> BeamFigures.measure(options.data(), log));
        return parts;
    }
}
