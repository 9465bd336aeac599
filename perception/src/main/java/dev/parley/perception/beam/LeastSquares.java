package dev.parley.perception.beam;

import java.util.Arrays;

/// The filters whose output is nearest to the target as it is at the reference microphone: `R⁻¹ r`, the
/// covariance of all that is heard and the part of its first column that is the target's (the multichannel
/// Wiener filter, Doclo & Moonen 2002). Where the room is longer than the window it weighs what it leaves
/// of others against what it does to the target, which a filter that must not change the target cannot.
final class LeastSquares {
    private final CholeskyFactors factors;
    private final PlaneWave weights;
    private final float[] load;

    LeastSquares(int size, int bins) {
        factors = new CholeskyFactors(size, bins);
        weights = new PlaneWave(size, bins);
        load = new float[bins];
    }

    /// Renews the bins `from` to `to`.
    ///
    /// @param loading of the diagonal, against its mean
    void toward(PlaneWave target, HermitianMatrices all, float loading, int from, int to) {
        all.meanPower(load, from, to);
        for (int k = from; k < to; k++) load[k] = load[k] * loading + 1e-15f;
        factors.factor(all, load, from, to);
        for (int m = 0; m < weights.re.length; m++) {
            System.arraycopy(target.re[m], from, weights.re[m], from, to - from);
            System.arraycopy(target.im[m], from, weights.im[m], from, to - from);
        }
        factors.solve(weights.re, weights.im, from, to);
    }

    /// `out = wᴴ y`.
    void apply(float[][] yRe, float[][] yIm, float[] outRe, float[] outIm) {
        Arrays.fill(outRe, 0);
        Arrays.fill(outIm, 0);
        for (int m = 0; m < weights.re.length; m++)
            Rows.addConjugate(outRe, outIm, weights.re[m], weights.im[m], yRe[m], yIm[m], 0, outRe.length);
    }
}
