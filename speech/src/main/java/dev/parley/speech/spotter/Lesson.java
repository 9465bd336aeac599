package dev.parley.speech.spotter;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A stretch of sound to learn from: words and other speech one after the other, in one room, one noise, at
/// one level; and where the stop words are.
///
/// @param words of the stop words
record Lesson(float[] audio, List<Span> words) {
    /// Samples, the end exclusive.
    record Span(int from, int to) {}

    private static final int RATE_HZ = 16_000;
    private static final int SECONDS = 12;
    /// Sound before the first word, for the embedding to look back at.
    private static final int LEAD = RATE_HZ;

    /// What there is to make lessons of.
    ///
    /// @param words the stop words, each said alone
    /// @param others sentences without any
    /// @param singles other words, each said alone
    /// @param own the robot's own voice
    record Sounds(List<float[]> words, List<float[]> others, List<float[]> singles, List<float[]> own) {}

    /// @param share of what is said that is a stop word
    static Lesson of(Sounds sounds, double share, Random random) {
        float[] voice = new float[SECONDS * RATE_HZ];
        List<Span> words = new ArrayList<>();
        int at = LEAD + random.nextInt(640);
        while (true) {
            boolean word = random.nextDouble() < share;
            float[] next = word ? any(sounds.words, random) : other(sounds, random);
            if (at + next.length + RATE_HZ / 4 > voice.length) break;
            Sound.add(voice, at, next, Math.pow(10, (random.nextDouble() - 0.5) * 8 / 20));
            if (word) words.add(new Span(at + 160, at + next.length - 160));
            at += next.length + pause(random);
        }
        float[] heard = random.nextDouble() < 0.6
                ? Sound.inRoom(voice, 0.1 + 0.5 * random.nextDouble(), 0.05 + 0.3 * random.nextDouble(), random)
                : voice;
        disturb(heard, sounds, random);
        level(heard, random);
        return new Lesson(heard, List.copyOf(words));
    }

    private static float[] any(List<float[]> sounds, Random random) {
        return sounds.get(random.nextInt(sounds.size()));
    }

    private static float[] other(Sounds sounds, Random random) {
        if (random.nextDouble() < 0.5) return any(sounds.singles, random);
        float[] sentence = random.nextDouble() < 0.15 ? any(sounds.own, random) : any(sounds.others, random);
        if (random.nextDouble() < 0.4) return sentence;
        int from = random.nextInt(sentence.length / 2 + 1);
        int length = Math.min(sentence.length - from, 4000 + random.nextInt(24_000));
        float[] part = java.util.Arrays.copyOfRange(sentence, from, from + length);
        for (int i = 0; i < Math.min(160, length); i++) {
            part[i] *= i / 160f;
            part[length - 1 - i] *= i / 160f;
        }
        return part;
    }

    private static int pause(Random random) {
        return random.nextDouble() < 0.4 ? random.nextInt(1600) : 1600 + random.nextInt(11_000);
    }

    private static void disturb(float[] voice, Sounds sounds, Random random) {
        double kind = random.nextDouble();
        if (kind < 0.08) return;
        if (kind < 0.25) {
            Sound.add(voice, 0, Sound.noise(voice.length, random), 1e-4);
            return;
        }
        float[] noise = kind < 0.7
                ? Sound.noise(voice.length, random)
                : kind < 0.88
                        ? babble(sounds.others, 2 + random.nextInt(5), voice.length, random)
                        : babble(sounds.own, 1, voice.length, random);
        double snrDb = -2 + 26 * random.nextDouble();
        double gain =
                Math.sqrt(Math.max(0.005, Sound.loudest(voice)) / Sound.loudest(noise)) * Math.pow(10, -snrDb / 20);
        Sound.add(voice, 0, noise, gain);
    }

    private static float[] babble(List<float[]> voices, int many, int length, Random random) {
        float[] babble = new float[length];
        for (int v = 0; v < many; v++)
            for (int at = -random.nextInt(16_000); at < length; ) {
                float[] next = any(voices, random);
                Sound.add(babble, at, next, 1);
                at += next.length + random.nextInt(4000);
            }
        return babble;
    }

    private static void level(float[] heard, Random random) {
        float peak = Math.max(1e-6f, Sound.peak(heard, heard.length));
        if (random.nextDouble() < 0.12) Sound.clip(heard, (1 + 9 * random.nextDouble()) / peak);
        else Sound.scale(heard, 0.95 * Math.pow(10, -30 * random.nextDouble() / 20) / peak);
    }
}
