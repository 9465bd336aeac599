package dev.parley.perception;

/// Listens to the first microphone and to none of the others: what can be done before the voices are
/// localized.
public final class FirstChannel implements Beam {
    private final AudioFrame voice = new AudioFrame(1);

    @Override
    public AudioFrame toward(AudioFrame frame) {
        System.arraycopy(frame.channels()[0], 0, voice.channels()[0], 0, AudioFrame.SAMPLES);
        voice.captured(frame.capturedNanos());
        return voice;
    }
}
