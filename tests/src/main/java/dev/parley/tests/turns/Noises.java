package dev.parley.tests.turns;

import java.util.Random;

/// Sounds that are no speech, synthesized: the same seed, the same sound. 16 kHz, RMS or peak as asked.
///
/// They stand in for recordings and are poorer than these: a real cough has a throat.
public final class Noises {
    private static final int RATE = Tone.RATE_HZ;

    private Noises() {}

    /// White noise.
    static float[] white(int samples, Random random) {
        float[] noise = new float[samples];
        for (int i = 0; i < samples; i++) noise[i] = (float) random.nextGaussian();
        return noise;
    }

    /// Falls by about 3 dB an octave: white noise through Paul Kellet's three one-pole filters
    /// (musicdsp.org, "economy" version).
    static float[] pink(int samples, Random random) {
        double a = 0;
        double b = 0;
        double c = 0;
        float[] noise = new float[samples];
        for (int i = 0; i < samples; i++) {
            double w = random.nextGaussian();
            a = 0.99765 * a + 0.0990460 * w;
            b = 0.96300 * b + 0.2965164 * w;
            c = 0.57000 * c + 1.0526913 * w;
            noise[i] = (float) (a + b + c + 0.1848 * w);
        }
        return noise;
    }

    /// A fan: turbulence, the tones of its blades with a slowly wandering speed, and a bearing's whine.
    public static float[] fan(int samples, Random random) {
        float[] fan = Tone.withRms(pink(samples, random), 0.7);
        float[] hiss = white(samples, random);
        Tone.resonate(hiss, 300 + 900 * random.nextDouble(), 700);
        Tone.add(fan, 0, Tone.withRms(hiss, 0.5), 1);
        double bladeHz = 60 + 220 * random.nextDouble();
        double whineHz = 1500 + 2500 * random.nextDouble();
        double phase = 0;
        double whine = 0;
        double speed = 1;
        for (int i = 0; i < samples; i++) {
            speed += 2e-6 * random.nextGaussian() + 1e-5 * (1 - speed);
            phase += 2 * Math.PI * bladeHz * speed / RATE;
            whine += 2 * Math.PI * whineHz * speed / RATE;
            double tones = 0;
            for (int h = 1; h <= 6; h++) tones += Math.sin(h * phase) / h;
            fan[i] += (float) (0.35 * tones + 0.05 * Math.sin(whine));
        }
        return fan;
    }

    /// Knuckles, cups and doors: a thud and a few resonances that die away.
    static float[] knock(Random random) {
        float[] knock = new float[(int) (0.6 * RATE)];
        int blows = 1 + random.nextInt(4);
        double bodyHz = 80 * Math.pow(25, random.nextDouble());
        double decayS = 0.04 + 0.25 * random.nextDouble();
        for (int b = 0; b < blows; b++) {
            int at = (int) (b * (0.1 + 0.06 * random.nextDouble()) * RATE);
            double force = 0.5 + random.nextDouble();
            for (int mode = 0; mode < 6; mode++) {
                double hz = bodyHz * (1 + mode * (0.6 + 0.9 * random.nextDouble()));
                Tone.ring(knock, at, hz, force / (1 + mode), decayS / (1 + 0.5 * mode));
            }
            for (int i = 0; i < 60 && at + i < knock.length; i++)
                knock[at + i] += (float) (force * random.nextGaussian() * (1 - i / 60.0));
        }
        return knock;
    }

    /// One to three coughs: a burst as the glottis opens, breath shaped by an open throat, and now and then
    /// a voiced end (the three phases of Morice et al. 2007, Thorax 62).
    static float[] cough(Random random) {
        int coughs = 1 + random.nextInt(3);
        double throat = 0.85 + 0.35 * random.nextDouble();
        float[] all = new float[(int) ((0.4 + 0.45 * coughs) * RATE)];
        for (int c = 0; c < coughs; c++) {
            float[] one = oneCough(throat, random);
            Tone.add(all, (int) (c * (0.3 + 0.12 * random.nextDouble()) * RATE), one, 1 - 0.25 * c);
        }
        return all;
    }

    private static float[] oneCough(double throat, Random random) {
        int burst = (int) ((0.015 + 0.03 * random.nextDouble()) * RATE);
        int breath = (int) ((0.12 + 0.15 * random.nextDouble()) * RATE);
        int voiced = random.nextInt(3) == 0 ? (int) ((0.06 + 0.08 * random.nextDouble()) * RATE) : 0;
        float[] source = white(burst + breath + voiced, random);
        for (int i = 0; i < source.length; i++) {
            double rise = Math.min(1, i / 40.0);
            double fall = Math.exp(-3.0 * Math.max(0, i - burst) / (breath + voiced));
            source[i] *= (float) (rise * fall * (i < burst ? 1.6 : 0.7));
        }
        if (voiced > 0) Tone.add(source, burst + breath, pulses(voiced, 130 + 140 * random.nextDouble(), random), 1.2);
        float[] cough = new float[source.length];
        for (double[] f : new double[][] {{650, 200, 1}, {1250, 260, 0.9}, {2600, 400, 0.7}, {3800, 600, 0.5}}) {
            float[] formant = source.clone();
            Tone.resonate(formant, f[0] * throat * (0.9 + 0.2 * random.nextDouble()), f[1]);
            Tone.add(cough, 0, formant, f[2]);
        }
        return cough;
    }

    /// Rough glottal pulses, fading.
    private static float[] pulses(int samples, double hz, Random random) {
        float[] pulses = new float[samples];
        double phase = 0;
        for (int i = 0; i < samples; i++) {
            phase += hz * (1 + 0.08 * random.nextGaussian()) / RATE;
            pulses[i] = (float) ((1 - 2 * (phase % 1)) * (1 - (double) i / samples));
        }
        return pulses;
    }
}
