package dev.parley.perception.check;

import java.util.Arrays;

/// What each channel did since the last reset: level without its constant part, extremes, clipped and bad
/// samples. One thread; allocates nothing.
final class ChannelLevels {
    private static final double SILENT_DB = -200;

    private final double[] sum;
    private final double[] power;
    private final float[] least;
    private final float[] most;
    private final int[] clipped;
    private final int[] bad;
    private final int[] samples;
    private final double[] sorted;

    ChannelLevels(int channels) {
        sum = new double[channels];
        power = new double[channels];
        least = new float[channels];
        most = new float[channels];
        clipped = new int[channels];
        bad = new int[channels];
        samples = new int[channels];
        sorted = new double[channels];
        reset();
    }

    void reset() {
        Arrays.fill(sum, 0);
        Arrays.fill(power, 0);
        Arrays.fill(least, Float.MAX_VALUE);
        Arrays.fill(most, -Float.MAX_VALUE);
        Arrays.fill(clipped, 0);
        Arrays.fill(bad, 0);
        Arrays.fill(samples, 0);
    }

    /// Takes in one channel's frame; what is no number becomes 0 there, what is too large the limit.
    ///
    /// @return how many samples were no numbers
    int hear(int c, float[] frame, float fullScale) {
        int broken = 0;
        for (int i = 0; i < frame.length; i++) {
            float s = frame[i];
            if (!(Math.abs(s) <= Float.MAX_VALUE)) {
                broken++;
                s = 0;
            }
            s = Math.max(-1, Math.min(1, s));
            frame[i] = s;
            sum[c] += s;
            power[c] += s * s;
            least[c] = Math.min(least[c], s);
            most[c] = Math.max(most[c], s);
            if (Math.abs(s) >= fullScale) clipped[c]++;
        }
        bad[c] += broken;
        samples[c] += frame.length;
        return broken;
    }

    /// A channel that did not come at all counts as constantly silent.
    boolean isConstant(int c) {
        return samples[c] == 0 || most[c] == least[c];
    }

    float value(int c) {
        return samples[c] == 0 ? 0 : least[c];
    }

    double badShare(int c) {
        return (double) bad[c] / Math.max(1, samples[c]);
    }

    double clippedShare(int c) {
        return isConstant(c) ? 0 : (double) clipped[c] / Math.max(1, samples[c]);
    }

    int clippedMoreThan(double share) {
        int channels = 0;
        for (int c = 0; c < clipped.length; c++) if (clippedShare(c) > share) channels++;
        return channels;
    }

    /// RMS without the constant part, in decibels of full scale.
    double db(int c) {
        if (isConstant(c)) return SILENT_DB;
        double mean = sum[c] / samples[c];
        return 10 * Math.log10(Math.max(1e-20, power[c] / samples[c] - mean * mean));
    }

    /// The median of all channels that hear anything, the upper one of two: one that is louder than the
    /// rest does not raise it.
    double referenceDb() {
        int count = 0;
        for (int c = 0; c < sorted.length; c++) if (!isConstant(c)) sorted[count++] = db(c);
        if (count == 0) return SILENT_DB;
        Arrays.sort(sorted, 0, count);
        return sorted[count / 2];
    }
}
