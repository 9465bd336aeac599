package dev.parley.dialogue.onnx;

/// What a model has said.
///
/// @param read tokens of the prompt that were new to it
/// @param said tokens
public record Generated(String text, End end, int read, int said) {
    /// Why it stopped.
    public enum End {
        /// It had no more to say, or the grammar was at its end.
        DONE,
        /// As many tokens as it may say.
        FULL,
        /// Somebody wants no more of it.
        CANCELLED,
        /// Its time was up.
        LATE
    }
}
