package dev.parley.tests.locate;

/// Levels of several channels together.
final class Loudness {
    private static final int WINDOW = 320;
    private static final int HOP = 160;
    private static final double ACTIVE = 1e-3;

    private Loudness() {}

    /// Scaled so that the windows of 20 ms within 30 dB of the loudest have a mean power of 1.
    static float[][] active(float[][] channels) {
        int windows = (channels[0].length - WINDOW) / HOP;
        double[] power = new double[windows];
        double loudest = 0;
        for (int w = 0; w < windows; w++) {
            for (float[] c : channels) for (int i = w * HOP; i < w * HOP + WINDOW; i++) power[w] += c[i] * c[i];
            loudest = Math.max(loudest, power[w]);
        }
        double sum = 0;
        int active = 0;
        for (double p : power)
            if (p > loudest * ACTIVE) {
                sum += p;
                active++;
            }
        return scaled(channels, Math.sqrt(active * WINDOW * channels.length / sum));
    }

    /// Scaled to a mean power of 1.
    static float[][] whole(float[][] channels) {
        double sum = 0;
        for (float[] c : channels) for (float v : c) sum += v * v;
        return scaled(channels, Math.sqrt(channels.length * channels[0].length / sum));
    }

    private static float[][] scaled(float[][] channels, double gain) {
        for (float[] c : channels) for (int i = 0; i < c.length; i++) c[i] *= (float) gain;
        return channels;
    }
}
