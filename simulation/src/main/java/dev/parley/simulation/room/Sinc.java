package dev.parley.simulation.room;

/// The value of a band-limited signal between its samples: a sinc under a Blackman window, 16 zero
/// crossings to each side (J. O. Smith, "Digital Audio Resampling"), for the nearest of 2048 places between
/// two samples. Immutable.
final class Sinc {
    /// So many samples to each side of a click are touched.
    static final int HALF = 16;

    private static final int TAPS = 2 * HALF;
    private static final int PLACES = 2048;
    private static final float[] TABLE = table();

    private Sinc() {}

    /// `[place * TAPS + tap]`; tap `HALF - 1` is the sample before the place.
    private static float[] table() {
        float[] table = new float[(PLACES + 1) * TAPS];
        for (int p = 0; p <= PLACES; p++)
            for (int k = 0; k < TAPS; k++) table[p * TAPS + k] = (float) windowed(k - HALF + 1 - (double) p / PLACES);
        return table;
    }

    private static double windowed(double x) {
        double w = Math.PI * x / HALF;
        double window = Math.abs(x) >= HALF ? 0 : 0.42 + 0.5 * Math.cos(w) + 0.08 * Math.cos(2 * w);
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x) * window;
    }

    /// @param index where to look, in samples; before and after them there is silence
    static float at(float[] samples, double index) {
        double before = Math.floor(index);
        if (before < -HALF || before >= samples.length + HALF) return 0;
        int first = (int) before - HALF + 1;
        int row = (int) Math.round((index - before) * PLACES) * TAPS;
        int from = Math.max(0, -first);
        int to = Math.min(TAPS, samples.length - first);
        return dot(samples, first, row, from, to);
    }

    /// Adds a click that falls between samples; the part of it that falls outside is lost.
    static void add(float[] samples, double index, float amplitude) {
        int before = (int) Math.floor(index);
        int first = before - HALF + 1;
        int row = (int) ((index - before) * PLACES + 0.5) * TAPS;
        if (first >= 0 && first + TAPS <= samples.length) addAll(samples, first, row, amplitude);
        else addPart(samples, first, row, amplitude);
    }

    /// A fixed count of steps, which the compiler turns into a few wide ones.
    private static void addAll(float[] samples, int first, int row, float amplitude) {
        for (int k = 0; k < TAPS; k++) samples[first + k] += amplitude * TABLE[row + k];
    }

    private static void addPart(float[] samples, int first, int row, float amplitude) {
        int to = Math.min(TAPS, samples.length - first);
        for (int k = Math.max(0, -first); k < to; k++) samples[first + k] += amplitude * TABLE[row + k];
    }

    /// Four sums side by side: a single one would wait for itself.
    private static float dot(float[] samples, int first, int row, int from, int to) {
        float a = 0, b = 0, c = 0, d = 0;
        int k = from;
        for (; k + 3 < to; k += 4) {
            a += samples[first + k] * TABLE[row + k];
            b += samples[first + k + 1] * TABLE[row + k + 1];
            c += samples[first + k + 2] * TABLE[row + k + 2];
            d += samples[first + k + 3] * TABLE[row + k + 3];
        }
        for (; k < to; k++) a += samples[first + k] * TABLE[row + k];
        return a + b + c + d;
    }
}
