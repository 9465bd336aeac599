package dev.parley.dialogue;

import dev.parley.speech.SlotValue;
import dev.parley.speech.Transcript;
import dev.parley.speech.Transcript.Command;
import java.util.Map;
import java.util.Objects;

/// Whether a heard command may have been another one, so that it is better to ask than to move.
final class Doubt {
    /// A reading this close may be the right one; nats.
    private static final double CLOSE_NATS = 0.7;
    /// The same where much is at stake: another number, or no command at all.
    private static final double CLOSE_AT_STAKE_NATS = 2;

    private Doubt() {}

    static boolean about(Command command) {
        return command.rival()
                .filter(r -> r.marginNats() < (muchAtStake(command, r.reading()) ? CLOSE_AT_STAKE_NATS : CLOSE_NATS))
                .isPresent();
    }

    private static boolean muchAtStake(Command command, Transcript other) {
        return switch (other) {
            case Command c -> numbersDiffer(command.slots(), c.slots());
            case Transcript.Control _, Transcript.FreeText _, Transcript.Unheard _ -> true;
        };
    }

    private static boolean numbersDiffer(Map<String, SlotValue> some, Map<String, SlotValue> others) {
        return some.entrySet().stream()
                .anyMatch(e -> e.getValue() instanceof SlotValue.Number
                        && !Objects.equals(e.getValue(), others.get(e.getKey())));
    }
}
