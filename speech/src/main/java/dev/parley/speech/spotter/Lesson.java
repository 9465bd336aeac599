package dev.parley.speech.spotter;

import dev.parley.perception.onnx.SpeechEmbedding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// A stretch of sound to learn from: words and other speech one after the other, in one room, one noise, at
/// one level; and where the stop words are.
///
/// @param words of the stop words
record Lesson(float[] audio, List<Span> words) {
    /// Samples, the end exclusive.
    ///
    /// @param loose the word ends somewhere in there
    record Span(int from, int to, boolean loose) {
        Span(int from, int to) {
            this(from, to, false);
        }

        /// In sound that begins at that sample, so much quicker.
        Span at(int sample, double pace) {
            return new Span(sample + (int) (from / pace), sample + (int) (to / pace), loose);
        }
    }

    /// A sentence with a stop word in it.
    record Inside(float[] audio, Span word) {}

    private static final int RATE_HZ = 16_000;
    private static final int SECONDS = 12;
    /// Lessons that are louder than full scale, by up to 30 dB.
    private static final double CUT_OFF = 0.2;

    static final int HOPS = SECONDS * RATE_HZ / SpeechEmbedding.HOP;
    private static final int LONGEST_ALONE = 4 * RATE_HZ;
    /// Sound before the first word, for the embedding to look back at.
    private static final int LEAD = RATE_HZ;

    /// What there is to make lessons of.
    ///
    /// @param words the stop words, each said alone
    /// @param inside the stop words in sentences
    /// @param others sentences without any
    /// @param singles other words, each said alone
    /// @param own the robot's own voice
    record Sounds(
            List<float[]> words, List<Inside> inside, List<float[]> others, List<float[]> singles, List<float[]> own) {}

    /// @param share of what is said that is a stop word
    static Lesson of(Sounds sounds, double share, Random random) {
        float[] voice = new float[SECONDS * RATE_HZ];
        List<Span> words = new ArrayList<>();
        int at = LEAD + random.nextInt(640);
        while (true) {
            Optional<Inside> word = random.nextDouble() < share ? Optional.of(word(sounds, random)) : Optional.empty();
            double pace = 0.88 + 0.26 * random.nextDouble();
            float[] next = Sound.paced(word.map(Inside::audio).orElseGet(() -> other(sounds, random)), pace);
            if (at + next.length + RATE_HZ / 4 > voice.length) break;
            Sound.add(voice, at, next, Math.pow(10, (random.nextDouble() - 0.5) * 8 / 20));
            if (word.isPresent()) words.add(word.get().word.at(at, pace));
            at += next.length + pause(random);
        }
        float[] heard = random.nextDouble() < 0.6
                ? Sound.inRoom(voice, 0.1 + 0.5 * random.nextDouble(), 0.05 + 0.3 * random.nextDouble(), random)
                : voice;
        disturb(heard, sounds, random);
        level(heard, random);
        return new Lesson(heard, List.copyOf(words));
    }

    /// What people say to each other and to robots, without a stop word: sentences, half a second between;
    /// every other time in noise, so much softer than the loudest 128 ms.
    static Lesson talk(Sounds sounds, boolean noisy, Random random) {
        float[] talk = new float[SECONDS * RATE_HZ];
        for (int at = random.nextInt(RATE_HZ); at < talk.length; at += RATE_HZ / 2) {
            float[] next = any(sounds.others, random);
            Sound.add(talk, at, next, 1);
            at += next.length;
        }
        return disturbed(talk, noisy, random);
    }

    /// The same of recordings, each of which is heard once, as loud as it is.
    static List<Lesson> talk(List<OtherSpeech.Part> parts, Random random) {
        List<Lesson> lessons = new ArrayList<>();
        float[] talk = new float[SECONDS * RATE_HZ];
        int at = RATE_HZ;
        for (OtherSpeech.Part part : parts) {
            for (int from = 0; from < part.audio().length; ) {
                int length = Math.min(part.audio().length - from, talk.length - at);
                System.arraycopy(part.audio(), from, talk, at, length);
                from += length;
                at += length;
                if (at < talk.length) continue;
                lessons.add(disturbed(talk, lessons.size() % 2 == 1, random));
                talk = new float[SECONDS * RATE_HZ];
                at = RATE_HZ;
            }
            at = Math.min(at + RATE_HZ / 2, talk.length - 1);
        }
        return lessons;
    }

    private static Lesson disturbed(float[] talk, boolean noisy, Random random) {
        float[] noise = Noises.any(talk.length, random);
        double snrDb = noisy ? 5 + 10 * random.nextDouble() : 60;
        Sound.add(talk, 0, noise, Math.sqrt(Sound.loudest(talk) / Sound.loudest(noise)) * Math.pow(10, -snrDb / 20));
        return new Lesson(talk, List.of());
    }

    /// A stop word with nothing around it, in noise so much softer than its loudest 128 ms.
    static Lesson alone(float[] word, double snrDb, Random random) {
        float[] audio = new float[Math.min(LONGEST_ALONE, word.length + LEAD + RATE_HZ / 2 + RATE_HZ)];
        Sound.add(audio, LEAD + RATE_HZ / 2, word, 1);
        float[] noise = Noises.any(audio.length, random);
        double gain = Math.sqrt(Sound.loudest(audio) / Sound.loudest(noise)) * Math.pow(10, -snrDb / 20);
        Sound.add(audio, 0, noise, gain);
        int from = LEAD + RATE_HZ / 2 + 160;
        return new Lesson(audio, List.of(new Span(from, from + word.length - 320)));
    }

    private static Inside word(Sounds sounds, Random random) {
        if (random.nextDouble() < 0.3) return sounds.inside.get(random.nextInt(sounds.inside.size()));
        float[] alone = any(sounds.words, random);
        return new Inside(alone, new Span(160, alone.length - 160));
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
            Sound.add(voice, 0, Noises.any(voice.length, random), 1e-4);
            return;
        }
        float[] noise = kind < 0.7
                ? Noises.any(voice.length, random)
                : kind < 0.88
                        ? babble(sounds.others, 2 + random.nextInt(5), voice.length, random)
                        : babble(sounds.own, 1, voice.length, random);
        double snrDb = -6 + 28 * random.nextDouble();
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
        if (random.nextDouble() < CUT_OFF) Sound.clip(heard, Math.pow(30, random.nextDouble()) / peak);
        else Sound.scale(heard, 0.95 * Math.pow(10, -30 * random.nextDouble() / 20) / peak);
    }
}
