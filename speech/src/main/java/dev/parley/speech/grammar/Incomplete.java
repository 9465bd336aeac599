package dev.parley.speech.grammar;

import dev.parley.speech.SlotValue;
import java.util.List;
import java.util.Map;

/// A command with a piece missing: "go to", "turn", "raise your arm".
///
/// @param slots what was said, in canonical form
/// @param missing what was not, in the order of the sentence; never empty
public record Incomplete(String action, Map<String, SlotValue> slots, List<String> missing, String text) {
    public Incomplete {
        slots = Map.copyOf(slots);
        missing = List.copyOf(missing);
    }
}
