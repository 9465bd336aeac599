package dev.parley.perception;

import java.util.Arrays;

/// Changes the rate of one channel: a polyphase filter with a Kaiser-windowed sinc (Crochiere and Rabiner,
/// "Multirate Digital Signal Processing", 1983; window: Kaiser 1974), 80 dB down beyond the lower of the
/// two Nyquist rates, flat (±0.05 dB) up to 84 % of it. The output keeps the time of the input: its first
/// sample is of the same moment.
///
/// One instance a channel, one thread. Allocates nothing after construction.
public final class Resampler {
    /// Zero crossings of the sinc on each side, at the lower rate.
    private static final int CROSSINGS = 32;

    private static final double STOPBAND_DB = 80;

    private final int up;
    private final int down;
    private final int half;
    /// `[phase * 2 half + tap]`
    private final float[] taps;

    private final float[] history;
    private int filled;
    /// Where the next output lies: between history samples `at` and `at + 1`, `phase / up` of the way.
    private int at;

    private int phase;
    private long taken;
    private long given;

    /// @throws IllegalArgumentException for rates that no sound has
    public Resampler(int fromHz, int toHz) {
        if (fromHz < 1000 || toHz < 1000 || fromHz > 1_000_000 || toHz > 1_000_000)
            throw new IllegalArgumentException("rates of 1 kHz to 1 MHz, not %d and %d".formatted(fromHz, toHz));
        int common = greatestCommonDivisor(fromHz, toHz);
        up = toHz / common;
        down = fromHz / common;
        half = up == down ? 1 : (int) Math.ceil(CROSSINGS * Math.max(1.0, (double) down / up));
        taps = up == down ? new float[0] : taps();
        history = new float[2 * half + Math.max(4 * half, 4096)];
        restart();
    }

    private Resampler(Resampler other) {
        up = other.up;
        down = other.down;
        half = other.half;
        taps = other.taps;
        history = new float[other.history.length];
        restart();
    }

    /// One for another channel; the two share their filter, which for odd rates is large.
    public Resampler twin() {
        return new Resampler(this);
    }

    /// The most that [#resample] can write for so many samples.
    public int mostOutput(int samples) {
        return (int) (((long) samples + 2L * half) * up / down) + 1;
    }

    /// Feeds `length` samples of `in`, writes what is ready to the beginning of `out`.
    ///
    /// @return how many it wrote
    public int resample(float[] in, int length, float[] out) {
        if (up == down) return copied(in, length, out);
        int written = 0;
        taken += length;
        for (int offset = 0; offset < length; ) {
            int block = Math.min(length - offset, history.length - filled);
            System.arraycopy(in, offset, history, filled, block);
            filled += block;
            offset += block;
            written = convolve(out, written);
        }
        return written;
    }

    /// The input is over: writes the rest, so that the whole output lasts as long as the whole input; then
    /// begins anew.
    public int finish(float[] out) {
        if (up == down) return 0;
        int owed = (int) ((taken * up + down - 1) / down - given);
        float[] silence = new float[half + 1];
        int written = Math.min(owed, resample(silence, silence.length, out));
        restart();
        return written;
    }

    /// Equal rates: nothing to filter, and no sample to wait for.
    private static int copied(float[] in, int length, float[] out) {
        System.arraycopy(in, 0, out, 0, length);
        return length;
    }

    private void restart() {
        Arrays.fill(history, 0);
        filled = half - 1;
        at = half - 1;
        phase = 0;
        taken = 0;
        given = 0;
    }

    private int convolve(float[] out, int written) {
        while (at + half < filled) {
            out[written++] = dot(at - half + 1, phase * 2 * half);
            given++;
            phase += down;
            at += phase / up;
            phase %= up;
        }
        int drop = Math.min(filled, at - half + 1);
        System.arraycopy(history, drop, history, 0, filled - drop);
        filled -= drop;
        at -= drop;
        return written;
    }

    /// Four sums side by side: a single one would wait for itself.
    private float dot(int from, int tap) {
        float a = 0, b = 0, c = 0, d = 0;
        int n = 2 * half, i = 0;
        for (; i + 3 < n; i += 4) {
            a += history[from + i] * taps[tap + i];
            b += history[from + i + 1] * taps[tap + i + 1];
            c += history[from + i + 2] * taps[tap + i + 2];
            d += history[from + i + 3] * taps[tap + i + 3];
        }
        for (; i < n; i++) a += history[from + i] * taps[tap + i];
        return a + b + c + d;
    }

    private float[] taps() {
        // Kaiser's formulas: the width of the transition and the window's shape follow from length and attenuation.
        double scale = Math.min(1, (double) up / down);
        double beta = 0.1102 * (STOPBAND_DB - 8.7);
        double transition = (STOPBAND_DB - 8) / (2.285 * 2 * Math.PI * 2 * CROSSINGS);
        double cutoff = scale * (0.5 - transition / 2);
        WindowedSinc filter = new WindowedSinc(half, beta);
        float[] taps = new float[up * 2 * half];
        for (int p = 0; p < up; p++) {
            double sum = 0;
            double[] row = new double[2 * half];
            for (int k = 0; k < row.length; k++) {
                row[k] = filter.at(k - half + 1 - (double) p / up, cutoff);
                sum += row[k];
            }
            for (int k = 0; k < row.length; k++) taps[p * row.length + k] = (float) (row[k] / sum);
        }
        return taps;
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
