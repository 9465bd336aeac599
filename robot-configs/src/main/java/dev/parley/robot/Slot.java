package dev.parley.robot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a `{name}` in a sentence template stands for.
public sealed interface Slot {
    /// One of a list. The keys are the values that come out, the lists are the ways to say them.
    record Choice(Map<String, List<String>> sayings, Optional<String> byDefault) implements Slot {
        public Choice {
            sayings = Ordered.copy(sayings);
            Checks checks = new Checks().that(!sayings.isEmpty(), "", "empty", "at least one value");
            sayings.forEach((value, said) -> {
                checks.that(!said.isEmpty(), value, "nobody can say it", "at least one way to say it");
                said.forEach(s -> checks.phrase(value, s));
            });
            if (byDefault.isPresent()) checks.known("default", byDefault.get(), sayings.keySet());
            checks.done();
        }
    }

    /// A number with a unit, said in words or digits. Values outside the range are heard and asked about,
    /// not obeyed.
    record Quantity(Unit unit, double min, double max, OptionalDouble byDefault) implements Slot {
        public Quantity {
            Checks checks = new Checks()
                    .finite("min", min)
                    .finite("max", max)
                    .that(min <= max, "min", min, "at most max (" + max + ")");
            if (byDefault.isPresent()) checks.range("default", byDefault.getAsDouble(), min, max);
            checks.done();
        }
    }

    /// Any words at all; taken from the free transcript, since nothing can constrain it.
    record OpenText() implements Slot {}

    /// Whether an action can go on without this slot being said.
    default boolean hasDefault() {
        return switch (this) {
            case Choice c -> c.byDefault().isPresent();
            case Quantity q -> q.byDefault().isPresent();
            case OpenText _ -> false;
        };
    }
}
