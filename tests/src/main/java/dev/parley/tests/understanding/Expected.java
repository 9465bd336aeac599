package dev.parley.tests.understanding;

import dev.parley.dialogue.Act;
import dev.parley.robot.Action;
import dev.parley.robot.Slot;
import dev.parley.speech.SlotValue;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence and what it asks for: `two steps back | walk direction=backward`. Slots that are not named are the
/// defaults.
record Expected(String text, String action, Map<String, String> slots) {
    private static final Pattern SLOT = Pattern.compile("(\\w+)=(.+?)(?= \\w+=|$)");

    static Expected of(String line) {
        String[] sides = line.split(" \\| ");
        String[] meaning = sides[1].strip().split(" ", 2);
        Map<String, String> slots = new TreeMap<>();
        if (meaning.length > 1) {
            Matcher m = SLOT.matcher(meaning[1]);
            while (m.find()) slots.put(m.group(1), m.group(2));
        }
        return new Expected(sides[0].strip(), meaning[0], slots);
    }

    /// Whether all that was said came out, and nothing else.
    boolean slotsOf(Act.Do act, Action action) {
        return act.slots().entrySet().stream().allMatch(e -> is(e.getKey(), e.getValue(), action))
                && act.slots().keySet().containsAll(slots.keySet());
    }

    private boolean is(String slot, SlotValue value, Action action) {
        String said = slots.get(slot);
        return said != null
                ? said.equals(value.toString())
                : isDefault(value, action.slots().get(slot));
    }

    private static boolean isDefault(SlotValue value, Slot slot) {
        return switch (slot) {
            case Slot.Choice c -> c.byDefault().filter(value.toString()::equals).isPresent();
            case Slot.Quantity q ->
                q.byDefault().isPresent()
                        && value instanceof SlotValue.Number n
                        && n.value() == q.byDefault().getAsDouble();
            case Slot.OpenText _ -> false;
        };
    }
}
