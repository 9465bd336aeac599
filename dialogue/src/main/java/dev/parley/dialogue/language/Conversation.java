package dev.parley.dialogue.language;

import java.util.List;

/// What has been said so far.
///
/// @param rules what the model is to be and do; the same in every turn, so that it is read once
/// @param turns the last one is a person's
public record Conversation(String rules, List<Turn> turns) {
    /// @throws IllegalArgumentException if nobody has said anything, or the robot spoke last
    public Conversation {
        turns = List.copyOf(turns);
        if (turns.isEmpty() || turns.getLast().who() != Who.PERSON)
            throw new IllegalArgumentException("the last turn must be a person's");
    }

    /// Whose words they are.
    public enum Who {
        PERSON,
        ROBOT
    }

    /// One utterance.
    public record Turn(Who who, String text) {}

    /// Without its oldest turn.
    ///
    /// @throws IllegalArgumentException if there is only one
    public Conversation shorter() {
        return new Conversation(rules, turns.subList(1, turns.size()));
    }
}
