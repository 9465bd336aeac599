package dev.parley.perception;

/// How much of a sentence has been said when the talker pauses: what the recognizing stage tells the
/// [Endpointer] of an early announcement, and by which the pause that ends the turn is chosen.
public enum Completeness {
    /// A command to which nothing of weight could be added: "look left", "go to the workbench".
    COMPLETE,
    /// A command that could take in one more slot: "go forward", before "ten meters".
    MAY_GO_ON,
    /// The beginning of a command: "go to the".
    INCOMPLETE,
    /// Words outside the commands, or none that could be made out.
    OTHER,
    /// Nobody has told yet: the recognizer is still at it, or there is none.
    UNJUDGED
}
