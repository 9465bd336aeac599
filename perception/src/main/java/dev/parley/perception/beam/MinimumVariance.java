package dev.parley.perception.beam;

import java.util.Arrays;

/// Filters that let the target through as it is at the reference microphone, which is the first, and as
/// little as possible of everything else: MVDR from two covariances (Souden, Benesty & Affes 2010). The
/// target's path is not taken from its direction but from its covariance, by the column of the reference.
final class MinimumVariance {
    private final int size;
    private final CholeskyFactors factors;
    /// Direction of the filter, and what the covariance makes of it.
    private final PlaneWave x;

    private final PlaneWave v;
    private final PlaneWave weights;
    private final float[] re;
    private final float[] im;

    MinimumVariance(int size, int bins) {
        this.size = size;
        factors = new CholeskyFactors(size, bins);
        x = new PlaneWave(size, bins);
        v = new PlaneWave(size, bins);
        weights = new PlaneWave(size, bins);
        re = new float[bins];
        im = new float[bins];
    }

    /// `noise⁻¹ speech` of the reference microphone, in the bins `from` to `to`.
    void ofReference(HermitianMatrices speech, HermitianMatrices noise, float[] loading, int from, int to) {
        for (int m = 0; m < size; m++) {
            Arrays.fill(x.re[m], from, to, m == 0 ? 1 : 0);
            Arrays.fill(x.im[m], from, to, 0);
        }
        factors.factor(noise, loading, from, to);
        step(speech, from, to);
        scale(speech, from, to);
    }

    private void step(HermitianMatrices speech, int from, int to) {
        speech.multiply(x.re, x.im, v.re, v.im, from, to);
        factors.solve(v.re, v.im, from, to);
        Arrays.fill(re, from, to, 1e-30f);
        for (int m = 0; m < size; m++) Rows.addPower(re, v.re[m], v.im[m], from, to);
        for (int k = from; k < to; k++) re[k] = (float) (1 / Math.sqrt(re[k]));
        for (int m = 0; m < size; m++) {
            Rows.scale(v.re[m], v.im[m], re, from, to);
            System.arraycopy(v.re[m], from, x.re[m], from, to - from);
            System.arraycopy(v.im[m], from, x.im[m], from, to - from);
        }
    }

    /// The scale at which the output is nearest to the target at the reference (least squares).
    private void scale(HermitianMatrices speech, int from, int to) {
        speech.multiply(x.re, x.im, v.re, v.im, from, to);
        Arrays.fill(re, from, to, 1e-30f);
        for (int m = 0; m < size; m++) real(re, x.re[m], x.im[m], v.re[m], v.im[m], from, to);
        for (int k = from; k < to; k++) {
            im[k] = -v.im[0][k] / re[k];
            re[k] = v.re[0][k] / re[k];
        }
        for (int m = 0; m < size; m++) {
            Arrays.fill(weights.re[m], from, to, 0);
            Arrays.fill(weights.im[m], from, to, 0);
            Rows.add(weights.re[m], weights.im[m], x.re[m], x.im[m], re, im, from, to);
        }
    }

    private static void real(float[] s, float[] ar, float[] ai, float[] br, float[] bi, int from, int to) {
        for (int k = from; k < to; k++) s[k] += ar[k] * br[k] + ai[k] * bi[k];
    }

    /// `out = wᴴ y`.
    void apply(float[][] yRe, float[][] yIm, float[] outRe, float[] outIm) {
        Arrays.fill(outRe, 0);
        Arrays.fill(outIm, 0);
        for (int m = 0; m < size; m++)
            Rows.addConjugate(outRe, outIm, weights.re[m], weights.im[m], yRe[m], yIm[m], 0, outRe.length);
    }
}
