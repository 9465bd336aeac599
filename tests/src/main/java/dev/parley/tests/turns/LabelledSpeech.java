package dev.parley.tests.turns;

import dev.parley.perception.VoiceActivity;
import java.util.List;
import java.util.Random;

/// Real speech one after the other with pauses between, and for each window whether someone speaks in it.
///
/// The label comes from the clean sound: a window within 30 dB of the recording's loudest is speech, and so
/// is a gap of less than 200 ms between two such (the closure of a "t" is part of a word).
///
/// @param speech one for each [VoiceActivity#WINDOW] samples
record LabelledSpeech(float[] clean, boolean[] speech) {
    private static final int WINDOW = VoiceActivity.WINDOW;
    private static final double BELOW_LOUDEST = Math.pow(10, -30 / 10.0);
    private static final int GAP_WINDOWS = 6;
    private static final int PAUSE_WINDOWS = 47;

    static LabelledSpeech of(List<float[]> recordings) {
        int windows = recordings.stream()
                .mapToInt(r -> r.length / WINDOW + PAUSE_WINDOWS)
                .sum();
        float[] clean = new float[windows * WINDOW];
        boolean[] speech = new boolean[windows];
        int at = PAUSE_WINDOWS / 2;
        for (float[] recording : recordings) {
            Tone.add(clean, at * WINDOW, Tone.withRms(recording, 0.05), 1);
            label(recording, speech, at);
            at += recording.length / WINDOW + PAUSE_WINDOWS;
        }
        return new LabelledSpeech(clean, speech);
    }

    /// With this noise, so much softer than the speech while someone speaks.
    float[] with(float[] noise, double snrDb) {
        double sum = 0;
        int samples = 0;
        for (int i = 0; i < clean.length; i++) {
            if (!speech[Math.min(speech.length - 1, i / WINDOW)]) continue;
            sum += clean[i] * clean[i];
            samples++;
        }
        double gain = Math.sqrt(sum / samples) / Tone.rms(noise) * Math.pow(10, -snrDb / 20);
        float[] mixed = clean.clone();
        for (int i = 0; i < mixed.length; i++) mixed[i] += (float) (gain * noise[i % noise.length]);
        return mixed;
    }

    /// Many voices at once, none of them aligned with the speech.
    static float[] babble(List<float[]> recordings, int samples, Random random) {
        float[] babble = new float[samples];
        for (int voice = 0; voice < 8; voice++)
            for (int at = -random.nextInt(16_000); at < samples; ) {
                float[] one = recordings.get(random.nextInt(recordings.size()));
                if (at >= 0) Tone.add(babble, at, Tone.withRms(one, 0.05), 1);
                at += one.length;
            }
        return babble;
    }

    private static void label(float[] recording, boolean[] speech, int from) {
        int windows = recording.length / WINDOW;
        double[] power = new double[windows];
        double loudest = 0;
        for (int w = 0; w < windows; w++) {
            for (int i = w * WINDOW; i < (w + 1) * WINDOW; i++) power[w] += recording[i] * recording[i];
            loudest = Math.max(loudest, power[w]);
        }
        int last = -windows;
        for (int w = 0; w < windows; w++) {
            if (power[w] < loudest * BELOW_LOUDEST) continue;
            int first = w - last <= GAP_WINDOWS ? last + 1 : w;
            for (int i = first; i <= w; i++) speech[from + i] = true;
            last = w;
        }
    }
}
