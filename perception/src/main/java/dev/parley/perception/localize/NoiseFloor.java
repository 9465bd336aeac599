package dev.parley.perception.localize;

import dev.parley.perception.spectrum.Spectrum;
import java.util.Arrays;

/// How loud each bin is while nobody speaks: the least of its smoothed power within the last 1.5 s, made up
/// for being the least (R. Martin, "Noise power spectral density estimation based on optimal smoothing and
/// minimum statistics", IEEE Trans. Speech and Audio Processing 9, 2001). Needs no voice activity detector.
/// One thread.
final class NoiseFloor {
    private static final float SMOOTHING = 0.12f;
    private static final float BIAS = 1.5f;
    private static final int STRETCHES = 6;
    private static final int STRETCH_FRAMES = 25;

    /// A tenth of the rounding noise of 16 bits: silence made by a computer has no floor of its own.
    private static final float LEAST = 2e-9f;

    private final float[] smoothed = new float[Spectrum.BINS];
    private final float[] running = new float[Spectrum.BINS];
    private final float[][] stretches = new float[STRETCHES][Spectrum.BINS];
    private final float[] earlier = new float[Spectrum.BINS];
    private final float[] floor = new float[Spectrum.BINS];
    private int frames;

    NoiseFloor() {
        for (float[] stretch : stretches) Arrays.fill(stretch, Float.MAX_VALUE);
        Arrays.fill(earlier, Float.MAX_VALUE);
        Arrays.fill(running, Float.MAX_VALUE);
    }

    /// @param power of each bin in the frame that follows
    /// @return the floor, good until the next call
    float[] accept(float[] power) {
        float a = frames == 0 ? 1 : SMOOTHING;
        for (int k = Band.FIRST; k <= Band.LAST; k++) {
            smoothed[k] += a * (power[k] - smoothed[k]);
            running[k] = Math.min(running[k], smoothed[k]);
            floor[k] = Math.max(LEAST, BIAS * Math.min(running[k], earlier[k]));
        }
        if (++frames % STRETCH_FRAMES == 0) closeStretch();
        return floor;
    }

    private void closeStretch() {
        System.arraycopy(running, 0, stretches[frames / STRETCH_FRAMES % STRETCHES], 0, running.length);
        Arrays.fill(running, Float.MAX_VALUE);
        Arrays.fill(earlier, Float.MAX_VALUE);
        for (float[] stretch : stretches)
            for (int k = 0; k < stretch.length; k++) earlier[k] = Math.min(earlier[k], stretch[k]);
    }
}
