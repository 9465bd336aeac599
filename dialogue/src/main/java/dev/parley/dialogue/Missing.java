package dev.parley.dialogue;

import dev.parley.robot.Action;
import dev.parley.robot.Effect;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which slot must still be said before an action can be dispatched.
final class Missing {
    private Missing() {}

    static Optional<String> from(Action action, Wish wish) {
        Set<String> said = wish.slots().keySet();
        return action.effect()
                .flatMap(e -> Stream.concat(needed(e, said), either(e, said)).findFirst());
    }

    private static Stream<String> needed(Effect effect, Set<String> said) {
        return effect.neededSlots().stream().filter(s -> !said.contains(s));
    }

    private static Stream<String> either(Effect effect, Set<String> said) {
        Set<String> either = effect.eitherSlots();
        return either.stream().anyMatch(said::contains) ? Stream.empty() : either.stream();
    }
}
