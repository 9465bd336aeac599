package dev.parley.motion;

import dev.parley.robot.Effect;
import dev.parley.speech.SlotValue;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// The arguments of an action's effect, with what was said in place of each `{slot}`.
record Arguments(Effect effect, Map<String, SlotValue> slots) {
    /// Empty: there is no such argument, or a slot in it was not said.
    Optional<String> text(String name) {
        return effect.argument(name, values());
    }

    private Map<String, String> values() {
        return slots.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().toString()));
    }

    /// A number: the robot's file is held to metres for lengths and degrees for angles. Empty: absent, or
    /// no number.
    OptionalDouble number(String name) {
        Optional<String> text = text(name);
        if (text.isEmpty()) return OptionalDouble.empty();
        try {
            return OptionalDouble.of(Double.parseDouble(text.get().strip()));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
