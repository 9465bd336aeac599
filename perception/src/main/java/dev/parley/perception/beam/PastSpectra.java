package dev.parley.perception.beam;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.spectrum.Synthesis;
import java.util.Arrays;
import org.jtransforms.fft.FloatFFT_1D;

/// 10 ms of sound ⇄ spectra of the last 64 ms, resolved as finely as those, but no later than [Synthesis]
/// makes those of 32 ms: the window of the analysis rises slowly and falls within its last 16 ms, and only
/// the last 32 ms come back (Mauler & Martin 2007). A filter per bin reaches 64 ms into the past then, as
/// the room does, and needs little of what is still to come. Allocates nothing once made. One thread.
final class PastSpectra {
    static final int LENGTH = 1024;
    static final int BINS = LENGTH / 2 + 1;
    static final double HZ_PER_BIN = (double) AudioFrame.RATE_HZ / LENGTH;

    private static final int HOP = AudioFrame.SAMPLES;
    /// How many samples come back from a frame.
    private static final int BACK = Synthesis.DELAY + HOP;

    private static final float[] ANALYSIS = analysis();
    private static final float[] SYNTHESIS = synthesis();

    /// `[microphone][bin]`, of the frame that came last.
    final float[][] re;

    final float[][] im;
    private final float[][] last;
    private final FloatFFT_1D transform = new FloatFFT_1D(LENGTH);
    private final float[] work = new float[LENGTH];
    private final float[] sum = new float[BACK];

    PastSpectra(int microphones) {
        re = new float[microphones][BINS];
        im = new float[microphones][BINS];
        last = new float[microphones][LENGTH];
    }

    private static float[] analysis() {
        float[] window = new float[LENGTH];
        int fall = BACK / 2;
        int rise = LENGTH - fall;
        for (int i = 0; i < rise; i++) window[i] = (float) Math.sin(Math.PI / 2 * (i + 0.5) / rise);
        for (int i = 0; i < fall; i++) window[rise + i] = (float) Math.cos(Math.PI / 2 * (i + 0.5) / fall);
        return window;
    }

    /// Both windows together are one of Hann's; what the overlapping ones add up to is divided out.
    private static float[] synthesis() {
        double[] hann = new double[BACK];
        double[] total = new double[HOP];
        for (int i = 0; i < BACK; i++) hann[i] = Math.pow(Math.sin(Math.PI * (i + 0.5) / BACK), 2);
        for (int i = 0; i < BACK; i++) total[i % HOP] += hann[i];
        float[] window = new float[BACK];
        for (int i = 0; i < BACK; i++) window[i] = (float) (hann[i] / total[i % HOP] / ANALYSIS[LENGTH - BACK + i]);
        return window;
    }

    /// @param channels `[microphone][sample]`, the 160 samples after those of the call before
    void accept(float[][] channels) {
        for (int m = 0; m < last.length; m++) {
            System.arraycopy(last[m], HOP, last[m], 0, LENGTH - HOP);
            System.arraycopy(channels[m], 0, last[m], LENGTH - HOP, HOP);
            forward(last[m], re[m], im[m]);
        }
    }

    private void forward(float[] samples, float[] re, float[] im) {
        for (int i = 0; i < LENGTH; i++) work[i] = samples[i] * ANALYSIS[i];
        transform.realForward(work);
        for (int k = 1; k < BINS - 1; k++) {
            re[k] = work[2 * k];
            im[k] = work[2 * k + 1];
        }
        re[0] = work[0];
        re[BINS - 1] = work[1];
    }

    /// One channel's way back, [Synthesis#DELAY] samples later than it came.
    ///
    /// @param sound its 160 samples are overwritten
    void sound(float[] re, float[] im, float[] sound) {
        for (int k = 1; k < BINS - 1; k++) {
            work[2 * k] = re[k];
            work[2 * k + 1] = im[k];
        }
        work[0] = re[0];
        work[1] = re[BINS - 1];
        transform.realInverse(work, true);
        for (int i = 0; i < BACK; i++) sum[i] += work[LENGTH - BACK + i] * SYNTHESIS[i];
        System.arraycopy(sum, 0, sound, 0, HOP);
        System.arraycopy(sum, HOP, sum, 0, BACK - HOP);
        Arrays.fill(sum, BACK - HOP, BACK, 0);
    }
}
