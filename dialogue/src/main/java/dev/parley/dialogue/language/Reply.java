package dev.parley.dialogue.language;

/// What became of a question.
public sealed interface Reply {
    /// Words, perhaps not all.
    ///
    /// @param read tokens of the question that were new to the model; 0 where a server does not tell
    /// @param said tokens
    record Said(String text, End end, int read, int said) implements Reply {}

    /// No words.
    ///
    /// @param reason for people, in one line
    record Failed(String reason) implements Reply {}

    /// Why an answer stopped.
    enum End {
        /// There was no more to say, or its schema was at its end.
        DONE,
        /// As many tokens as it may have.
        FULL,
        /// Somebody wants no more of it.
        CANCELLED,
        /// Its time was up.
        LATE,
        /// The server broke off; what came before stands.
        BROKEN
    }
}
