package dev.parley.perception.echo;

import dev.parley.perception.AudioFrame;
import java.util.Arrays;
import org.jtransforms.fft.FloatFFT_1D;

/// How much later the microphones hear what the loudspeaker was given: the peak of the generalized cross
/// correlation with phase transform (Knapp & Carter 1976), up to 256 ms, smoothed over about a second of
/// sound. Allocates nothing once made. One thread.
final class DelayEstimator {
    /// Pairs of samples: half the rate is exact enough, and JTransforms takes threads of its own for
    /// transforms of 8192.
    private static final int LONGEST = 2048;

    private static final int PAIRS = AudioFrame.SAMPLES / 2;
    private static final int LENGTH = 2 * LONGEST;
    private static final int EVERY = 10;
    private static final float KEEP = 0.8f;
    private static final float AUDIBLE = 1e-3f;
    /// How far the peak must stand out of the mean of the correlation, and how often in the same place.
    private static final float CLEAR = 12;

    private static final int SAME = 3;
    private static final int NEAR = 4;

    private final FloatFFT_1D transform = new FloatFFT_1D(LENGTH);
    private final float[] played = new float[LENGTH];
    private final float[] heard = new float[LONGEST];
    private final float[] x = new float[LENGTH];
    private final float[] y = new float[LENGTH];
    private final float[] cross = new float[LENGTH];
    private int frames;
    private int candidate = -1;
    private int seen;
    private int delay = -1;

    void accept(float[] playedNow, float[] heardNow) {
        shift(played, playedNow);
        shift(heard, heardNow);
        if (++frames % EVERY == 0 && audible()) estimate();
    }

    /// Samples; -1 as long as unknown.
    int delay() {
        return delay;
    }

    void reset() {
        Arrays.fill(cross, 0);
        candidate = -1;
        delay = -1;
        seen = 0;
    }

    private static void shift(float[] last, float[] now) {
        System.arraycopy(last, PAIRS, last, 0, last.length - PAIRS);
        for (int i = 0; i < PAIRS; i++) last[last.length - PAIRS + i] = 0.5f * (now[2 * i] + now[2 * i + 1]);
    }

    private boolean audible() {
        float sum = 0;
        for (int i = LENGTH - LONGEST; i < LENGTH; i++) sum += played[i] * played[i];
        return sum > AUDIBLE * AUDIBLE * LONGEST;
    }

    private void estimate() {
        System.arraycopy(played, 0, x, 0, LENGTH);
        Arrays.fill(y, 0, LONGEST, 0);
        System.arraycopy(heard, 0, y, LONGEST, LONGEST);
        transform.realForward(x);
        transform.realForward(y);
        for (int k = 2; k < LENGTH; k += 2) {
            float re = y[k] * x[k] + y[k + 1] * x[k + 1];
            float im = y[k + 1] * x[k] - y[k] * x[k + 1];
            float size = (float) Math.sqrt(re * re + im * im) + 1e-9f;
            cross[k] = KEEP * cross[k] + (1 - KEEP) * re / size;
            cross[k + 1] = KEEP * cross[k + 1] + (1 - KEEP) * im / size;
        }
        System.arraycopy(cross, 0, x, 0, LENGTH);
        transform.realInverse(x, true);
        judge();
    }

    private void judge() {
        int peak = 0;
        float sum = 0;
        for (int i = 0; i < LONGEST; i++) {
            sum += Math.abs(x[i]);
            if (x[i] > x[peak]) peak = i;
        }
        if (x[peak] * LONGEST < CLEAR * sum) return;
        seen = Math.abs(peak - candidate) <= NEAR ? seen + 1 : 1;
        candidate = peak;
        if (seen >= SAME) delay = 2 * peak;
    }
}
