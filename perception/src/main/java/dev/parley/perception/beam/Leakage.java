package dev.parley.perception.beam;

import java.util.Arrays;

/// How much of the others is in what was learnt as the target's, bin by bin: shares are never quite right,
/// and what they let in by mistake the filter lets through. It shows in what the filter takes out of the
/// reference microphone: the part of that which the shares gave to the target. As the filter is linear in
/// what was learnt, the reference microphone itself, so much of it, is taken out of the output.
final class Leakage {
    /// What is taken out is also reverberation of the target that the filter cannot follow: half is right.
    private static final float PART = 0.5f;

    private static final float MOST = 0.5f;

    private final float[] left;
    private final float[] claimed;

    Leakage(int bins) {
        left = new float[bins];
        claimed = new float[bins];
    }

    void forget() {
        Arrays.fill(left, 0);
        Arrays.fill(claimed, 0);
    }

    /// @param re of the reference microphone, as `im`
    /// @param share the target's, of each bin of this frame
    /// @param keep how much what was learnt before counts from now on
    /// @param outRe the filter's output, changed, as `outIm`
    void takeOut(float[] re, float[] im, float[] share, float[] keep, float[] outRe, float[] outIm) {
        for (int k = 0; k < left.length; k++) {
            float leak = PART * Math.min(MOST, claimed[k] / (left[k] + 1e-12f));
            outRe[k] = (outRe[k] - leak * re[k]) / (1 - leak);
            outIm[k] = (outIm[k] - leak * im[k]) / (1 - leak);
            float takenRe = re[k] - outRe[k];
            float takenIm = im[k] - outIm[k];
            float taken = takenRe * takenRe + takenIm * takenIm;
            left[k] = keep[k] * left[k] + taken;
            claimed[k] = keep[k] * claimed[k] + share[k] * taken;
        }
    }
}
