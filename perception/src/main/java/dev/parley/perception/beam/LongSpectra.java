package dev.parley.perception.beam;

import java.util.List;
import org.jtransforms.fft.FloatFFT_1D;

/// A whole utterance ⇄ spectra of 128 ms, one every 64 ms (root-Hann windows, which add up to one): long
/// enough that a filter per bin can follow the room's first reflections, as no window of 32 ms can.
final class LongSpectra {
    static final int LENGTH = 2048;
    static final int HOP = LENGTH / 2;
    static final int BINS = LENGTH / 2 + 1;
    static final double HZ_PER_BIN = 16_000.0 / LENGTH;

    private static final float[] WINDOW = window();

    private final FloatFFT_1D transform = new FloatFFT_1D(LENGTH);
    private final float[] work = new float[LENGTH];

    private static float[] window() {
        float[] window = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) window[i] = (float) Math.sin(Math.PI * (i + 0.5) / LENGTH);
        return window;
    }

    static int frames(int samples) {
        return (samples + HOP - 1) / HOP + 1;
    }

    /// @param frames of as many microphones, the first [#frames] of which are overwritten; grows to that
    /// many
    void of(float[][] channels, List<PlaneWave> frames) {
        int count = frames(channels[0].length);
        while (frames.size() < count) frames.add(new PlaneWave(channels.length, BINS));
        for (int t = 0; t < count; t++)
            for (int m = 0; m < channels.length; m++)
                forward(channels[m], (t - 1) * HOP, frames.get(t).re[m], frames.get(t).im[m]);
    }

    private void forward(float[] samples, int start, float[] re, float[] im) {
        for (int i = 0; i < LENGTH; i++) {
            int at = start + i;
            work[i] = at >= 0 && at < samples.length ? samples[at] * WINDOW[i] : 0;
        }
        transform.realForward(work);
        for (int k = 1; k < BINS - 1; k++) {
            re[k] = work[2 * k];
            im[k] = work[2 * k + 1];
        }
        re[0] = work[0];
        re[BINS - 1] = work[1];
    }

    /// Adds a frame to the sound it is part of.
    void add(float[] re, float[] im, int frame, float[] sound) {
        for (int k = 1; k < BINS - 1; k++) {
            work[2 * k] = re[k];
            work[2 * k + 1] = im[k];
        }
        work[0] = re[0];
        work[1] = re[BINS - 1];
        transform.realInverse(work, true);
        int start = (frame - 1) * HOP;
        int last = Math.min(LENGTH, sound.length - start);
        for (int i = Math.max(0, -start); i < last; i++) sound[start + i] += work[i] * WINDOW[i];
    }
}
