package dev.parley.motion.mqtt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.robot.Action;
import dev.parley.robot.Effect;
import dev.parley.robot.Slot;
import dev.parley.speech.SlotValue;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The slots of a request against those of the action: values that it knows, numbers within their range, defaults for
/// what is missing.
sealed interface Slots {
    /// @param values complete
    record Filled(Map<String, SlotValue> values) implements Slots {}

    record Wrong(String reason) implements Slots {}

    static Slots of(Action action, JsonNode given) {
        for (Map.Entry<String, JsonNode> e : given.properties())
            if (!action.slots().containsKey(e.getKey())) return new Wrong("there is no slot " + e.getKey());
        Map<String, SlotValue> values = new HashMap<>();
        Set<String> needed = action.effect().map(Effect::neededSlots).orElse(Set.of());
        for (Map.Entry<String, Slot> e : new TreeMap<>(action.slots()).entrySet()) {
            String name = e.getKey();
            JsonNode said = given.path(name);
            Optional<SlotValue> value = said.isMissingNode() ? byDefault(e.getValue()) : value(e.getValue(), said);
            if (value.isEmpty() && !said.isMissingNode()) return new Wrong(wrong(name, e.getValue()));
            if (value.isEmpty() && needed.contains(name)) return new Wrong("the slot " + name + " is missing");
            value.ifPresent(v -> values.put(name, v));
        }
        return new Filled(values);
    }

    private static Optional<SlotValue> byDefault(Slot slot) {
        return switch (slot) {
            case Slot.Choice c -> c.byDefault().map(SlotValue.Text::new);
            case Slot.Quantity q ->
                q.byDefault().isPresent()
                        ? Optional.of(new SlotValue.Number(q.byDefault().getAsDouble()))
                        : Optional.empty();
            case Slot.OpenText _ -> Optional.empty();
        };
    }

    private static Optional<SlotValue> value(Slot slot, JsonNode said) {
        return switch (slot) {
            case Slot.Choice c ->
                Optional.of(said.asText())
                        .filter(_ -> said.isTextual())
                        .flatMap(t -> choice(c, t))
                        .map(SlotValue.Text::new);
            case Slot.Quantity q ->
                Optional.of(said.asDouble())
                        .filter(v -> said.isNumber() && Double.isFinite(v) && v >= q.min() && v <= q.max())
                        .map(SlotValue.Number::new);
            case Slot.OpenText _ ->
                Optional.of(said.asText())
                        .filter(t -> said.isTextual() && !t.isBlank() && !t.matches("(?s).*\\p{Cntrl}.*"))
                        .map(SlotValue.Text::new);
        };
    }

    private static Optional<String> choice(Slot.Choice slot, String said) {
        if (slot.sayings().containsKey(said)) return Optional.of(said);
        return slot.sayings().entrySet().stream()
                .filter(e -> e.getValue().contains(said))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String wrong(String name, Slot slot) {
        return "the slot " + name + " takes "
                + switch (slot) {
                    case Slot.Choice c -> listed(c.sayings().keySet());
                    case Slot.Quantity q -> "a number from " + q.min() + " to " + q.max();
                    case Slot.OpenText _ -> "words";
                };
    }

    private static String listed(Collection<String> values) {
        return "one of " + String.join(", ", values.stream().limit(12).toList());
    }
}
