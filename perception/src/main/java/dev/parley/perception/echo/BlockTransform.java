package dev.parley.perception.echo;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.spectrum.RealTransform;

/// The spectrum of two blocks of 10 ms, real and imaginary parts apart: what overlap-save needs (Shynk
/// 1992). Allocates nothing once made. One thread.
final class BlockTransform {
    static final int BLOCK = AudioFrame.SAMPLES;
    static final int LENGTH = RealTransform.LENGTH;
    static final int BINS = BLOCK + 1;

    private final RealTransform transform = new RealTransform();
    private final float[] work = new float[LENGTH];

    /// @param samples 320 of them
    /// @param at where the bins go
    void forward(float[] samples, float[] re, float[] im, int at) {
        System.arraycopy(samples, 0, work, 0, LENGTH);
        transform.forward(work);
        for (int k = 1; k < BLOCK; k++) {
            re[at + k] = work[2 * k];
            im[at + k] = work[2 * k + 1];
        }
        re[at] = work[0];
        re[at + BLOCK] = work[1];
        im[at] = 0;
        im[at + BLOCK] = 0;
    }

    void inverse(float[] re, float[] im, int at, float[] samples) {
        for (int k = 1; k < BLOCK; k++) {
            samples[2 * k] = re[at + k];
            samples[2 * k + 1] = im[at + k];
        }
        samples[0] = re[at];
        samples[1] = re[at + BLOCK];
        transform.inverse(samples);
    }
}
