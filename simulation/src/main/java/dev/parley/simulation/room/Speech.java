package dev.parley.simulation.room;

import dev.parley.perception.AudioFrame;
import java.util.Arrays;

/// One stretch of speech that leaves a mouth at a moment: 16 kHz, as loud as it is one metre away.
record Speech(float[] audio, Mouth mouth, long startNanos) {
    static final double SOUND_MPS = 343;

    private static final double SAMPLES_PER_NANO = AudioFrame.RATE_HZ / 1e9;
    private static final long FARTHEST_NANOS = 300_000_000L;
    private static final int FADE_SAMPLES = 80;

    /// Which of its samples leaves the mouth at that moment; between two of them as a rule.
    double indexAt(long nanos) {
        return (nanos - startNanos) * SAMPLES_PER_NANO;
    }

    long endNanos() {
        return startNanos + Math.round(audio.length / SAMPLES_PER_NANO);
    }

    /// Whether even a microphone 100 m away has heard all of it.
    boolean overAt(long nanos) {
        return nanos > endNanos() + FARTHEST_NANOS;
    }

    /// Nothing leaves the mouth after that moment. Whoever reads the samples meanwhile finds the old or the
    /// new ones.
    void cut(long nanos) {
        int from = (int) Math.clamp(Math.ceil(indexAt(nanos)), 0, audio.length);
        int silent = Math.min(audio.length, from + FADE_SAMPLES);
        for (int i = from; i < silent; i++) audio[i] *= 1 - (float) (i - from) / FADE_SAMPLES;
        Arrays.fill(audio, silent, audio.length, 0);
    }
}
