package dev.parley.speech;

import java.util.Map;

/// What was said.
public sealed interface Transcript {
    /// A complete command of the robot's own grammar.
    ///
    /// @param slots what was said for each slot, in canonical form, without defaults
    record Command(String action, Map<String, SlotValue> slots, String text, Score score) implements Transcript {
        public Command {
            slots = Map.copyOf(slots);
        }
    }

    /// A stop word, or the word that lifts a stop. Built in: these exist for every robot.
    record Control(Kind kind, String text, Score score) implements Transcript {
        public enum Kind {
            STOP,
            RESUME
        }
    }

    /// Words outside the grammar.
    record FreeText(String text, Score score) implements Transcript {}

    /// Speech that could not be made out.
    record Unheard(String reason) implements Transcript {}

    /// How well the words fit the sound, in nats a token: the mean cost, and the worst mean over four
    /// consecutive tokens. Zero is certain.
    record Score(double meanCost, double worstCost) {
        /// Typed text: there is nothing to doubt.
        public static final Score TYPED = new Score(0, 0);
    }
}
