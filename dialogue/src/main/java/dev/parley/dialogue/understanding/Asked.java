package dev.parley.dialogue.understanding;

import dev.parley.speech.SlotValue;
import java.util.HashMap;
import java.util.Map;

/// One action that somebody asks for.
///
/// @param slots what was said, in canonical form, without defaults
public record Asked(String action, Map<String, SlotValue> slots) {
    public Asked {
        slots = Map.copyOf(slots);
    }

    Asked with(Map<String, SlotValue> more) {
        Map<String, SlotValue> all = new HashMap<>(slots);
        all.putAll(more);
        return new Asked(action, all);
    }
}
