package dev.parley.simulation.room;

import dev.parley.perception.AudioFrame;

/// Takes away what is below 20 Hz: a Butterworth filter of second order, by the bilinear transform.
final class HighPass {
    private static final double CUTOFF_HZ = 20;
    private static final double W = Math.tan(Math.PI * CUTOFF_HZ / AudioFrame.RATE_HZ);
    private static final double GAIN = 1 / (1 + Math.sqrt(2) * W + W * W);
    private static final double A1 = 2 * (W * W - 1) * GAIN;
    private static final double A2 = (1 - Math.sqrt(2) * W + W * W) * GAIN;

    private HighPass() {}

    /// In place, from silence.
    static void filter(float[] samples) {
        double first = 0;
        double second = 0;
        for (int i = 0; i < samples.length; i++) {
            double in = samples[i];
            double out = GAIN * in + first;
            first = -2 * GAIN * in - A1 * out + second;
            second = GAIN * in - A2 * out;
            samples[i] = (float) out;
        }
    }
}
