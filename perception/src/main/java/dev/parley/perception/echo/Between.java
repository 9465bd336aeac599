package dev.parley.perception.echo;

/// The value of a sound between its samples: a sinc of 16 zero crossings under a Hann window, for the
/// nearest of 1024 places between two samples (J. O. Smith, "Digital Audio Resampling").
final class Between {
    private static final int HALF = 16;
    private static final int PLACES = 1024;
    private static final float[] TABLE = table();

    private Between() {}

    private static float[] table() {
        float[] table = new float[(PLACES + 1) * 2 * HALF];
        for (int p = 0; p <= PLACES; p++)
            for (int k = 0; k < 2 * HALF; k++)
                table[p * 2 * HALF + k] = (float) windowed(k - HALF + 1 - (double) p / PLACES);
        return table;
    }

    private static double windowed(double x) {
        if (Math.abs(x) >= HALF) return 0;
        double hann = 0.5 + 0.5 * Math.cos(Math.PI * x / HALF);
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x) * hann;
    }

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
