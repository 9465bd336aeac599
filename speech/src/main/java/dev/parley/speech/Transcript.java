package dev.parley.speech;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// What was said.
public sealed interface Transcript {
    /// The commands that were given, in their order; empty: none.
    default List<Command> commands() {
        return switch (this) {
            case Command c -> List.of(c);
            case Sequence s -> s.commands;
            case Control _, FreeText _, Unheard _ -> List.of();
        };
    }

    /// Whether both ask for the same, in whatever words.
    default boolean means(Transcript other) {
        return switch (this) {
            case Command c -> other instanceof Command d && c.action.equals(d.action) && c.slots.equals(d.slots);
            case Sequence s -> other instanceof Sequence t && sameInOrder(s.commands, t.commands);
            case Control c -> other instanceof Control d && c.kind == d.kind;
            case FreeText _, Unheard _ -> equals(other);
        };
    }

    private static boolean sameInOrder(List<Command> some, List<Command> others) {
        return some.size() == others.size()
                && IntStream.range(0, some.size()).allMatch(i -> some.get(i).means(others.get(i)));
    }

    /// Another reading that fits the sound almost as well; empty: none does, or nobody looked.
    default Optional<Rival> rival() {
        return Optional.empty();
    }

    /// A complete command of the robot's own grammar.
    ///
    /// @param slots what was said for each slot, in canonical form, without defaults
    /// @param rival another reading that fits the sound almost as well; empty: none does
    record Command(String action, Map<String, SlotValue> slots, String text, Score score, Optional<Rival> rival)
            implements Transcript {
        public Command {
            slots = Map.copyOf(slots);
        }

        /// A command without a rival.
        public Command(String action, Map<String, SlotValue> slots, String text, Score score) {
            this(action, slots, text, score, Optional.empty());
        }

        /// The same, if that other reading is as close as `rival` says.
        public Command beside(Rival rival) {
            return new Command(action, slots, text, score, Optional.of(rival));
        }
    }

    /// Several commands in one sentence, to be done one after the other: "walk two meters and then wave".
    ///
    /// @param commands at least two, in their order, each with its own stretch of the text
    /// @param rival as that of a command
    record Sequence(List<Command> commands, String text, Score score, Optional<Rival> rival) implements Transcript {
        public Sequence {
            commands = List.copyOf(commands);
            if (commands.size() < 2) throw new IllegalArgumentException("a sequence of " + commands.size());
        }

        /// The same, if that other reading is as close as `rival` says.
        public Sequence beside(Rival rival) {
            return new Sequence(commands, text, score, Optional.of(rival));
        }
    }

    /// What may have been said instead.
    ///
    /// @param marginNats by how much the sound speaks for the first reading; never negative
    record Rival(Transcript reading, double marginNats) {}

    /// A stop word, or the word that lifts a stop. Built in: these exist for every robot.
    record Control(Kind kind, String text, Score score) implements Transcript {
        public enum Kind {
            STOP,
            RESUME
        }
    }

    /// Words outside the grammar, or a command of the grammar in a sentence that does not ask for it.
    record FreeText(String text, Score score, Manner manner) implements Transcript {
        /// Words of which nothing else is known.
        public FreeText(String text, Score score) {
            this(text, score, Manner.PLAIN);
        }
    }

    /// What a sentence does with the command that it holds.
    enum Manner {
        /// Nothing is known, or there is no command in it.
        PLAIN,
        /// It sounds like a command, but too uncertainly to act on: to be asked about.
        DOUBTFUL,
        /// "Don't turn left."
        NEGATED,
        /// "Can you turn left?": a request or a question about ability.
        ASKED,
        /// "Did you turn left?": a question that is no request.
        QUESTIONED,
        /// "What if you turned left?"
        SUPPOSED,
        /// "He told me to turn left": somebody else's words or deeds.
        REPORTED
    }

    /// Speech that could not be made out.
    ///
    /// @param broken whether the recognizer broke at it: whatever was said is lost, "stop" too
    record Unheard(String reason, boolean broken) implements Transcript {
        public Unheard(String reason) {
            this(reason, false);
        }
    }

    /// How well the words fit the sound, in nats a token: the mean cost, and the worst mean over four
    /// consecutive tokens. Zero is certain.
    record Score(double meanCost, double worstCost) {
        /// Typed text: there is nothing to doubt.
        public static final Score TYPED = new Score(0, 0);
    }
}
