package dev.parley.perception.network;

/// Reads a sampled sound between its samples: a sinc under a Kaiser window of 32 samples, its weights from
/// a table with straight lines between (Smith, "Digital Audio Resampling", 2002). Flat to 7 kHz at 16 kHz;
/// at whole positions the sample itself.
///
/// One thread. Allocates nothing.
final class FractionalDelay {
    /// Samples needed before (with the one at the position) and after it.
    static final int HALF = 16;

    private static final int TAPS = 2 * HALF;
    private static final int PHASES = 256;
    private static final double BETA = 8;
    private static final float[] TABLE = table();

    private final float[] weights = new float[TAPS];

    /// Sets the weights for a position that far (0 to 1) behind a sample.
    void between(double fraction) {
        double at = fraction * PHASES;
        int phase = (int) at;
        float next = (float) (at - phase);
        int row = phase * TAPS;
        for (int k = 0; k < TAPS; k++) weights[k] = (1 - next) * TABLE[row + k] + next * TABLE[row + TAPS + k];
    }

    /// The sound at that position behind `sound[at]`, of which 15 samples before and 16 after must be
    /// there.
    float read(float[] sound, int at) {
        float sum = 0;
        int from = at - HALF + 1;
        for (int k = 0; k < TAPS; k++) sum += weights[k] * sound[from + k];
        return sum;
    }

    /// `[phase * TAPS + tap]`, with one more phase to interpolate toward.
    private static float[] table() {
        float[] table = new float[(PHASES + 2) * TAPS];
        for (int p = 0; p <= PHASES; p++)
            for (int k = 0; k < TAPS; k++) {
                double t = k - HALF + 1 - (double) p / PHASES;
                table[p * TAPS + k] = (float) (sinc(t) * bessel(BETA * Math.sqrt(Math.max(0, 1 - sq(t / HALF)))));
            }
        double peak = bessel(BETA);
        for (int i = 0; i < table.length; i++) table[i] /= (float) peak;
        return table;
    }

    private static double sq(double x) {
        return x * x;
    }

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
