package dev.parley.tests.stop;

import java.util.Random;

/// One word or sentence in some sound: silence or noise 1.5 s before it and 1 s after it.
///
/// @param from where it begins, in samples
/// @param to where it ends: 10 ms blocks within 28 dB of its loudest belong to it
record Clip(float[] audio, int from, int to) {
    private static final int BEFORE = 24_000;
    private static final int AFTER = 16_000;
    private static final int BLOCK = 160;
    private static final int GAP_BLOCKS = 25;
    private static final double BELOW_LOUDEST = Math.pow(10, -2.8);
    private static final int LEVEL_FRAME = 2048;
    private static final double PEAK = 0.5;
    private static final double FULL = 0.95;
    private static final double HISS = 1e-4;

    static Clip quiet(float[] voice, Random random) {
        Clip clip = alone(voice);
        for (int i = 0; i < clip.audio.length; i++) clip.audio[i] += (float) (HISS * random.nextGaussian());
        return clip;
    }

    /// The noise is that much softer than the loudest 128 ms of the voice.
    static Clip noisy(float[] voice, float[] noise, double snrDb, Random random) {
        Clip clip = alone(voice);
        int at = random.nextInt(noise.length);
        float[] part = new float[clip.audio.length];
        for (int i = 0; i < part.length; i++) part[i] = noise[(at + i) % noise.length];
        double gain = Math.sqrt(loudest(clip.audio) / loudest(part) * Math.pow(10, -snrDb / 10));
        for (int i = 0; i < part.length; i++) clip.audio[i] += (float) (gain * part[i]);
        float peak = peak(clip.audio);
        if (peak > FULL) for (int i = 0; i < part.length; i++) clip.audio[i] *= (float) (FULL / peak);
        return clip;
    }

    /// Shouted into the microphone: 20 dB louder than it can take.
    static Clip shouted(float[] voice, Random random) {
        Clip clip = quiet(voice, random);
        for (int i = 0; i < clip.audio.length; i++)
            clip.audio[i] = Math.clamp(10 * clip.audio[i] / (float) PEAK, -1, 1);
        return clip;
    }

    private static Clip alone(float[] voice) {
        float[] audio = new float[BEFORE + voice.length + AFTER];
        double gain = PEAK / Math.max(1e-6, peak(voice));
        for (int i = 0; i < voice.length; i++) audio[BEFORE + i] = (float) (gain * voice[i]);
        int[] span = span(voice);
        return new Clip(audio, BEFORE + span[0], BEFORE + span[1]);
    }

    static float peak(float[] sound) {
        float peak = 0;
        for (float x : sound) peak = Math.max(peak, Math.abs(x));
        return peak;
    }

    /// Power of the loudest 128 ms.
    static double loudest(float[] sound) {
        double most = 1e-12;
        for (int from = 0; from + LEVEL_FRAME <= sound.length; from += LEVEL_FRAME / 2) {
            double sum = 0;
            for (int i = from; i < from + LEVEL_FRAME; i++) sum += sound[i] * sound[i];
            most = Math.max(most, sum / LEVEL_FRAME);
        }
        return most;
    }

    /// The run of loud blocks with the most power; gaps of up to 0.25 s belong to it.
    static int[] span(float[] voice) {
        double[] power = new double[voice.length / BLOCK];
        double loudest = 0;
        for (int b = 0; b < power.length; b++) {
            for (int i = b * BLOCK; i < (b + 1) * BLOCK; i++) power[b] += voice[i] * voice[i];
            loudest = Math.max(loudest, power[b]);
        }
        int from = 0;
        int last = -2 * GAP_BLOCKS;
        double sum = 0;
        double most = 0;
        int[] best = {0, voice.length};
        for (int b = 0; b < power.length; b++) {
            if (power[b] < loudest * BELOW_LOUDEST) continue;
            if (b - last > GAP_BLOCKS) {
                from = b;
                sum = 0;
            }
            last = b;
            sum += power[b];
            if (sum >= most) {
                most = sum;
                best = new int[] {from * BLOCK, (b + 1) * BLOCK};
            }
        }
        return best;
    }
}
