package dev.parley.perception.spectrum;

import dev.parley.perception.AudioFrame;

/// The windows before and after the transform. A hop of one frame fits no window of a power of two exactly,
/// so that what the overlapping windows add up to is divided out again (Griffin & Lim 1984).
final class Windows {
    static final int LENGTH = 512;
    static final int HOP = AudioFrame.SAMPLES;

    private Windows() {}

    /// The root of a Hann window.
    static float[] analysis() {
        float[] window = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) window[i] = (float) Math.sin(Math.PI * (i + 0.5) / LENGTH);
        return window;
    }

    static float[] synthesis() {
        float[] window = analysis();
        double[] sum = new double[HOP];
        for (int i = 0; i < LENGTH; i++) sum[i % HOP] += window[i] * window[i];
        for (int i = 0; i < LENGTH; i++) window[i] /= (float) sum[i % HOP];
        return window;
    }
}
