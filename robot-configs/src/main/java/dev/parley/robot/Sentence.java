package dev.parley.robot;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The meaning of a sentence template: a regular language of words and slots.
/// The template language is that of Home Assistant's *hassil*: `[optional]`, `(a|b)`, `(a;b)` in any order,
/// `{slot}`, `<rule>` (which is written out and leaves no trace). Added to it: `(a)+`, once or more often.
public sealed interface Sentence {
    /// One word, lower case, letters, digits and apostrophes.
    record Word(String text) implements Sentence {}

    /// Whatever the slot allows.
    record SlotRef(String name) implements Sentence {}

    /// One after the other; empty: nothing is said.
    record InOrder(List<Sentence> parts) implements Sentence {}

    /// One of them.
    record OneOf(List<Sentence> choices) implements Sentence {}

    /// All of them, in any order.
    record AnyOrder(List<Sentence> parts) implements Sentence {}

    /// It, or nothing.
    record Maybe(Sentence part) implements Sentence {}

    /// It, once or as often as one likes. It holds words alone.
    record Repeated(Sentence part) implements Sentence {}

    /// Whether saying nothing at all would match it.
    default boolean maybeSilent() {
        return switch (this) {
            case Word _, SlotRef _ -> false;
            case InOrder i -> i.parts().stream().allMatch(Sentence::maybeSilent);
            case OneOf o -> o.choices().stream().anyMatch(Sentence::maybeSilent);
            case AnyOrder a -> a.parts().stream().allMatch(Sentence::maybeSilent);
            case Maybe _ -> true;
            case Repeated r -> r.part().maybeSilent();
        };
    }

    /// The slots it mentions, in order.
    default Set<String> slotNames() {
        Set<String> names = new LinkedHashSet<>();
        collect(this, names);
        return names;
    }

    private static void collect(Sentence s, Set<String> names) {
        switch (s) {
            case Word _ -> {}
            case SlotRef r -> names.add(r.name());
            case InOrder i -> i.parts().forEach(p -> collect(p, names));
            case OneOf o -> o.choices().forEach(p -> collect(p, names));
            case AnyOrder a -> a.parts().forEach(p -> collect(p, names));
            case Maybe m -> collect(m.part(), names);
            case Repeated r -> collect(r.part(), names);
        }
    }
}
