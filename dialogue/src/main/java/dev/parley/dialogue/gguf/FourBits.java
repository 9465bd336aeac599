package dev.parley.dialogue.gguf;

/// Sixteen steps for a block of weights: the scale that leaves the least squared error, out of a few around
/// the one that just holds the largest weight, each with both signs, as the steps reach further down (-8)
/// than up (7).
final class FourBits {
    private static final int LEAST = -8;
    private static final int MOST = 7;
    private static final int TRIES = 16;
    private static final float NARROWEST = 0.7f;
    private static final float STEP = 0.03f;

    private FourBits() {}

    /// @param whole the steps, -8 to 7
    /// @return the scale
    static float fit(float[] values, int from, int[] whole) {
        float largest = 0;
        for (int i = 0; i < whole.length; i++)
            if (Math.abs(values[from + i]) > Math.abs(largest)) largest = values[from + i];
        if (largest == 0) return 0;
        double best = -1;
        float scale = 0;
        int[] tried = new int[whole.length];
        for (int t = 0; t < 2 * TRIES; t++) {
            float reach = (NARROWEST + t / 2 * STEP) * largest;
            float guess = t % 2 == 0 ? reach / LEAST : reach / MOST;
            double dot = 0;
            double square = 0;
            for (int i = 0; i < whole.length; i++) {
                tried[i] = Math.clamp(Math.round(values[from + i] / guess), LEAST, MOST);
                dot += values[from + i] * (double) tried[i];
                square += (double) tried[i] * tried[i];
            }
            // With the best scale for these steps, dot / square, the error is |values|² - dot² / square.
            double gain = square == 0 ? 0 : dot * dot / square;
            if (gain > best) {
                best = gain;
                scale = square == 0 ? 0 : (float) (dot / square);
                System.arraycopy(tried, 0, whole, 0, whole.length);
            }
        }
        return scale;
    }
}
