package dev.parley.perception.spectrum;

import org.jtransforms.fft.FloatFFT_1D;

/// The power of a window of sound, bin by bin, of any length: what features for recognizers are made of.
/// One thread.
public final class PowerSpectrum {
    private final float[] window;
    private final FloatFFT_1D transform;
    private final float[] work;

    /// @param window weight of each sample; an even number of them
    public PowerSpectrum(float[] window) {
        if (window.length % 2 != 0) throw new IllegalArgumentException("window: %d".formatted(window.length));
        this.window = window.clone();
        transform = new FloatFFT_1D(window.length);
        work = new float[window.length];
    }

    public int bins() {
        return window.length / 2 + 1;
    }

    /// @param from where the window begins; what lies outside the sound is silence
    /// @param power gets [#bins] values
    public void of(float[] sound, int from, float[] power) {
        for (int i = 0; i < work.length; i++) {
            int at = from + i;
            work[i] = at < 0 || at >= sound.length ? 0 : sound[at] * window[i];
        }
        transform.realForward(work);
        int last = work.length / 2;
        power[0] = work[0] * work[0];
        power[last] = work[1] * work[1];
        for (int k = 1; k < last; k++) power[k] = work[2 * k] * work[2 * k] + work[2 * k + 1] * work[2 * k + 1];
    }
}
