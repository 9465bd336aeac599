package dev.parley.perception.beam;

/// `R = L Lᴴ` for every bin at once: what EJML's `CholeskyDecompositionInner_ZDRM` does for one matrix, and
/// held to it by a test. Matrices must be positive definite: load their diagonal first.
final class CholeskyFactors {
    private static final float SMALLEST = 1e-30f;

    private final int size;
    private final float[][] re;
    private final float[][] im;
    /// `1 / L(i,i)`.
    private final float[][] inverse;
    private final float[] squared;

    CholeskyFactors(int size, int bins) {
        this.size = size;
        re = new float[size * (size + 1) / 2][bins];
        im = new float[size * (size + 1) / 2][bins];
        inverse = new float[size][bins];
        squared = new float[bins];
    }

    /// Factors `R + loading · I` in the bins `from` to `to`; the factors of other bins stay.
    void factor(HermitianMatrices r, float[] loading, int from, int to) {
        for (int j = 0; j < size; j++) {
            diagonal(r, loading, j, from, to);
            for (int i = j + 1; i < size; i++) below(r, i, j, from, to);
        }
    }

    private void diagonal(HermitianMatrices r, float[] loading, int j, int from, int to) {
        float[] d = r.re[HermitianMatrices.at(j, j)];
        float[] used = squared;
        for (int k = from; k < to; k++) used[k] = 0;
        for (int l = 0; l < j; l++) {
            int e = HermitianMatrices.at(j, l);
            Rows.addPower(used, re[e], im[e], from, to);
        }
        float[] out = inverse[j];
        for (int k = from; k < to; k++)
            out[k] = (float) (1 / Math.sqrt(Math.max(SMALLEST, d[k] + loading[k] - used[k])));
    }

    private void below(HermitianMatrices r, int i, int j, int from, int to) {
        int e = HermitianMatrices.at(i, j);
        System.arraycopy(r.re[e], from, re[e], from, to - from);
        System.arraycopy(r.im[e], from, im[e], from, to - from);
        for (int l = 0; l < j; l++) {
            int a = HermitianMatrices.at(i, l);
            int b = HermitianMatrices.at(j, l);
            // L(i,l) L(j,l)*: the conjugate stands on the second.
            Rows.subtractConjugate(re[e], im[e], re[b], im[b], re[a], im[a], from, to);
        }
        Rows.scale(re[e], im[e], inverse[j], from, to);
    }

    /// `x ← L⁻¹ x`.
    void forward(float[][] xRe, float[][] xIm, int from, int to) {
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                int e = HermitianMatrices.at(i, j);
                Rows.subtract(xRe[i], xIm[i], re[e], im[e], xRe[j], xIm[j], from, to);
            }
            Rows.scale(xRe[i], xIm[i], inverse[i], from, to);
        }
    }

    /// `x ← L⁻ᴴ x`.
    void backward(float[][] xRe, float[][] xIm, int from, int to) {
        for (int i = size - 1; i >= 0; i--) {
            for (int j = i + 1; j < size; j++) {
                int e = HermitianMatrices.at(j, i);
                Rows.subtractConjugate(xRe[i], xIm[i], re[e], im[e], xRe[j], xIm[j], from, to);
            }
            Rows.scale(xRe[i], xIm[i], inverse[i], from, to);
        }
    }

    /// `x ← R⁻¹ x`.
    void solve(float[][] xRe, float[][] xIm, int from, int to) {
        forward(xRe, xIm, from, to);
        backward(xRe, xIm, from, to);
    }

    /// `det(R)^(-1/size)`, bin by bin.
    void inverseScale(float[] out, int from, int to) {
        for (int k = from; k < to; k++) {
            double log = 0;
            for (int i = 0; i < size; i++) log += Math.log(inverse[i][k]);
            out[k] = (float) Math.exp(2 * log / size);
        }
    }
}
