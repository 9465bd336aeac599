package dev.parley.perception;

/// How likely a stretch of sound is speech. Stateful: one instance a channel, one thread.
public interface VoiceActivity extends AutoCloseable {
    /// Samples a window: 32 ms at 16 kHz.
    int WINDOW = 512;

    /// @param window [#WINDOW] samples, mono, 16 kHz, the ones after those of the call before
    /// @return probability of speech, 0 to 1
    float probability(float[] window);

    /// Forgets what was heard so far.
    void reset();

    @Override
    void close();
}
