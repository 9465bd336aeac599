package dev.parley.perception.localize;

import java.util.Arrays;

/// How well each direction explains each bin of a frame, from 0 to 1, summed by weight: steered response
/// power after whitening (J. DiBiase, "A high-accuracy, low-latency technique for talker localization in
/// reverberant environments", 2000). Only bins with a weight cost anything. Allocates nothing once made.
/// One thread.
final class DirectionMap {
    private final SteeringGrid grid;
    private final boolean[] looked;
    private final float[] sumRe;
    private final float[] sumIm;
    private final float[] explained;
    private final float[] onset;
    private final float[] column;
    private float onsetWeight;

    DirectionMap(SteeringGrid grid) {
        this.grid = grid;
        int directions = grid.directions();
        sumRe = new float[directions];
        sumIm = new float[directions];
        explained = new float[directions];
        onset = new float[directions];
        column = new float[grid.sphere().columns()];
        looked = new boolean[directions];
        for (int d = 0; d < directions; d++) looked[d] = grid.sphere().looked(d / column.length, d % column.length);
    }

    void accept(Whitened frame, Whitening whitening, Weights weights, Evidence to) {
        onsetWeight = 0;
        for (int k = Band.FIRST; k <= Band.LAST; k++) {
            float robust = weights.robust()[k];
            float sharp = weights.sharp()[k];
            float plain = weights.plain()[k];
            if (plain <= 0 && sharp <= 0) continue;
            explain(grid.re()[k], grid.im()[k], frame.re()[k], frame.im()[k]);
            scale(whitening.seen(k), 1 / (frame.power()[k] * grid.microphones()));
            add(robust, to.map);
            to.weight += robust;
            to.power += robust * frame.power()[k];
            if (sharp > 0) begin(sharp);
            if (plain > 0) compare(plain, to);
        }
        if (onsetWeight > 0) sharpen(to);
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

    private void add(float weight, float[] to) {
        for (int d = 0; d < to.length; d++) to[d] += weight * explained[d];
    }

    private void begin(float weight) {
        if (onsetWeight == 0) Arrays.fill(onset, 0);
        onsetWeight += weight;
        add(weight, onset);
    }

    /// A frame counts by the square of how well it is explained, so that frames with an early echo in them
    /// count less, and the more for being full of beginnings.
    private void sharpen(Evidence to) {
        float by = 1 / (float) Math.sqrt(onsetWeight);
        for (int d = 0; d < onset.length; d++) to.sharp[d] += by * onset[d] * onset[d];
    }

    /// Squares, which tell a bin of one voice from one of two.
    private void compare(float weight, Evidence to) {
        Arrays.fill(column, 0);
        for (int d = 0; d < explained.length; d++)
            if (looked[d]) column[d % column.length] = Math.max(column[d % column.length], explained[d]);
        for (int c = 0; c < column.length; c++) column[c] *= weight * column[c];
        for (int c = 0; c < column.length; c++) {
            float own = column[c];
            float[] apart = to.apart[c];
            to.alone[c] += own;
            for (int other = 0; other < apart.length; other++) apart[other] += Math.abs(own - column[other]);
        }
        to.plain += weight;
    }
}
