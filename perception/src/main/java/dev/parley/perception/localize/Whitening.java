package dev.parley.perception.localize;

import dev.parley.perception.array.MicrophoneArray;
import dev.parley.perception.spectrum.Spectrum;
import java.util.Arrays;
import org.ejml.data.ZMatrixRMaj;
import org.ejml.dense.row.decompose.chol.CholeskyDecompositionInner_ZDRM;
import org.ejml.dense.row.linsol.chol.LinearSolverChol_ZDRM;

/// Makes the noise look alike from everywhere, so that what stands out is the voice.
///
/// What a direction explains of a frame `x` is `|aᴴR⁻¹x|² / (aᴴR⁻¹a · xᴴR⁻¹x)`, the adaptive coherence
/// estimator (S. Kraut, L. Scharf & L. McWhorter, "Adaptive subspace detectors", IEEE Trans. Signal
/// Processing 49, 2001). `R` is the noise's coherence between the microphones. It starts as that of sound
/// from everywhere, `sin(k d) / (k d)`, which is also what late reverberation looks like. When the noise of
/// the frames in which nobody speaks turns out to be something else, such as a fan on the robot, what was
/// learnt of it takes over, and the fan is no louder than anything else. `R + 0.3 I` is inverted.
///
/// Microphones may differ in gain. Allocates nothing once made. One thread.
final class Whitening {
    private static final float LOADING = 0.3f;

    /// Frames of noise that the diffuse field counts for.
    private static final float PRIOR_FRAMES = 10;

    /// Mean square between learnt and diffuse coherence: up to the first there is no more than the error of
    /// learning, from the second on the robot is noisy itself.
    private static final float DIFFUSE = 0.1f;

    private static final float OWN_NOISE = 0.25f;
    private static final int LONGEST_MEMORY = 100;
    private static final int BINS_A_FRAME = 7;

    private static final float DEPARTURE_SMOOTHING = 0.02f;

    /// Within which every bin is renewed once.
    private static final int FIRST_FRAMES = 10;

    private final SteeringGrid grid;
    private final int[] channels;
    private final int count;
    private final float[][] noiseRe;
    private final float[][] noiseIm;
    private final float[][] gain;
    private final float[][] inverseRe;
    private final float[][] inverseIm;
    private final float[][] seen;
    private final float[] xRe;
    private final float[] xIm;
    private final float[] sumRe;
    private final float[] sumIm;
    private final LinearSolverChol_ZDRM solver;
    private final ZMatrixRMaj loaded;
    private final ZMatrixRMaj inverse;
    private int frames;
    private int next = Band.FIRST;
    private float departure;

    /// @param channels which of a spectrum's microphones are those of the grid
    Whitening(SteeringGrid grid, int[] channels) {
        this.grid = grid;
        this.channels = channels;
        count = channels.length;
        noiseRe = new float[Spectrum.BINS][count * count];
        noiseIm = new float[Spectrum.BINS][count * count];
        gain = new float[Spectrum.BINS][count];
        inverseRe = new float[Spectrum.BINS][count * count];
        inverseIm = new float[Spectrum.BINS][count * count];
        seen = new float[Spectrum.BINS][grid.directions()];
        xRe = new float[count];
        xIm = new float[count];
        sumRe = new float[grid.directions()];
        sumIm = new float[grid.directions()];
        solver = new LinearSolverChol_ZDRM(new CholeskyDecompositionInner_ZDRM(true));
        loaded = new ZMatrixRMaj(count, count);
        inverse = new ZMatrixRMaj(count, count);
        for (int k = Band.FIRST; k <= Band.LAST; k++) renew(k);
    }

    /// Whether it knows too little of the noise to be of use.
    boolean learning() {
        return frames < FIRST_FRAMES;
    }

    /// `1 / aᴴR⁻¹a` for each direction.
    float[] seen(int bin) {
        return seen[bin];
    }

    /// @return whether all of it is finite
    boolean apply(Spectrum spectrum, Whitened to) {
        float total = 0;
        for (int k = Band.FIRST; k <= Band.LAST; k++) {
            for (int m = 0; m < count; m++) {
                xRe[m] = spectrum.re()[channels[m]][k] * gain[k][m];
                xIm[m] = spectrum.im()[channels[m]][k] * gain[k][m];
            }
            to.power()[k] = times(inverseRe[k], inverseIm[k], to.re()[k], to.im()[k]) / count;
            total += to.power()[k];
        }
        return total < Float.POSITIVE_INFINITY;
    }

    /// `z = R⁻¹ x`.
    ///
    /// @return `xᴴ z`
    private float times(float[] re, float[] im, float[] zRe, float[] zIm) {
        float power = 0;
        for (int i = 0; i < count; i++) {
            float sumRe = 0;
            float sumIm = 0;
            for (int j = 0; j < count; j++) {
                sumRe += re[i * count + j] * xRe[j] - im[i * count + j] * xIm[j];
                sumIm += re[i * count + j] * xIm[j] + im[i * count + j] * xRe[j];
            }
            zRe[i] = sumRe;
            zIm[i] = sumIm;
            power += xRe[i] * sumRe + xIm[i] * sumIm;
        }
        return power;
    }

    /// A frame in which nobody speaks. A few bins are renewed with each; all of them within a quarter of a
    /// second.
    void learn(Spectrum noise) {
        frames = Math.min(frames + 1, LONGEST_MEMORY);
        for (int k = Band.FIRST; k <= Band.LAST; k++) add(noise, k, 1f / frames);
        int renewed = frames <= FIRST_FRAMES ? Band.BINS / FIRST_FRAMES + 1 : BINS_A_FRAME;
        for (int i = 0; i < renewed; i++) {
            renew(next);
            next = next == Band.LAST ? Band.FIRST : next + 1;
        }
    }

    private void add(Spectrum noise, int k, float share) {
        float[] re = noiseRe[k];
        float[] im = noiseIm[k];
        for (int i = 0; i < count; i++) {
            float aRe = noise.re()[channels[i]][k];
            float aIm = noise.im()[channels[i]][k];
            for (int j = 0; j < count; j++) {
                float bRe = noise.re()[channels[j]][k];
                float bIm = noise.im()[channels[j]][k];
                re[i * count + j] += share * (aRe * bRe + aIm * bIm - re[i * count + j]);
                im[i * count + j] += share * (aIm * bRe - aRe * bIm - im[i * count + j]);
            }
        }
    }

    private void renew(int k) {
        equalize(k);
        float learnt = frames / (frames + PRIOR_FRAMES) * ownNoise();
        float departed = 0;
        for (int i = 0; i < count; i++)
            for (int j = 0; j < count; j++) {
                float both = gain[k][i] * gain[k][j] / level(k);
                double diffuse = diffuse(k, i, j);
                double re = both * noiseRe[k][i * count + j] - diffuse;
                double im = both * noiseIm[k][i * count + j];
                if (i != j) departed += (float) (re * re + im * im);
                loaded.set(i, j, i == j ? 1 + LOADING : diffuse + learnt * re, i == j ? 0 : learnt * im);
            }
        if (frames > 0) departure += DEPARTURE_SMOOTHING * (departed / (count * (count - 1)) - departure);
        if (!solver.setA(loaded)) return;
        solver.invert(inverse);
        for (int i = 0; i < count * count; i++) {
            inverseRe[k][i] = (float) inverse.data[2 * i];
            inverseIm[k][i] = (float) inverse.data[2 * i + 1];
        }
        see(k);
    }

    private float ownNoise() {
        return Math.clamp((departure - DIFFUSE) / (OWN_NOISE - DIFFUSE), 0f, 1f);
    }

    /// So that every microphone is as loud as the mean of them.
    private void equalize(int k) {
        float level = level(k);
        for (int m = 0; m < count; m++) {
            float own = noiseRe[k][m * count + m];
            gain[k][m] = own > 0 ? (float) Math.sqrt(level / own) : 1;
        }
    }

    /// Power of the noise in the mean microphone; 1 before there was any.
    private float level(int k) {
        float sum = 0;
        for (int m = 0; m < count; m++) sum += noiseRe[k][m * count + m];
        return sum > 0 ? sum / count : 1;
    }

    private double diffuse(int k, int i, int j) {
        double x = Band.radPerS(k) * grid.array().distanceM(i, j) / MicrophoneArray.SOUND_MPS;
        return x < 1e-6 ? 1 : Math.sin(x) / x;
    }

    /// `aᴴR⁻¹a`, the off-diagonal half of it twice.
    private void see(int k) {
        float[] to = seen[k];
        Arrays.fill(to, 0);
        for (int i = 0; i < count; i++) {
            Arrays.fill(sumRe, inverseRe[k][i * count + i]);
            Arrays.fill(sumIm, 0);
            float[] aRe = grid.re()[k][i];
            float[] aIm = grid.im()[k][i];
            for (int d = 0; d < to.length; d++) {
                sumRe[d] *= aRe[d];
                sumIm[d] = inverseRe[k][i * count + i] * aIm[d];
            }
            for (int j = i + 1; j < count; j++) addTwice(k, i * count + j, grid.re()[k][j], grid.im()[k][j]);
            for (int d = 0; d < to.length; d++) to[d] += aRe[d] * sumRe[d] + aIm[d] * sumIm[d];
        }
        for (int d = 0; d < to.length; d++) to[d] = 1 / to[d];
    }

    private void addTwice(int k, int at, float[] aRe, float[] aIm) {
        float re = 2 * inverseRe[k][at];
        float im = 2 * inverseIm[k][at];
        for (int d = 0; d < aRe.length; d++) {
            sumRe[d] += re * aRe[d] - im * aIm[d];
            sumIm[d] += re * aIm[d] + im * aRe[d];
        }
    }
}
