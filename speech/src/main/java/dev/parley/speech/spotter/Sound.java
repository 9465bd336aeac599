package dev.parley.speech.spotter;

import java.util.Arrays;
import java.util.Random;

/// What training does to sound: levels, noise, rooms. Mono, 16 kHz.
final class Sound {
    private static final int RATE_HZ = 16_000;
    private static final int LEVEL_FRAME = 2048;

    private Sound() {}

    /// From just before the first audible sample to just after the last, peak as said.
    static float[] trimmed(float[] audio, int length, float audible, double peak) {
        float loudest = peak(audio, length);
        int from = 0;
        int to = length;
        while (from < to && Math.abs(audio[from]) < audible * loudest) from++;
        while (to > from && Math.abs(audio[to - 1]) < audible * loudest) to--;
        float[] cut = Arrays.copyOfRange(audio, Math.max(0, from - 160), Math.min(length, to + 160));
        scale(cut, peak / Math.max(1e-6, peak(cut, cut.length)));
        return cut;
    }

    static float peak(float[] audio, int length) {
        float peak = 0;
        for (int i = 0; i < length; i++) peak = Math.max(peak, Math.abs(audio[i]));
        return peak;
    }

    static void scale(float[] audio, double gain) {
        for (int i = 0; i < audio.length; i++) audio[i] *= (float) gain;
    }

    /// Adds `what` from sample `at` on, as far as there is room.
    static void add(float[] to, int at, float[] what, double gain) {
        int end = Math.min(what.length, to.length - at);
        for (int i = Math.max(0, -at); i < end; i++) to[at + i] += (float) (gain * what[i]);
    }

    /// Power of the loudest 128 ms.
    static double loudest(float[] audio) {
        double most = 1e-12;
        for (int from = 0; from < audio.length; from += LEVEL_FRAME / 2) {
            double sum = 0;
            int to = Math.min(audio.length, from + LEVEL_FRAME);
            for (int i = from; i < to; i++) sum += audio[i] * audio[i];
            most = Math.max(most, sum / LEVEL_FRAME);
        }
        return most;
    }

    /// Steady noise of a random colour, with thuds and clatter now and then.
    static float[] noise(int length, Random random) {
        float[] noise = new float[length];
        double low = random.nextDouble() * 0.99;
        double mix = random.nextDouble();
        double state = 0;
        for (int i = 0; i < length; i++) {
            double white = random.nextGaussian();
            state = low * state + (1 - low) * white;
            noise[i] = (float) (mix * state * Math.sqrt((1 + low) / (1 - low)) + (1 - mix) * 0.3 * white);
        }
        double density = random.nextBoolean() ? 0 : random.nextDouble() * 3;
        for (int n = (int) (density * length / RATE_HZ); n > 0; n--) clatter(noise, random);
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

    /// In a room: sparse echoes of random sign that die away ("velvet noise", Karjalainen and Järveläinen
    /// 2007).
    static float[] inRoom(float[] dry, double rt60S, double level, Random random) {
        float[] wet = dry.clone();
        int echoes = 60;
        for (int e = 0; e < echoes; e++) {
            double t = 0.004 + rt60S * 0.8 * (e + random.nextDouble()) / echoes;
            double gain = level * Math.pow(10, -3 * t / rt60S) * (random.nextBoolean() ? 1 : -1);
            add(wet, (int) (t * RATE_HZ), dry, gain);
        }
        return wet;
    }

    /// Makes it so loud that it is cut off at full scale.
    static void clip(float[] audio, double gain) {
        for (int i = 0; i < audio.length; i++) audio[i] = (float) Math.clamp(gain * audio[i], -1, 1);
    }
}
