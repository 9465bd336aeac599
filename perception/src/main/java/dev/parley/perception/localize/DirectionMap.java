package dev.parley.perception.localize;

import java.util.Arrays;

/// How well each direction explains each bin of a frame, from 0 to 1, summed by weight: steered response
/// power after whitening (J. DiBiase, "A high-accuracy, low-latency technique for talker localization in
/// reverberant environments", 2000). Only bins with a weight cost anything. Allocates nothing once made.
/// One thread.
final class DirectionMap {
    /// Bins that vote: from 700 Hz on they tell directions apart, and only if a single one explains them.
    private static final int FIRST_VOTING = 23;

    private static final float VOTING = 0.5f;

    private final SteeringGrid grid;
    private final float[] sumRe;
    private final float[] sumIm;
    private final float[] explained;

    DirectionMap(SteeringGrid grid) {
        this.grid = grid;
        sumRe = new float[grid.directions()];
        sumIm = new float[grid.directions()];
        explained = new float[grid.directions()];
    }

    void accept(Whitened frame, Whitening whitening, Weights weights, Evidence to) {
        for (int k = Band.FIRST; k <= Band.LAST; k++) {
            float robust = weights.robust()[k];
            float sharp = weights.sharp()[k];
            float plain = weights.plain()[k];
            if (plain <= 0 && sharp <= 0) continue;
            explain(grid.re()[k], grid.im()[k], frame.re()[k], frame.im()[k]);
            scale(whitening.seen(k), 1 / (frame.power()[k] * grid.microphones()));
            add(explained, robust, to.map);
            add(explained, sharp, to.sharp);
            to.weight += robust;
            to.power += robust * frame.power()[k];
            if (k >= FIRST_VOTING && plain > 0) vote(plain, to);
        }
    }

    /// `aᴴz` of every direction.
    private void explain(float[][] aRe, float[][] aIm, float[] zRe, float[] zIm) {
        Arrays.fill(sumRe, 0);
        Arrays.fill(sumIm, 0);
        for (int m = 0; m < zRe.length; m++) {
            float re = zRe[m];
            float im = zIm[m];
            float[] cos = aRe[m];
            float[] sin = aIm[m];
            for (int d = 0; d < sumRe.length; d++) {
                sumRe[d] += cos[d] * re + sin[d] * im;
                sumIm[d] += cos[d] * im - sin[d] * re;
            }
        }
    }

    private void scale(float[] seen, float by) {
        for (int d = 0; d < explained.length; d++)
            explained[d] = (sumRe[d] * sumRe[d] + sumIm[d] * sumIm[d]) * seen[d] * by;
    }

    private static void add(float[] from, float weight, float[] to) {
        for (int d = 0; d < from.length; d++) to[d] += weight * from[d];
    }

    private void vote(float weight, Evidence to) {
        int best = 0;
        for (int d = 1; d < explained.length; d++) if (explained[d] > explained[best]) best = d;
        if (explained[best] < VOTING) return;
        to.votes[best] += weight;
        to.votesWeight += weight;
    }
}
