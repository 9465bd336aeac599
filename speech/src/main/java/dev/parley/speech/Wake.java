package dev.parley.speech;

/// Hears whether an utterance begins with a phrase that addresses the robot. One thread.
public interface Wake extends AutoCloseable {
    /// @param audio mono, 16 kHz, trimmed to the speech
    boolean begins(float[] audio);

    @Override
    void close();

    /// For a robot without wake phrases, or one that knows them by their words alone.
    static Wake none() {
        return new Wake() {
            @Override
            public boolean begins(float[] audio) {
                return false;
            }

            @Override
            public void close() {}
        };
    }
}
