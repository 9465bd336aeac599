package dev.parley.dialogue.understanding;

import java.util.List;

/// What a sentence may mean.
///
/// @param wishes in their order, at least one
/// @param path what found it
/// @param confidence that this is what was meant, 0 to 1, calibrated on development sentences
public record Reading(List<Asked> wishes, Path path, double confidence) {
    /// What found a reading, surest first.
    public enum Path {
        /// Templates of the stock actions beyond those of the robot's file: no word is left over.
        LEXICON,
        /// The classifier, with evidence and without a veto.
        CLASSIFIER,
        /// One clause of the sentence alone.
        CLAUSE
    }

    public Reading {
        wishes = List.copyOf(wishes);
        if (wishes.isEmpty()) throw new IllegalArgumentException("a reading of nothing");
    }

    Reading as(Path other, double otherConfidence) {
        return new Reading(wishes, other, otherConfidence);
    }
}
