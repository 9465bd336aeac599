package dev.parley.tests;

import dev.parley.tests.locate.OneTalker;
import dev.parley.tests.locate.TwoTalkers;
import dev.parley.tests.track.Crossing;
import dev.parley.tests.track.Pauses;
import dev.parley.tests.track.Walking;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// How exactly voices are localized and followed, beside the methods of others on the same sound.
public final class LocateBenchmark extends InParts {
    private static final int ROOMS = 300;

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
        OneTalker one = new OneTalker(ROOMS);
        parts.put("circle8", one::circle8);
        parts.put("circle4", one::circle4);
        parts.put("streaming", one::streaming);
        parts.put("fan", one::fan);
        parts.put("two-talkers", (options, log) -> TwoTalkers.measure(ROOMS, options, log));
        parts.put("walking", Walking::measure);
        parts.put("crossing", Crossing::measure);
        parts.put("pauses", Pauses::measure);
        return parts;
    }
}
