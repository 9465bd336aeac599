package dev.parley.tests.turns;

import java.util.Random;

/// Music that a program makes up: chords, a melody, a bass and drums in one of several timbres. 16 kHz.
final class Music {
    private static final int RATE = Tone.RATE_HZ;
    private static final int[][] PROGRESSIONS = {
        {0, 5, 7, 0}, {0, 9, 5, 7}, {9, 5, 0, 7}, {0, 4, 5, 7}, {2, 7, 0, 9}, {0, 7, 9, 5}
    };
    private static final int[] SCALE = {0, 2, 4, 5, 7, 9, 11};
    /// The first two resonances of sung vowels (Peterson & Barney 1952).
    private static final double[][] VOWELS = {{730, 1090}, {530, 1840}, {270, 2290}, {570, 840}, {300, 870}};

    private enum Timbre {
        PLUCKED,
        BOWED,
        ORGAN,
        BELL,
        REED
    }

    private Music() {}

    /// Instruments only.
    static float[] instrumental(int samples, Random random) {
        float[] music = new float[samples];
        double beatS = 60.0 / (70 + random.nextInt(80));
        int key = 48 + random.nextInt(12);
        int[] chords = PROGRESSIONS[random.nextInt(PROGRESSIONS.length)];
        Timbre pad = Timbre.values()[random.nextInt(5)];
        Timbre lead = Timbre.values()[random.nextInt(5)];
        boolean arpeggio = random.nextBoolean();
        boolean drums = random.nextInt(3) > 0;
        for (int beat = 0; at(beat, beatS) < samples; beat++) {
            int chord = key + chords[beat / 4 % chords.length];
            int[] notes = {chord, chord + 4, chord + 7, chord + 12};
            if (arpeggio)
                for (int n = 0; n < 4; n++) note(music, at(beat + n / 4.0, beatS), notes[n], 0.4 * beatS, 0.4, pad);
            else if (beat % 4 == 0) for (int n : notes) note(music, at(beat, beatS), n, 3.8 * beatS, 0.22, pad);
            note(music, at(beat, beatS), chord - 12, 0.8 * beatS, 0.4, Timbre.PLUCKED);
            if (random.nextInt(4) > 0) {
                int melody = key + 12 + SCALE[random.nextInt(7)];
                note(music, at(beat + 0.5 * random.nextInt(2), beatS), melody, beatS, 0.5, lead);
            }
            if (drums) drum(music, beat, beatS, random);
        }
        return music;
    }

    /// A melody sung on vowels, without words: the hardest case, for it is a voice.
    static float[] sung(int samples, Random random) {
        float[] song = new float[samples];
        int key = 50 + random.nextInt(14);
        double noteS = 0.3 + 0.4 * random.nextDouble();
        for (int n = 0; at(n, noteS) < samples; n++) {
            if (random.nextInt(6) == 0) continue;
            double hz = hz(key + SCALE[random.nextInt(7)]);
            double[] vowel = VOWELS[random.nextInt(VOWELS.length)];
            Tone.add(song, at(n, noteS), vowel((int) (noteS * 0.95 * RATE), hz, vowel), 1);
        }
        return song;
    }

    private static float[] vowel(int samples, double hz, double[] formants) {
        float[] source = new float[samples];
        double phase = 0;
        for (int i = 0; i < samples; i++) {
            phase += hz * (1 + 0.01 * Math.sin(2 * Math.PI * 5.5 * i / RATE)) / RATE;
            double envelope = Math.min(1, Math.min(i, samples - i) / (0.04 * RATE));
            source[i] = (float) (envelope * (1 - 2 * (phase % 1)));
        }
        float[] sung = new float[samples];
        double[] all = {formants[0], formants[1], 2500, 3300};
        for (int f = 0; f < all.length; f++) {
            float[] formant = source.clone();
            Tone.resonate(formant, all[f], 80 + 40 * f);
            Tone.add(sung, 0, formant, 1.0 / (1 + f));
        }
        return sung;
    }

    private static int at(double beat, double beatS) {
        return (int) (beat * beatS * RATE);
    }

    private static double hz(int midi) {
        return 440 * Math.pow(2, (midi - 69) / 12.0);
    }

    private static void note(float[] music, int from, int midi, double seconds, double level, Timbre timbre) {
        double hz = hz(midi);
        switch (timbre) {
            case PLUCKED -> {
                for (int h = 1; h <= 10; h++) Tone.ring(music, from, h * hz, level / h, 1.6 / (1 + 0.4 * h));
            }
            case BELL -> {
                for (double h : new double[] {1, 2.76, 5.4, 8.93}) Tone.ring(music, from, h * hz, level / h, 2.5 / h);
            }
            case BOWED -> held(music, from, hz, seconds, level, 12, 1, 0.12, 0.006);
            case ORGAN -> held(music, from, hz, seconds, level, 6, 1.2, 0.02, 0);
            case REED -> held(music, from, hz, seconds, level, 14, 0.7, 0.04, 0.003);
        }
    }

    private static void held(
            float[] music,
            int from,
            double hz,
            double seconds,
            double level,
            int partials,
            double slope,
            double attackS,
            double vibrato) {
        int length = (int) (seconds * RATE);
        double phase = 0;
        for (int i = 0; i < length && from + i < music.length; i++) {
            phase += 2 * Math.PI * hz * (1 + vibrato * Math.sin(2 * Math.PI * 5.5 * i / RATE)) / RATE;
            double envelope = Math.min(1, Math.min(i, length - i) / (attackS * RATE));
            double sum = 0;
            for (int h = 1; h <= partials && h * hz < 7500; h++) sum += Math.sin(h * phase) / Math.pow(h, slope);
            music[from + i] += (float) (0.6 * level * envelope * sum);
        }
    }

    private static void drum(float[] music, int beat, double beatS, Random random) {
        if (beat % 2 == 0) {
            Tone.ring(music, at(beat, beatS), 58, 1.2, 0.25);
            Tone.ring(music, at(beat, beatS), 97, 0.5, 0.1);
        } else burst(music, at(beat, beatS), 0.12, 0.5, random);
        burst(music, at(beat + 0.5, beatS), 0.03, 0.3, random);
    }

    private static void burst(float[] music, int from, double decayS, double level, Random random) {
        double fall = Math.pow(10, -3 / (decayS * RATE));
        double now = level;
        for (int i = from; i < music.length && now > 1e-4; i++, now *= fall)
            music[i] += (float) (now * random.nextGaussian());
    }
}
