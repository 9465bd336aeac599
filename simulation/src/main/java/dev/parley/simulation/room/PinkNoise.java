package dev.parley.simulation.room;

/// Noise that falls by about 3 dB an octave, as rooms and electronics do: white noise through Paul Kellet's
/// three one-pole filters (musicdsp.org, "economy" version). The same seed, the same noise. One thread.
final class PinkNoise {
    private static final double[] POLES = {0.99765, 0.963, 0.57};
    private static final double[] GAINS = {0.099046, 0.2965164, 1.0526913};
    private static final double DIRECT = 0.1848;
    private static final double RMS = rmsOfUniformNoise();

    private final double[] state = new double[POLES.length];
    private final double scale;
    private long random;

    /// @param rms of the noise
    PinkNoise(double rms, long seed) {
        this.scale = rms / RMS;
        this.random = (seed + 1) * 0x9E3779B97F4A7C15L | 1;
    }

    double next() {
        return scale * filtered(state, uniform());
    }

    /// In [-1, 1): Marsaglia's xorshift.
    private double uniform() {
        random ^= random << 13;
        random ^= random >>> 7;
        random ^= random << 17;
        return (random >> 11) * 0x1p-52;
    }

    private static double filtered(double[] state, double white) {
        double pink = white * DIRECT;
        for (int i = 0; i < POLES.length; i++) {
            state[i] = POLES[i] * state[i] + GAINS[i] * white;
            pink += state[i];
        }
        return pink;
    }

    /// From the energy of the impulse response; uniform noise in [-1, 1) has variance 1/3.
    private static double rmsOfUniformNoise() {
        double[] state = new double[POLES.length];
        double energy = 0;
        for (int i = 0; i < 10_000; i++) {
            double h = filtered(state, i == 0 ? 1 : 0);
            energy += h * h;
        }
        return Math.sqrt(energy / 3);
    }
}
