package dev.parley.tests.turns;

/// Simple sounds to build others from. 16 kHz.
final class Tone {
    static final int RATE_HZ = 16_000;

    private Tone() {}

    /// Adds a partial with exponential decay.
    ///
    /// @param decayS to a thousandth (60 dB)
    static void ring(float[] to, int from, double hz, double amplitude, double decayS) {
        if (hz >= RATE_HZ / 2.0) return;
        double fall = Math.pow(10, -3 / (decayS * RATE_HZ));
        double level = amplitude;
        for (int i = from; i < to.length && level > 1e-5; i++, level *= fall)
            to[i] += (float) (level * Math.sin(2 * Math.PI * hz * (i - from) / RATE_HZ));
    }

    /// A resonance (two-pole filter, unit gain at its peak as of Klatt 1980) over `sound`, in place.
    static void resonate(float[] sound, double hz, double bandwidthHz) {
        double r = Math.exp(-Math.PI * bandwidthHz / RATE_HZ);
        double b = 2 * r * Math.cos(2 * Math.PI * hz / RATE_HZ);
        double c = -r * r;
        double a = 1 - b - c;
        double y1 = 0;
        double y2 = 0;
        for (int i = 0; i < sound.length; i++) {
            double y = a * sound[i] + b * y1 + c * y2;
            y2 = y1;
            y1 = y;
            sound[i] = (float) y;
        }
    }

    static double rms(float[] sound) {
        double sum = 0;
        for (float s : sound) sum += s * s;
        return Math.sqrt(sum / Math.max(1, sound.length));
    }

    /// The same with this RMS; silence stays silence.
    static float[] withRms(float[] sound, double rms) {
        double now = rms(sound);
        return now == 0 ? sound : scaled(sound, rms / now);
    }

    /// The same with this largest magnitude.
    static float[] withPeak(float[] sound, double peak) {
        double now = 0;
        for (float s : sound) now = Math.max(now, Math.abs(s));
        return now == 0 ? sound : scaled(sound, peak / now);
    }

    static float[] scaled(float[] sound, double gain) {
        float[] scaled = new float[sound.length];
        for (int i = 0; i < sound.length; i++) scaled[i] = (float) (sound[i] * gain);
        return scaled;
    }

    static void add(float[] to, int from, float[] sound, double gain) {
        for (int i = 0; i < sound.length && from + i < to.length; i++) to[from + i] += (float) (gain * sound[i]);
    }
}
