package dev.parley.dialogue.clauses;

import dev.parley.speech.SlotValue;
import java.util.Map;

/// One clause of a sentence.
public sealed interface Clause {
    /// To do an action of the robot's file.
    ///
    /// @param slots as they were said, in lower case; of a choice, its value
    /// @param sure whether it names what it wants as one names things; "carry boxes" may be anything
    record Asked(String action, Map<String, SlotValue> slots, boolean sure) implements Clause {
        public Asked {
            slots = Map.copyOf(slots);
        }

        /// The words or the value of a slot; empty when it was not said.
        public String said(String slot) {
            return slots.containsKey(slot) ? slots.get(slot).toString() : "";
        }
    }

    /// Where something is; nothing is to be done.
    record Told(String thing, String where) implements Clause {
        /// As the memory reads it.
        public String sentence() {
            return thing + " is " + where;
        }
    }
}
