package dev.parley.perception;

/// Takes what the robot itself says out of what its microphones hear. One thread.
///
/// Nothing that comes in breaks it: what is no number counts as silence, what is larger than full scale as
/// full scale.
public interface EchoCanceller extends AutoCloseable {
    /// Cleans 10 ms in place.
    ///
    /// @param channels `[microphone][sample]`, 160 samples each
    /// @param played what left the loudspeaker during the same 10 ms, 160 samples; zeros when it was silent
    void cancel(float[][] channels, float[] played);

    /// Forgets the room.
    void reset();

    @Override
    void close();
}
