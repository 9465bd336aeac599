package dev.parley.speech;

/// Where the robot's voice is heard. One thread plays; `silence` may come from any.
public interface Loudspeaker extends AutoCloseable {
    /// Plays to the end, or until [#silence].
    ///
    /// @param firstSample called once, as the first sample leaves
    void play(Samples samples, Runnable firstSample);

    /// Ends what is being played, at once.
    void silence();

    @Override
    void close();
}
