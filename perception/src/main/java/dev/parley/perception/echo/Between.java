package dev.parley.perception.echo;

import dev.parley.perception.WindowedSinc;

/// The value of a sound between its samples: a [WindowedSinc] of 32 samples, for the nearest of 1024 places
/// between two samples.
final class Between {
    private static final int HALF = 16;
    private static final int PLACES = 1024;
    private static final float[] TABLE = new WindowedSinc(HALF, 8).table(PLACES);

    private Between() {}

    /// @param ring whose length is a power of two
    /// @param from the first sample that counts; before it there is silence
    /// @param to likewise, after the last
    static float samples(float[] ring, double position, long from, long to) {
        long before = (long) Math.floor(position);
        if (before < from - HALF || before > to + HALF) return 0;
        int row = (int) Math.round((position - before) * PLACES) * 2 * HALF;
        float sum = 0;
        for (int k = 0; k < 2 * HALF; k++) {
            long at = before + k - HALF + 1;
            if (at >= from && at < to) sum += ring[(int) (at & ring.length - 1)] * TABLE[row + k];
        }
        return sum;
    }
}
