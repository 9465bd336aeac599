package dev.parley.speech;

/// Turns speech into words while it is being said. One thread.
public interface StreamingRecognizer extends Recognizer {
    /// Goes on listening.
    ///
    /// @param audio mono, 16 kHz, finite; of it `count` samples from `from` on
    void accept(float[] audio, int from, int count);

    /// The words so far; they may still change. Never to be acted on.
    String partial();

    /// What was said since the last end.
    Transcript end();
}
