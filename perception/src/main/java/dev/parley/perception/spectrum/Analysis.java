package dev.parley.perception.spectrum;

import org.jtransforms.fft.FloatFFT_1D;

/// 10 ms of sound → [Spectrum]: windows of 512 samples (root of a Hann window), one every 160. Allocates
/// nothing once made. One thread.
public final class Analysis {
    private static final int LENGTH = Windows.LENGTH;
    private static final int HOP = Windows.HOP;

    private final float[] window = Windows.analysis();
    private final FloatFFT_1D transform = new FloatFFT_1D(LENGTH);
    private final float[] work = new float[LENGTH];
    private final float[][] last;
    private final Spectrum spectrum;

    public Analysis(int microphones) {
        last = new float[microphones][LENGTH];
        spectrum = Spectrum.of(microphones);
    }

    /// @param channels `[microphone][sample]`, the 160 samples after those of the call before
    /// @return good until the next call
    public Spectrum accept(float[][] channels) {
        for (int m = 0; m < last.length; m++) {
            System.arraycopy(last[m], HOP, last[m], 0, LENGTH - HOP);
            System.arraycopy(channels[m], 0, last[m], LENGTH - HOP, HOP);
            transform(last[m], spectrum.re()[m], spectrum.im()[m]);
        }
        return spectrum;
    }

    private void transform(float[] samples, float[] re, float[] im) {
        for (int i = 0; i < LENGTH; i++) work[i] = samples[i] * window[i];
        transform.realForward(work);
        for (int k = 1; k < LENGTH / 2; k++) {
            re[k] = work[2 * k];
            im[k] = work[2 * k + 1];
        }
        re[0] = work[0];
        re[LENGTH / 2] = work[1];
    }
}
