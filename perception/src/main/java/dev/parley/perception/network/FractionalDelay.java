package dev.parley.perception.network;

import dev.parley.perception.WindowedSinc;

/// Reads a sampled sound between its samples: a [WindowedSinc] of 32 samples, its weights from a table with
/// straight lines between. Flat to 7 kHz at 16 kHz; at whole positions the sample itself.
///
/// One thread. Allocates nothing.
final class FractionalDelay {
    /// Samples needed before (with the one at the position) and after it.
    static final int HALF = 16;

    private static final int TAPS = 2 * HALF;
    private static final int PHASES = 256;
    private static final float[] TABLE = new WindowedSinc(HALF, 8).table(PHASES);

    private final float[] weights = new float[TAPS];

    /// Sets the weights for a position that far (0 to 1) behind a sample.
    void between(double fraction) {
        double at = fraction * PHASES;
        int phase = Math.min((int) at, PHASES - 1);
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
}
