package dev.parley.perception.beam;

/// Products of complex numbers, one a bin, over the bins `from` to `to`.
final class Rows {
    private Rows() {}

    /// `s ← s + a b`.
    static void add(float[] sr, float[] si, float[] ar, float[] ai, float[] br, float[] bi, int from, int to) {
        for (int k = from; k < to; k++) sr[k] += ar[k] * br[k] - ai[k] * bi[k];
        for (int k = from; k < to; k++) si[k] += ar[k] * bi[k] + ai[k] * br[k];
    }

    /// `s ← s + a* b`.
    static void addConjugate(float[] sr, float[] si, float[] ar, float[] ai, float[] br, float[] bi, int from, int to) {
        for (int k = from; k < to; k++) sr[k] += ar[k] * br[k] + ai[k] * bi[k];
        for (int k = from; k < to; k++) si[k] += ar[k] * bi[k] - ai[k] * br[k];
    }

    /// `s ← s - a b`.
    static void subtract(float[] sr, float[] si, float[] ar, float[] ai, float[] br, float[] bi, int from, int to) {
        for (int k = from; k < to; k++) sr[k] -= ar[k] * br[k] - ai[k] * bi[k];
        for (int k = from; k < to; k++) si[k] -= ar[k] * bi[k] + ai[k] * br[k];
    }

    /// `s ← s - a* b`.
    static void subtractConjugate(
            float[] sr, float[] si, float[] ar, float[] ai, float[] br, float[] bi, int from, int to) {
        for (int k = from; k < to; k++) sr[k] -= ar[k] * br[k] + ai[k] * bi[k];
        for (int k = from; k < to; k++) si[k] -= ar[k] * bi[k] - ai[k] * br[k];
    }

    /// `s ← keep s + share a b*`, over all bins.
    static void addCommon(
            float[] sr, float[] si, float[] keep, float[] share, float[] ar, float[] ai, float[] br, float[] bi) {
        for (int k = 0; k < sr.length; k++) sr[k] = keep[k] * sr[k] + share[k] * (ar[k] * br[k] + ai[k] * bi[k]);
        for (int k = 0; k < sr.length; k++) si[k] = keep[k] * si[k] + share[k] * (ai[k] * br[k] - ar[k] * bi[k]);
    }

    /// `s ← s g` with a real `g`.
    static void scale(float[] sr, float[] si, float[] g, int from, int to) {
        for (int k = from; k < to; k++) sr[k] *= g[k];
        for (int k = from; k < to; k++) si[k] *= g[k];
    }

    /// `p ← p + |a|²`.
    static void addPower(float[] p, float[] ar, float[] ai, int from, int to) {
        for (int k = from; k < to; k++) p[k] += ar[k] * ar[k] + ai[k] * ai[k];
    }
}
