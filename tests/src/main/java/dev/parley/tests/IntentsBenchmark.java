package dev.parley.tests;

import dev.parley.tests.intents.IntentFigures;
import java.util.SequencedMap;

/// How well speech becomes intents: orders in noise, speech that is none, sentences that only speak of
/// commands, and what the grammar costs.
public final class IntentsBenchmark extends InParts {
    @Override
    public String name() {
        return "intents";
    }

    @Override
    public String purpose() {
        return "speech to intent, clean and in noise (--data DIR, --noise WAV); --part "
                + String.join("|", parts().sequencedKeySet());
    }

    @Override
    SequencedMap<String, Part> parts() {
        SequencedMap<String, Part> parts = new java.util.LinkedHashMap<>();
        IntentFigures.parts().forEach((name, part) -> parts.put(name, part::apply));
        return parts;
    }
}
