package dev.parley.dialogue;

import dev.parley.speech.SlotValue;
import dev.parley.speech.Transcript;
import dev.parley.speech.Transcript.Command;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// Whether a heard command may have been another one, so that it is better to ask than to move.
final class Doubt {
    /// A reading this close may be the right one; nats.
    private static final double CLOSE_NATS = 0.7;
    /// The same where much is at stake: another number, or no command at all.
    private static final double CLOSE_AT_STAKE_NATS = 2;

    private Doubt() {}

    static boolean about(Transcript heard) {
        return heard.rival()
                .filter(r -> r.marginNats() < (muchAtStake(heard, r.reading()) ? CLOSE_AT_STAKE_NATS : CLOSE_NATS))
                .isPresent();
    }

    /// Whether one of them asks for more than the other, for something else than a command, or for another number.
    private static boolean muchAtStake(Transcript heard, Transcript other) {
        List<Command> some = heard.commands();
        List<Command> others = other.commands();
        return some.size() != others.size()
                || IntStream.range(0, some.size())
                        .anyMatch(i ->
                                numbersDiffer(some.get(i).slots(), others.get(i).slots()));
    }

    private static boolean numbersDiffer(Map<String, SlotValue> some, Map<String, SlotValue> others) {
        return some.entrySet().stream()
                .anyMatch(e -> e.getValue() instanceof SlotValue.Number
                        && !Objects.equals(e.getValue(), others.get(e.getKey())));
    }
}
