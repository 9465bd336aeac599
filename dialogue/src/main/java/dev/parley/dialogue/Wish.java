package dev.parley.dialogue;

import dev.parley.speech.SlotValue;
import dev.parley.speech.Transcript.Command;
import java.util.HashMap;
import java.util.Map;

/// What someone wants, as far as it has been said.
///
/// @param confirmed whether they have said yes to it
record Wish(String action, Map<String, SlotValue> slots, boolean confirmed) {
    Wish {
        slots = Map.copyOf(slots);
    }

    Wish(String action, Map<String, SlotValue> slots) {
        this(action, slots, false);
    }

    static Wish of(Command command) {
        return new Wish(command.action(), command.slots());
    }

    Wish with(String slot, SlotValue value) {
        Map<String, SlotValue> more = new HashMap<>(slots);
        more.put(slot, value);
        return new Wish(action, more, confirmed);
    }

    Wish saidYes() {
        return new Wish(action, slots, true);
    }
}
