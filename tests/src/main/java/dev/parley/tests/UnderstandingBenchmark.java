package dev.parley.tests;

import dev.parley.tests.understanding.KnowledgeFigures;
import dev.parley.tests.understanding.MannersFigures;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// What the dialogue makes of words.
public final class UnderstandingBenchmark extends InParts {
    @Override
    public String name() {
        return "understanding";
    }

    @Override
    public String purpose() {
        return "what the dialogue makes of words; --part " + String.join("|", parts().sequencedKeySet());
    }

    @Override
    SequencedMap<String, Part> parts() {
        SequencedMap<String, Part> parts = new LinkedHashMap<>();
        parts.put("manners", MannersFigures::measure);
        parts.put("knowledge", KnowledgeFigures::measure);
        return parts;
    }
}
