package dev.parley.dialogue;

import dev.parley.robot.Action;
import dev.parley.robot.Slot;
import dev.parley.speech.SlotValue;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// "A bit" is a quarter of what the robot does of its own accord: of a turn of 90 degrees some 22, of a meter 25
/// centimeters. Nobody is surprised by too little.
final class ABit {
    private static final double SHARE = 0.25;
    private static final Pattern SAID = Pattern.compile(
            "\\b(?:(?:a|one|just a) (?:little |tiny |wee |small )?(?:bit|tad|touch|smidgen|little|fraction)|slightly|a little)\\b");

    private ABit() {}

    static boolean isIn(String text) {
        return SAID.matcher(Words.plain(text)).find();
    }

    /// The wish with as little as that, if the text asks for a bit and names no amount.
    static Wish of(String text, Wish wish, Action action) {
        return isIn(text)
                ? amount(action, wish)
                        .map(e -> wish.with(e.getKey(), e.getValue()))
                        .orElse(wish)
                : wish;
    }

    /// Empty: it names an amount already, or there is none that it takes by itself.
    static Optional<Map.Entry<String, SlotValue>> amount(Action action, Wish wish) {
        return action.slots().entrySet().stream()
                .filter(s -> !wish.slots().containsKey(s.getKey()))
                .flatMap(s -> little(s.getValue()).map(n -> Map.entry(s.getKey(), n)).stream())
                .findFirst();
    }

    /// A quarter of what was done, and no less than a bit of what it takes by itself, unless that was done.
    static SlotValue more(Slot.Quantity slot, SlotValue done) {
        double before = done instanceof SlotValue.Number n ? n.value() : slot.min();
        double bit =
                slot.byDefault().isPresent() ? Math.min(before, slot.byDefault().getAsDouble() * SHARE) : 0;
        return within(slot, Math.max(before * SHARE, bit));
    }

    private static Optional<SlotValue> little(Slot slot) {
        return slot instanceof Slot.Quantity q && q.byDefault().isPresent()
                ? Optional.of(within(q, q.byDefault().getAsDouble() * SHARE))
                : Optional.empty();
    }

    private static SlotValue within(Slot.Quantity slot, double value) {
        return new SlotValue.Number(Math.clamp(Math.round(value * 100) / 100.0, slot.min(), slot.max()));
    }
}
