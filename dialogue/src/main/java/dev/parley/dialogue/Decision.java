package dev.parley.dialogue;

import java.util.List;

/// What was decided about one utterance, and which part of the dialogue decided it.
///
/// @param acts in the order they are to happen; empty: nothing is to be done,
///     or nothing yet ([#comesLater])
public record Decision(List<Act> acts, Path path) {
    /// Where a decision came from.
    public enum Path {
        /// The robot's own sentence templates.
        GRAMMAR,
        /// More templates for the stock actions, without a word left over.
        LEXICON,
        /// The classifier, with evidence and without a veto.
        CLASSIFIER,
        /// One clause of a sentence.
        CLAUSE,
        /// Short words that lean on what was done last: "again", "the other way".
        CONTEXT,
        /// The answer to a question that the robot asked.
        ANSWER,
        /// The built-in policy: questions about itself, refusals, courtesy.
        POLICY,
        /// What it was told, or has read.
        LORE,
        /// The dialogue model.
        MODEL,
        /// Nothing had an answer.
        NONE
    }

    static final Decision NOTHING = new Decision(List.of(), Path.NONE);

    public Decision {
        acts = List.copyOf(acts);
    }

    /// Whether a [Talker] is to answer: nothing of it is known yet.
    public boolean comesLater() {
        return path == Path.MODEL && acts.isEmpty();
    }

    static Decision of(Path path, Act act) {
        return new Decision(List.of(act), path);
    }
}
