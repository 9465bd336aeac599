package dev.parley.perception.beam;

import java.util.Arrays;

/// What share of each bin belongs to each class: the target, other voices, and the rest (last). How much
/// each class sounds at the moment is a prior that all bins share (Ito, Araki & Nakatani 2013), so that a
/// voice that is silent gets no bins by chance.
final class Shares {
    /// No class is ever given up.
    private static final double SMALLEST_PRIOR = 0.03;

    /// Below it no array tells directions; above it speech is weak.
    private static final double LOWEST_HZ = 375;

    private static final double HIGHEST_HZ = 6250;
    private static final float LARGEST_RATIO = 1e4f;

    private final int first;
    private final int last;
    private final double smoothing;
    private final double[] prior;
    private final float[] sum;
    private int classes;

    /// @param smoothing of the priors from frame to frame, 0 to 1
    Shares(int bins, double hzPerBin, int most, double smoothing) {
        first = (int) Math.min(bins - 1, LOWEST_HZ / hzPerBin);
        last = (int) Math.min(bins, HIGHEST_HZ / hzPerBin);
        this.smoothing = smoothing;
        prior = new double[most];
        sum = new float[bins];
    }

    void start(int classes) {
        this.classes = classes;
        Arrays.fill(prior, 1.0 / classes);
    }

    /// @param ratios `[class][bin]` of likelihoods, each to one and the same class, per degree of freedom;
    /// overwritten by the shares. A complex Gaussian of M microphones has M degrees, but neighbouring bins
    /// and frames are not independent: four count.
    void of(float[][] ratios) {
        Arrays.fill(sum, 0);
        for (int c = 0; c < classes; c++) weigh(ratios[c], (float) prior[c], sum);
        for (int c = 0; c < classes; c++) {
            divide(ratios[c], sum);
            prior[c] = Math.max(SMALLEST_PRIOR, smoothing * prior[c] + (1 - smoothing) * mean(ratios[c]));
        }
    }

    private static void weigh(float[] ratio, float prior, float[] sum) {
        for (int k = 0; k < sum.length; k++) {
            float r = Math.min(ratio[k], LARGEST_RATIO);
            float squared = r * r;
            float likelihood = prior * (squared * squared) + 1e-30f;
            ratio[k] = likelihood;
            sum[k] += likelihood;
        }
    }

    private static void divide(float[] a, float[] by) {
        for (int k = 0; k < a.length; k++) a[k] /= by[k];
    }

    private double mean(float[] share) {
        float total = 0;
        for (int k = first; k < last; k++) total += share[k];
        return total / Math.max(1, last - first);
    }
}
