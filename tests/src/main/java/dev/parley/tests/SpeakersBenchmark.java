package dev.parley.tests;

import dev.parley.tests.speakers.CostFigures;
import dev.parley.tests.speakers.PeopleFigures;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Who is speaking: how well voices are told apart, and what that costs.
public final class SpeakersBenchmark extends InParts {
    @Override
    public String name() {
        return "speakers";
    }

    @Override
    public String purpose() {
        return "who is speaking; --data DIR with a folder of recordings for each person; --part "
                + String.join("|", parts().sequencedKeySet());
    }

    @Override
    SequencedMap<String, Part> parts() {
        SequencedMap<String, Part> parts = new LinkedHashMap<>();
        parts.put("people", PeopleFigures::people);
        parts.put("synthesized", PeopleFigures::synthesized);
        parts.put("cost", CostFigures::measure);
        return parts;
    }
}
