package dev.parley.speech.grammar;

/// A sentence that means two actions.
///
/// @param action the one that it is taken for, being the first in the robot's file
public record Ambiguity(String sentence, String action, String other) {
    @Override
    public String toString() {
        return "\"%s\" means %s and %s; it is taken for %s".formatted(sentence, action, other, action);
    }
}
