package dev.parley.perception.beam;

import dev.parley.perception.Direction;
import java.util.Arrays;

/// The shares that directions alone give: each voice is a complex angular central Gaussian (Ito, Araki &
/// Nakatani 2016) around a plane wave in a diffuse field, the rest is the diffuse field alone. A rank-one
/// difference, so that after whitening one product a voice is all that is needed.
final class DirectionShares {
    /// Power of a voice's plane wave against the diffuse field that its own reverberation makes.
    static final double DIRECT = 10;

    private static final float SMALLEST = 1e-4f;

    private final SoundField field;
    private final int bins;
    private final CholeskyFactors whitening;
    private final Shares shares;
    private final PlaneWave[] waves;
    /// `1 / (1/DIRECT + |wave|²)`, and `(1 + DIRECT |wave|²)^(-1/M)`.
    private final float[][] gain;

    private final float[][] scale;
    private final float[][] share;
    private final float[] power;
    private final PlaneWave white;
    private final float[] re;
    private final float[] im;
    private int voices;

    /// @param most voices at once, the target among them
    DirectionShares(SoundField field, int bins, double hzPerBin, int most, double smoothing) {
        this.field = field;
        this.bins = bins;
        int microphones = field.diffuse().size;
        whitening = new CholeskyFactors(microphones, bins);
        whitening.factor(field.diffuse(), new float[bins], 0, bins);
        shares = new Shares(bins, hzPerBin, most + 1, smoothing);
        waves = new PlaneWave[most];
        for (int v = 0; v < most; v++) waves[v] = new PlaneWave(microphones, bins);
        gain = new float[most][bins];
        scale = new float[most][bins];
        share = new float[most + 1][bins];
        power = new float[bins];
        white = new PlaneWave(microphones, bins);
        re = new float[bins];
        im = new float[bins];
    }

    void voices(int voices) {
        this.voices = voices;
        shares.start(voices + 1);
    }

    void voice(int v, Direction from) {
        PlaneWave unwhitened = field.wave(from);
        whiten(unwhitened.re, unwhitened.im, waves[v]);
        Arrays.fill(re, 0);
        for (int m = 0; m < waves[v].re.length; m++) Rows.addPower(re, waves[v].re[m], waves[v].im[m], 0, bins);
        for (int k = 0; k < bins; k++) {
            gain[v][k] = (float) (1 / (1 / DIRECT + re[k]));
            scale[v][k] = (float) Math.pow(1 + DIRECT * re[k], -1.0 / waves[v].re.length);
        }
    }

    /// Of one frame, `[voice][bin]`, the target's first; good until the next call.
    float[][] of(float[][] yRe, float[][] yIm) {
        whiten(yRe, yIm, white);
        Arrays.fill(power, 1e-20f);
        for (int m = 0; m < yRe.length; m++) Rows.addPower(power, white.re[m], white.im[m], 0, bins);
        for (int v = 0; v < voices; v++) ratio(v);
        Arrays.fill(share[voices], 1);
        shares.of(share);
        return share;
    }

    private void ratio(int v) {
        Arrays.fill(re, 0);
        Arrays.fill(im, 0);
        for (int m = 0; m < white.re.length; m++)
            Rows.addConjugate(re, im, waves[v].re[m], waves[v].im[m], white.re[m], white.im[m], 0, bins);
        float[] g = gain[v];
        float[] s = scale[v];
        float[] out = share[v];
        for (int k = 0; k < bins; k++) {
            float rest = 1 - (re[k] * re[k] + im[k] * im[k]) * g[k] / power[k];
            out[k] = s[k] / Math.max(SMALLEST, rest);
        }
    }

    private void whiten(float[][] yRe, float[][] yIm, PlaneWave out) {
        for (int m = 0; m < yRe.length; m++) {
            System.arraycopy(yRe[m], 0, out.re[m], 0, bins);
            System.arraycopy(yIm[m], 0, out.im[m], 0, bins);
        }
        whitening.forward(out.re, out.im, 0, bins);
    }
}
