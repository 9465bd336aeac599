package dev.parley.perception;

/// Listens to the first microphone and to none of the others: what can be done before the voices are
/// localized.
public final class FirstChannel implements Beam {
    @Override
    public AudioFrame toward(AudioFrame frame) {
        return frame.channels().length == 1
                ? frame
                : new AudioFrame(frame.stamp(), new float[][] {frame.channels()[0]});
    }
}
