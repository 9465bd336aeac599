package dev.parley.speech;

/// What was said for one slot.
public sealed interface SlotValue {
    /// A value of a list (canonical), or open text as heard.
    record Text(String value) implements SlotValue {
        @Override
        public String toString() {
            return value;
        }
    }

    /// A number in the slot's unit.
    record Number(double value) implements SlotValue {
        @Override
        public String toString() {
            return value == Math.rint(value) && Math.abs(value) < 1e9
                    ? String.valueOf((long) value)
                    : String.valueOf(value);
        }
    }
}
