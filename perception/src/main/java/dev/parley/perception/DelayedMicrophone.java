package dev.parley.perception;

/// One microphone, as late as the beam, so that one can take over from the other. One thread; allocates
/// nothing.
final class DelayedMicrophone {
    private final int delay;
    private final float[] last;
    private int channel;

    /// @param delay in samples
    DelayedMicrophone(int delay) {
        this.delay = delay;
        last = new float[delay + AudioFrame.SAMPLES];
    }

    /// The first that works; with none of them good, the first is as good as any.
    void use(boolean[] good) {
        channel = 0;
        for (int m = good.length - 1; m >= 0; m--) if (good[m]) channel = m;
    }

    /// @param sound its 160 samples are overwritten
    void accept(float[][] channels, float[] sound) {
        System.arraycopy(last, AudioFrame.SAMPLES, last, 0, delay);
        System.arraycopy(channels[channel], 0, last, delay, AudioFrame.SAMPLES);
        System.arraycopy(last, 0, sound, 0, AudioFrame.SAMPLES);
    }
}
