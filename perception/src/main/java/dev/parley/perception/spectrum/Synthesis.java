package dev.parley.perception.spectrum;

import java.util.Arrays;
import org.jtransforms.fft.FloatFFT_1D;

/// The way back: one channel's spectrum → 10 ms of sound, by weighted overlap-add. A spectrum that nobody
/// changed comes back as it was, [#DELAY] samples (22 ms) late. Allocates nothing once made. One thread.
public final class Synthesis {
    /// How much later than the newest sample of the analysis the sound comes out.
    public static final int DELAY = Windows.LENGTH - Windows.HOP;

    private static final int LENGTH = Windows.LENGTH;
    private static final int HOP = Windows.HOP;

    private final float[] window = Windows.synthesis();
    private final FloatFFT_1D transform = new FloatFFT_1D(LENGTH);
    private final float[] work = new float[LENGTH];
    private final float[] sum = new float[LENGTH];

    /// @param re [Spectrum#BINS] bins
    /// @param sound its 160 samples are overwritten
    public void accept(float[] re, float[] im, float[] sound) {
        for (int k = 1; k < LENGTH / 2; k++) {
            work[2 * k] = re[k];
            work[2 * k + 1] = im[k];
        }
        work[0] = re[0];
        work[1] = re[LENGTH / 2];
        transform.realInverse(work, true);
        for (int i = 0; i < LENGTH; i++) sum[i] += work[i] * window[i];
        System.arraycopy(sum, 0, sound, 0, HOP);
        System.arraycopy(sum, HOP, sum, 0, LENGTH - HOP);
        Arrays.fill(sum, LENGTH - HOP, LENGTH, 0);
    }
}
