package dev.parley.speech;

/// The robot's voice as samples. One thread.
public interface Synthesizer extends AutoCloseable {
    /// One sentence. Empty text gives no samples.
    Samples speak(String sentence);

    @Override
    void close();
}
