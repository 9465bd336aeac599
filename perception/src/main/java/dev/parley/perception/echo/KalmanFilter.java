package dev.parley.perception.echo;

import static dev.parley.perception.echo.BlockTransform.BINS;
import static dev.parley.perception.echo.BlockTransform.BLOCK;
import static dev.parley.perception.echo.BlockTransform.LENGTH;

import java.util.Arrays;

/// The way from the loudspeaker to every microphone, followed by a Kalman filter in the frequency domain
/// whose state is the response in partitions of 10 ms (Enzner & Vary 2006, Signal Processing 86; in
/// partitions: Kuech, Mabande & Enzner, ICASSP 2014). Its step follows from how sure it is of the response
/// and how much else is heard, so that it needs no detector of double talk.
///
/// It is linear, and all microphones share one step: what is left of a voice keeps its phase from
/// microphone to microphone. Adds no delay. Allocates nothing once made. One thread.
final class KalmanFilter {
    private static final int FIRST_FRAMES = 5;
    private static final int SETTLING_FRAMES = 50;
    private static final double AUDIBLE = 1e-4;

    private final KalmanSettings settings;
    private final int microphones;
    private final int partitions;
    private final BlockTransform transform = new BlockTransform();
    private final float[] window = new float[LENGTH];
    private final float[] work = new float[LENGTH];
    /// The reference, `[partition * BINS + bin]`, newest partition at `newest`.
    private final float[] xRe;

    private final float[] xIm;
    /// The response, `[microphone][partition * BINS + bin]`, newest sound first.
    private final float[][] wRe;

    private final float[][] wIm;
    /// How wrong the response may be, `[partition * BINS + bin]`.
    private final float[] uncertainty;

    private final float[][] eRe;
    private final float[][] eIm;
    private final float[] yRe = new float[BINS];
    private final float[] yIm = new float[BINS];
    private final float[] heard = new float[BINS];
    private final float[] expected = new float[BINS];
    private final float[] gain = new float[BINS];
    private final float[] response = new float[BINS];
    private int newest;
    private int constrained;
    /// How loud the loudspeaker is at the microphones (a ratio of powers): the scale of what is uncertain.
    private float loudness;

    private int loudFrames;
    private double playedEnergy;
    private double heardEnergy;

    KalmanFilter(int microphones, KalmanSettings settings) {
        this.settings = settings;
        this.microphones = microphones;
        partitions = settings.partitions();
        xRe = new float[partitions * BINS];
        xIm = new float[partitions * BINS];
        wRe = new float[microphones][partitions * BINS];
        wIm = new float[microphones][partitions * BINS];
        uncertainty = new float[partitions * BINS];
        eRe = new float[microphones][BINS];
        eIm = new float[microphones][BINS];
        reset();
    }

    void reset() {
        for (int m = 0; m < microphones; m++) {
            Arrays.fill(wRe[m], 0);
            Arrays.fill(wIm[m], 0);
        }
        Arrays.fill(heard, 0);
        loudness = 0;
        loudFrames = 0;
        playedEnergy = 0;
        heardEnergy = 0;
    }

    /// @param played 160 samples
    /// @param heardNow `[microphone][sample]`
    /// @param left the same without the echo; written. It is what remains with the response as it is known
    /// after this frame (the filtered, not the predicted, estimate): about 6 dB better
    void accept(float[] played, float[][] heardNow, float[][] left) {
        remember(played);
        if (loudFrames < SETTLING_FRAMES) settle(played, heardNow);
        for (int m = 0; m < microphones; m++) predict(m, heardNow[m], left[m]);
        if (loudness == 0) return;
        observe();
        update();
        constrain();
        for (int m = 0; m < microphones; m++) subtract(m, heardNow[m], left[m]);
    }

    private void remember(float[] played) {
        System.arraycopy(window, BLOCK, window, 0, BLOCK);
        System.arraycopy(played, 0, window, BLOCK, BLOCK);
        newest = (newest + partitions - 1) % partitions;
        transform.forward(window, xRe, xIm, newest * BINS);
    }

    /// In the first half second of sound: a loudspeaker that turns out to be louder makes all less sure.
    private void settle(float[] played, float[][] heardNow) {
        double energy = energy(played);
        if (energy < AUDIBLE) return;
        playedEnergy += energy;
        for (float[] channel : heardNow) heardEnergy += energy(channel) / microphones;
        float ratio = (float) Math.clamp(heardEnergy / playedEnergy, 1e-4, 1e2);
        if (++loudFrames < FIRST_FRAMES || ratio < 2 * loudness) return;
        loudness = ratio;
        for (int p = 0; p < partitions; p++)
            Arrays.fill(uncertainty, p * BINS, (p + 1) * BINS, ratio * settings.uncertaintyAt(p));
    }

    private static double energy(float[] samples) {
        double sum = 0;
        for (float x : samples) sum += x * x;
        return sum;
    }

    private int slot(int partition) {
        int slot = newest + partition;
        return (slot < partitions ? slot : slot - partitions) * BINS;
    }

    /// Overlap-save: what the microphone should hear, and what it heard beside that.
    private void predict(int m, float[] heardNow, float[] left) {
        subtract(m, heardNow, left);
        Arrays.fill(work, 0, BLOCK, 0);
        System.arraycopy(left, 0, work, BLOCK, BLOCK);
        transform.forward(work, eRe[m], eIm[m], 0);
    }

    private void subtract(int m, float[] heardNow, float[] left) {
        Arrays.fill(yRe, 0);
        Arrays.fill(yIm, 0);
        for (int p = 0; p < partitions; p++) add(slot(p), wRe[m], wIm[m], p * BINS);
        transform.inverse(yRe, yIm, 0, work);
        for (int i = 0; i < BLOCK; i++) left[i] = heardNow[i] - work[BLOCK + i];
    }

    private void add(int x, float[] re, float[] im, int w) {
        for (int k = 0; k < BINS; k++) {
            yRe[k] += xRe[x + k] * re[w + k] - xIm[x + k] * im[w + k];
            yIm[k] += xRe[x + k] * im[w + k] + xIm[x + k] * re[w + k];
        }
    }

    /// What is heard beside the echo that can be predicted, smoothed over time, the mean of the
    /// microphones; and what the uncertain part of the response adds to it.
    private void observe() {
        float keep = settings.smoothing();
        float take = (1 - keep) / microphones;
        for (int k = 0; k < BINS; k++) heard[k] *= keep;
        for (int m = 0; m < microphones; m++)
            for (int k = 0; k < BINS; k++) heard[k] += take * (eRe[m][k] * eRe[m][k] + eIm[m][k] * eIm[m][k]);
        for (int k = 0; k < BINS; k++) expected[k] = settings.floor() + settings.caution() * heard[k];
        for (int p = 0; p < partitions; p++) {
            int x = slot(p);
            for (int k = 0; k < BINS; k++)
                expected[k] += (xRe[x + k] * xRe[x + k] + xIm[x + k] * xIm[x + k]) * uncertainty[p * BINS + k];
        }
    }

    private void update() {
        for (int p = 0; p < partitions; p++) {
            int x = slot(p);
            int w = p * BINS;
            for (int k = 0; k < BINS; k++) gain[k] = uncertainty[w + k] / expected[k];
            for (int m = 0; m < microphones; m++) correct(x, wRe[m], wIm[m], w, eRe[m], eIm[m]);
            forget(x, w);
        }
    }

    private void correct(int x, float[] re, float[] im, int w, float[] errorRe, float[] errorIm) {
        for (int k = 0; k < BINS; k++) {
            re[w + k] += gain[k] * (xRe[x + k] * errorRe[k] + xIm[x + k] * errorIm[k]);
            im[w + k] += gain[k] * (xRe[x + k] * errorIm[k] - xIm[x + k] * errorRe[k]);
        }
    }

    /// What was learnt makes surer, and time less sure again: the room changes.
    private void forget(int x, int w) {
        float a2 = settings.memory() * settings.memory();
        Arrays.fill(response, 0);
        float share = (1 - a2) / microphones;
        for (int m = 0; m < microphones; m++) {
            float[] re = wRe[m];
            float[] im = wIm[m];
            for (int k = 0; k < BINS; k++) response[k] += re[w + k] * re[w + k] + im[w + k] * im[w + k];
        }
        for (int k = 0; k < BINS; k++) {
            float power = xRe[x + k] * xRe[x + k] + xIm[x + k] * xIm[x + k];
            uncertainty[w + k] = a2 * (1 - 0.5f * gain[k] * power) * uncertainty[w + k] + share * response[k];
        }
    }

    /// A partition is 160 samples long: the other half of what its spectrum describes is taken away, a few
    /// partitions each time, as each costs two transforms a microphone.
    private void constrain() {
        for (int n = 0; n < settings.constrainedAtOnce(); n++) {
            constrained = (constrained + 1) % partitions;
            for (int m = 0; m < microphones; m++) {
                transform.inverse(wRe[m], wIm[m], constrained * BINS, work);
                Arrays.fill(work, BLOCK, LENGTH, 0);
                transform.forward(work, wRe[m], wIm[m], constrained * BINS);
            }
        }
    }
}
