package dev.parley.tests;

import dev.parley.tests.track.Crossing;
import dev.parley.tests.track.Pauses;
import dev.parley.tests.track.Walking;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// How exactly voices are localized and followed, beside the methods of others on the same sound.
public final class LocateBenchmark extends InParts {
    @Override
    public String name() {
        return "locate";
    }

    @Override
    public String purpose() {
        return "where voices are; --part " + String.join("|", parts().sequencedKeySet());
    }

    @Override
    SequencedMap<String, Part> parts() {
        SequencedMap<String, Part> parts = new LinkedHashMap<>();
        parts.put("walking", Walking::measure);
        parts.put("crossing", Crossing::measure);
        parts.put("pauses", Pauses::measure);
        return parts;
    }
}
