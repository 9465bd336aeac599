package dev.parley.speech.spotter;

import dev.parley.perception.onnx.SpeechEmbedding;
import dev.parley.speech.Samples;
import dev.parley.speech.Synthesizer;
import dev.parley.speech.VoiceFault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Learns stop words from synthetic voices alone: each word said by many talkers, among sentences and other
/// words, in noise, in rooms, soft and shouted. The same words give the same result every time. One thread;
/// minutes of one core.
public final class StopLessons {
    /// How much to learn from.
    ///
    /// @param words how often each word is said
    /// @param others sentences, and half as many single words again
    /// @param lessons of 12 s each
    public record Effort(int words, int others, int lessons, int epochs, int hidden) {
        /// While a robot waits.
        public static final Effort AT_START = new Effort(200, 400, 300, 6, 48);
        /// For what is shipped.
        public static final Effort THOROUGH = new Effort(300, 800, 600, 6, 64);
    }

    private static final long SEED = 1;
    /// Of what is said in two lessons of three; the third has no stop word.
    private static final double SHARE = 0.55;

    private static final double DROPPED = 0.1;
    private static final int OWN_TRACTS = 25;
    private static final int AUDIBLE_SAMPLES = 2000;

    private final Choir choir;
    private final Synthesizer own;
    private final Path embedding;

    /// @param own the robot's own voice
    /// @param embedding directory of the model `speech-embedding`
    public StopLessons(Choir choir, Synthesizer own, Path embedding) {
        this.choir = choir;
        this.own = own;
        this.embedding = embedding;
    }

    /// @throws dev.parley.robot.Fault if a voice or a model cannot be had
    public StopHead learn(List<String> words, Effort effort) {
        Random random = new Random(SEED);
        Lesson.Sounds sounds = sounds(words, effort, random);
        List<HeadTrainer.Heard> heard = new ArrayList<>();
        try (SpeechEmbedding ear = new SpeechEmbedding(embedding)) {
            for (int i = 0; i < effort.lessons; i++) {
                if (Thread.currentThread().isInterrupted()) throw new VoiceFault("learning stop words was interrupted");
                heard.add(heard(ear, Lesson.of(sounds, i % 3 == 0 ? 0 : SHARE, random)));
            }
        }
        Head head = new HeadTrainer(heard, effort.hidden, DROPPED, SEED).train(effort.epochs);
        return new StopHead(head, StopHead.Limits.MOVING, StopHead.Limits.STANDING, StopHead.STOPS);
    }

    private Lesson.Sounds sounds(List<String> words, Effort effort, Random random) {
        List<String> sentences = Texts.sentences(words);
        List<String> singles = Texts.words(words);
        List<float[]> said = said(words.size() * effort.words, i -> words.get(i % words.size()), random);
        for (String word : words) ownVoice(word, OWN_TRACTS, random, said);
        List<float[]> robot = new ArrayList<>();
        for (String sentence : sentences) ownVoice(sentence, 1, random, robot);
        return new Lesson.Sounds(
                said,
                said(effort.others, i -> sentences.get(i % sentences.size()), random),
                said(effort.others, i -> singles.get(i % singles.size()), random),
                robot);
    }

    private List<float[]> said(int many, IntFunction<String> text, Random random) {
        List<Choir.Line> lines = new ArrayList<>(IntStream.range(0, many)
                .mapToObj(i -> Talkers.line(text.apply(i), Talkers.known(), random))
                .toList());
        Collections.shuffle(lines, random);
        return usable(choir.say(lines));
    }

    private void ownVoice(String text, int tracts, Random random, List<float[]> into) {
        Samples samples = own.speak(text);
        List<float[]> said = new ArrayList<>();
        for (int t = 0; t < tracts; t++) {
            double tract = tracts == 1 ? 1 : 0.8 + 0.45 * random.nextDouble();
            said.add(Choir.trimmed(samples.audio(), samples.rateHz(), tract));
        }
        into.addAll(usable(said));
    }

    private static List<float[]> usable(List<float[]> sounds) {
        return new ArrayList<>(
                sounds.stream().filter(s -> s.length > AUDIBLE_SAMPLES).toList());
    }

    static HeadTrainer.Heard heard(SpeechEmbedding ear, Lesson lesson) {
        ear.reset();
        int hops = lesson.audio().length / SpeechEmbedding.HOP;
        float[] embeddings = new float[hops * SpeechEmbedding.SIZE];
        for (int i = 0; i < hops; i++)
            ear.accept(lesson.audio(), i * SpeechEmbedding.HOP, embeddings, i * SpeechEmbedding.SIZE);
        return new HeadTrainer.Heard(embeddings, lesson.words());
    }
}
