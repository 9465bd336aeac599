package dev.parley.perception;

/// The ideal low-pass filter, made finite by a Kaiser window (J. F. Kaiser 1974): what sound is between its
/// samples (J. O. Smith, "Digital Audio Resampling", 2002).
///
/// @param half samples to each side; beyond, it is 0
/// @param beta the window's shape: 8 keeps what it cannot do 80 dB down
public record WindowedSinc(int half, double beta) {
    /// At a distance of `x` samples.
    ///
    /// @param cutoff the highest frequency that passes, 0.5 for half the sampling rate
    public double at(double x, double cutoff) {
        double inside = 1 - (x / half) * (x / half);
        return inside < 0 ? 0 : sinc(2 * cutoff * x) * bessel(beta * Math.sqrt(inside)) / bessel(beta);
    }

    /// The weights of `2 * half` samples for each of `phases` places between two of them, and for the next
    /// sample: `[phase * 2 * half + tap]`. Tap `half - 1` is the sample before the place.
    public float[] table(int phases) {
        float[] table = new float[(phases + 1) * 2 * half];
        for (int p = 0; p <= phases; p++)
            for (int k = 0; k < 2 * half; k++)
                table[p * 2 * half + k] = (float) at(k - half + 1 - (double) p / phases, 0.5);
        return table;
    }

    /// Exactly 0 at whole numbers, so that a sample is itself.
    private static double sinc(double x) {
        return x == 0 ? 1 : x == Math.rint(x) ? 0 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    /// The modified Bessel function of order 0, by its series.
    private static double bessel(double x) {
        double sum = 1, term = 1;
        for (int k = 1; term > 1e-12 * sum; k++) {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }
        return sum;
    }
}
