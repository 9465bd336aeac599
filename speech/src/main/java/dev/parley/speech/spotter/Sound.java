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

    static double power(float[] audio) {
        double sum = 0;
        for (float x : audio) sum += x * x;
        return sum / Math.max(1, audio.length);
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

    /// Spoken so much quicker and by so much smaller a talker (Catmull and Rom 1974, cubic interpolation).
    static float[] paced(float[] audio, double pace) {
        float[] paced = new float[(int) ((audio.length - 4) / pace)];
        for (int i = 0; i < paced.length; i++) {
            double at = 1 + i * pace;
            int n = (int) at;
            float t = (float) (at - n);
            float a = audio[n - 1];
            float b = audio[n];
            float c = audio[n + 1];
            float d = audio[n + 2];
            paced[i] = b + 0.5f * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
        }
        return paced;
    }

    /// Makes it so loud that it is cut off at full scale.
    static void clip(float[] audio, double gain) {
        for (int i = 0; i < audio.length; i++) audio[i] = (float) Math.clamp(gain * audio[i], -1, 1);
    }
}
