package dev.parley.perception;

/// Listens to the first microphone and to none of the others: what can be done before the voices are
/// localized.
public final class FirstChannel {
    /// @return the same 10 ms as one channel; good until the next call
    public AudioFrame toward(AudioFrame frame) {
        return frame.channels().length == 1
                ? frame
                : new AudioFrame(frame.stamp(), new float[][] {frame.channels()[0]});
    }
}
