package dev.parley.speech.moonshine;

/// The normaliser of a softmax.
final class LogSumExp {
    /// Terms this far below the largest are left out: 32,768 of them are less than 0.0001 of the sum.
    private static final float NEGLIGIBLE = 20;

    private LogSumExp() {}

    /// `ln Σ exp(x[i])` over `count` values from `from`.
    static double of(float[] x, int from, int count) {
        float max = x[from];
        for (int i = from + 1; i < from + count; i++) max = Math.max(max, x[i]);
        float least = max - NEGLIGIBLE;
        double sum = 0;
        for (int i = from; i < from + count; i++) if (x[i] > least) sum += Math.exp(x[i] - max);
        return max + Math.log(sum);
    }
}
