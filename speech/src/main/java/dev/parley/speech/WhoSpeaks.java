package dev.parley.speech;

/// Tells whose voice an utterance is. One thread.
public interface WhoSpeaks extends AutoCloseable {
    /// Someone who was introduced, or, where that is not sure, a speaker without a name who has the role of
    /// unknown voices.
    ///
    /// @param audio mono, 16 kHz, trimmed to the speech
    Speaker identify(float[] audio);

    /// A voice without a name.
    Speaker nobody();

    @Override
    void close();

    /// For a robot to which nobody has been introduced.
    static WhoSpeaks nobodyKnown(String role) {
        Speaker unknown = new Speaker(role);
        return new WhoSpeaks() {
            @Override
            public Speaker identify(float[] audio) {
                return unknown;
            }

            @Override
            public Speaker nobody() {
                return unknown;
            }

            @Override
            public void close() {}
        };
    }
}
