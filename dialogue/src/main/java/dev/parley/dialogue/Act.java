package dev.parley.dialogue;

import dev.parley.perception.Stamp;
import dev.parley.speech.SlotValue;
import dev.parley.speech.Speaker;
import java.util.List;
import java.util.Map;

/// What the robot decides to do about something heard. Every act carries the stamp of the sound that caused
/// it.
public sealed interface Act {
    Stamp stamp();

    /// Carry out an action of the robot's file. Only the safety gate decides whether it happens.
    ///
    /// @param slots complete: defaults are filled in
    /// @param by whose wish it is
    /// @param confirmed whether that person has already said yes to it
    record Do(Stamp stamp, String action, Map<String, SlotValue> slots, Speaker by, boolean confirmed) implements Act {
        public Do {
            slots = Map.copyOf(slots);
        }
    }

    /// Tell something.
    ///
    /// @param sources where the answer comes from, if it comes from somewhere
    record Say(Stamp stamp, String text, List<String> sources) implements Act {
        public Say {
            sources = List.copyOf(sources);
        }

        public Say(Stamp stamp, String text) {
            this(stamp, text, List.of());
        }
    }

    /// Ask for something that is missing; the next utterance is read as the answer first.
    ///
    /// @param action that waits for the answer
    /// @param slot asked for; empty when the question is a yes or no
    record Ask(Stamp stamp, String action, String slot, String text) implements Act {}

    /// Not do something, and say why.
    ///
    /// @param reason in English, for logs
    /// @param text to say, in the robot's language
    record Refuse(Stamp stamp, String action, String reason, String text) implements Act {
        Refuse(Stamp stamp, String action, String reason) {
            this(stamp, action, reason, Wording.sorry(reason));
        }
    }

    /// Stand still, latched.
    record Stop(Stamp stamp, String text) implements Act {}

    /// Lift a stop.
    record Resume(Stamp stamp, Speaker by) implements Act {}
}
