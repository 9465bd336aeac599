package dev.parley.speech;

/// Turns one stretch of speech into words. One thread; may be slow.
public interface Recognizer extends AutoCloseable {
    /// @param audio mono, 16 kHz, trimmed to the speech
    Transcript transcribe(float[] audio);

    @Override
    void close();
}
