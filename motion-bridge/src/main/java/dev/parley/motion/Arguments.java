package dev.parley.motion;

import dev.parley.robot.Effect;
import dev.parley.speech.SlotValue;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The arguments of an action's effect, with what was said in place of each `{slot}`.
record Arguments(Effect effect, Map<String, SlotValue> slots) {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    /// Empty: there is no such argument, or a slot in it was not said.
    Optional<String> text(String name) {
        String template = effect.arguments().get(name);
        if (template == null) return Optional.empty();
        Matcher slot = SLOT.matcher(template);
        if (slot.results().anyMatch(m -> !slots.containsKey(m.group(1)))) return Optional.empty();
        return Optional.of(slot.replaceAll(
                m -> Matcher.quoteReplacement(slots.get(m.group(1)).toString())));
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
