package dev.parley.perception.beam;

import java.util.Arrays;

/// One Hermitian matrix for every bin, the lower triangle only. Elements lie bin beside bin, so that every
/// loop runs over bins and the machine does several at once.
///
/// @param re `[element][bin]`, see [#at]
final class HermitianMatrices {
    final int size;
    final int bins;
    final float[][] re;
    final float[][] im;

    HermitianMatrices(int size, int bins) {
        this.size = size;
        this.bins = bins;
        re = new float[size * (size + 1) / 2][bins];
        im = new float[size * (size + 1) / 2][bins];
    }

    /// Where the element of row `i` and column `j ≤ i` lies.
    static int at(int i, int j) {
        return i * (i + 1) / 2 + j;
    }

    void clear() {
        for (float[] r : re) Arrays.fill(r, 0);
        for (float[] r : im) Arrays.fill(r, 0);
    }

    /// `R ← keep · R + add · y yᴴ` in the bins `from` to `to`.
    void average(float[] keep, float[] add, float[][] yRe, float[][] yIm, int from, int to) {
        for (int i = 0; i < size; i++)
            for (int j = 0; j <= i; j++) {
                int e = at(i, j);
                scale(re[e], keep, from, to);
                scale(im[e], keep, from, to);
                real(re[e], add, yRe[i], yIm[i], yRe[j], yIm[j], from, to);
                imaginary(im[e], add, yRe[i], yIm[i], yRe[j], yIm[j], from, to);
            }
    }

    /// `R ← R + add · y yᴴ` in the bins `from` to `to`.
    void add(float[] add, float[][] yRe, float[][] yIm, int from, int to) {
        for (int i = 0; i < size; i++)
            for (int j = 0; j <= i; j++) {
                int e = at(i, j);
                real(re[e], add, yRe[i], yIm[i], yRe[j], yIm[j], from, to);
                imaginary(im[e], add, yRe[i], yIm[i], yRe[j], yIm[j], from, to);
            }
    }

    private static void scale(float[] x, float[] g, int from, int to) {
        for (int k = from; k < to; k++) x[k] *= g[k];
    }

    private static void real(float[] s, float[] g, float[] ar, float[] ai, float[] br, float[] bi, int from, int to) {
        for (int k = from; k < to; k++) s[k] += g[k] * (ar[k] * br[k] + ai[k] * bi[k]);
    }

    private static void imaginary(
            float[] s, float[] g, float[] ar, float[] ai, float[] br, float[] bi, int from, int to) {
        for (int k = from; k < to; k++) s[k] += g[k] * (ai[k] * br[k] - ar[k] * bi[k]);
    }

    /// `out = this + share · other`, share by share of each bin, in the bins `from` to `to`.
    void plus(float[] share, HermitianMatrices other, HermitianMatrices out, int from, int to) {
        for (int e = 0; e < re.length; e++) {
            plus(re[e], share, other.re[e], out.re[e], from, to);
            plus(im[e], share, other.im[e], out.im[e], from, to);
        }
    }

    private static void plus(float[] a, float[] share, float[] b, float[] out, int from, int to) {
        for (int k = from; k < to; k++) out[k] = a[k] + share[k] * b[k];
    }

    /// `R ← g · R` in the bins `from` to `to`.
    void scale(float[] g, int from, int to) {
        for (float[] r : re) scale(r, g, from, to);
        for (float[] r : im) scale(r, g, from, to);
    }

    /// The mean of the diagonal: power a microphone.
    void meanPower(float[] out, int from, int to) {
        Arrays.fill(out, from, to, 0);
        for (int i = 0; i < size; i++) {
            float[] d = re[at(i, i)];
            for (int k = from; k < to; k++) out[k] += d[k] / size;
        }
    }

    /// `out = R x` in the bins `from` to `to`.
    void multiply(float[][] xRe, float[][] xIm, float[][] outRe, float[][] outIm, int from, int to) {
        for (int i = 0; i < size; i++) {
            Arrays.fill(outRe[i], from, to, 0);
            Arrays.fill(outIm[i], from, to, 0);
            for (int j = 0; j < i; j++) {
                int e = at(i, j);
                Rows.add(outRe[i], outIm[i], re[e], im[e], xRe[j], xIm[j], from, to);
            }
            diagonal(re[at(i, i)], xRe[i], outRe[i], from, to);
            diagonal(re[at(i, i)], xIm[i], outIm[i], from, to);
            for (int j = i + 1; j < size; j++) {
                int e = at(j, i);
                Rows.addConjugate(outRe[i], outIm[i], re[e], im[e], xRe[j], xIm[j], from, to);
            }
        }
    }

    private static void diagonal(float[] d, float[] x, float[] out, int from, int to) {
        for (int k = from; k < to; k++) out[k] += d[k] * x[k];
    }
}
