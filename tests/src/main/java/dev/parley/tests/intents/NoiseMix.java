package dev.parley.tests.intents;

import java.util.Random;

/// Noise under a recording, at a ratio that is measured in one of two ways.
enum NoiseMix {
    /// As Picovoice's speech-to-intent benchmark does it: the loudest frame of 2,048 samples of each.
    LOUDEST_FRAME {
        @Override
        double level(float[] sound) {
            double loudest = SILENCE;
            for (int from = 0; from + FRAME <= sound.length; from += FRAME)
                loudest = Math.max(loudest, energy(sound, from, from + FRAME));
            return loudest;
        }
    },
    /// The mean power of each, pauses included.
    MEAN_POWER {
        @Override
        double level(float[] sound) {
            return SILENCE + energy(sound, 0, sound.length) / Math.max(1, sound.length);
        }
    };

    private static final int FRAME = 2048;
    private static final double SILENCE = 1e-12;

    abstract double level(float[] sound);

    /// @param noise begins somewhere, and again when it is over
    /// @param seed chooses where
    float[] mix(float[] voice, float[] noise, double snrDb, long seed) {
        int start = new Random(seed).nextInt(noise.length);
        float[] part = new float[voice.length];
        for (int i = 0; i < part.length; i++) part[i] = noise[(start + i) % noise.length];
        double gain = Math.sqrt(level(voice) / level(part) * Math.pow(10, -snrDb / 10));
        for (int i = 0; i < part.length; i++) part[i] = (float) (voice[i] + gain * part[i]);
        return part;
    }

    private static double energy(float[] sound, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) sum += sound[i] * sound[i];
        return sum;
    }
}
