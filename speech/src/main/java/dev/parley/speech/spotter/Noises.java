package dev.parley.speech.spotter;

import java.util.Random;

/// Noises of machines, water, crowds and falling things, made up as it happens. Mono, 16 kHz.
final class Noises {
    private static final int RATE_HZ = 16_000;

    private Noises() {}

    /// One to three kinds together, with thuds and clatter now and then.
    static float[] any(int length, Random random) {
        float[] noise = new float[length];
        for (int kinds = 1 + random.nextInt(3); kinds > 0; kinds--) {
            float[] one = switch (random.nextInt(4)) {
                case 0 -> hum(length, random);
                case 1 -> rushing(length, random);
                default -> steady(length, random);
            };
            Sound.add(noise, 0, one, Math.pow(10, -random.nextDouble()) / Math.sqrt(1e-9 + Sound.power(one)));
        }
        double density = random.nextBoolean() ? 0 : random.nextDouble() * 3;
        for (int n = (int) (density * length / RATE_HZ); n > 0; n--) clatter(noise, random);
        return noise;
    }

    /// Of a random colour.
    private static float[] steady(int length, Random random) {
        float[] noise = new float[length];
        double low = random.nextDouble() * 0.99;
        double mix = random.nextDouble();
        double state = 0;
        for (int i = 0; i < length; i++) {
            double white = random.nextGaussian();
            state = low * state + (1 - low) * white;
            noise[i] = (float) (mix * state * Math.sqrt((1 + low) / (1 - low)) + (1 - mix) * 0.3 * white);
        }
        return noise;
    }

    /// A motor: harmonics whose pitch wanders a little.
    private static float[] hum(int length, Random random) {
        float[] noise = new float[length];
        double hz = 40 * Math.pow(12, random.nextDouble());
        double wander = 0.03 * random.nextDouble();
        double wanderHz = 0.1 + 3 * random.nextDouble();
        float[] gains = new float[(int) Math.min(24, 5000 / hz)];
        double fall = 0.3 + 1.2 * random.nextDouble();
        for (int h = 0; h < gains.length; h++) gains[h] = (float) (Math.pow(h + 1, -fall) * random.nextDouble());
        double angle = 0;
        double now = hz;
        for (int i = 0; i < length; i++) {
            if (i % 160 == 0) now = hz * (1 + wander * Math.sin(2 * Math.PI * wanderHz * i / RATE_HZ));
            angle += 2 * Math.PI * now / RATE_HZ;
            noise[i] = harmonics(gains, (float) Math.sin(angle), (float) Math.cos(angle));
        }
        return noise;
    }

    /// Sines of the multiples of an angle, each from the two before (Chebyshev).
    private static float harmonics(float[] gains, float sine, float cosine) {
        float before = 0;
        float now = sine;
        float sum = 0;
        for (float gain : gains) {
            sum += gain * now;
            float next = 2 * cosine * now - before;
            before = now;
            now = next;
        }
        return sum;
    }

    /// Water, steam, a crowd far away: resonant noise that swells and ebbs.
    private static float[] rushing(int length, Random random) {
        float[] noise = new float[length];
        double hz = 200 * Math.pow(25, random.nextDouble());
        double radius = 0.8 + 0.19 * random.nextDouble();
        double turn = 2 * radius * Math.cos(2 * Math.PI * hz / RATE_HZ);
        double depth = random.nextDouble();
        double swellHz = 0.2 * Math.pow(40, random.nextDouble());
        double before = 0;
        double twice = 0;
        double swell = 0;
        for (int i = 0; i < length; i++) {
            double now = turn * before - radius * radius * twice + random.nextGaussian();
            twice = before;
            before = now;
            if (i % 160 == 0) swell += (random.nextGaussian() - swell) * Math.min(1, swellHz / 16);
            noise[i] = (float) (now * (1 - depth + depth * Math.min(4, Math.abs(swell) * 3)));
        }
        return noise;
    }

    /// Something hard falls: a few resonances that ring for 20 to 200 ms.
    private static void clatter(float[] noise, Random random) {
        int at = random.nextInt(noise.length);
        double gain = 2 + 8 * random.nextDouble();
        double seconds = 0.02 + 0.18 * random.nextDouble();
        for (int r = 0; r < 4; r++) {
            double hz = 150 * Math.pow(40, random.nextDouble());
            int end = Math.min(noise.length, at + (int) (3 * seconds * RATE_HZ));
            for (int i = at; i < end; i++) {
                double t = (double) (i - at) / RATE_HZ;
                noise[i] += (float) (gain * Math.exp(-t / seconds) * Math.sin(2 * Math.PI * hz * t));
            }
        }
    }
}
