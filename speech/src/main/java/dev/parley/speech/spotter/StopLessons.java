package dev.parley.speech.spotter;

import dev.parley.perception.onnx.SpeechEmbedding;
import dev.parley.perception.onnx.WholeSpeech;
import dev.parley.speech.Synthesizer;
import dev.parley.speech.VoiceFault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// Learns stop words from synthetic voices alone: each word said by many talkers, alone, in sentences and among
/// other words, in noise, in rooms, soft and shouted; then chooses, with other talkers and other sentences,
/// what it takes to hold and to stop. The same words give the same result every time. One thread; minutes of
/// one core.
public final class StopLessons {
    /// How much to learn from.
    ///
    /// @param words how often each word is said
    /// @param others sentences, as many single words, and as many sentences of words that happen
    /// @param lessons of 12 s each
    /// @param epochs how often each lesson is heard
    /// @param networks that are asked together
    /// @param stretches lessons of which stretches are given to the recognizer, to learn from what it hears
    /// @param tried lessons of other speech to choose thresholds on
    public record Effort(
            int words, int others, int lessons, int epochs, int channels, int networks, int stretches, int tried) {
        /// While a robot waits.
        public static final Effort AT_START = new Effort(100, 150, 400, 8, 64, 1, 200, 150);
        /// For what is shipped.
        public static final Effort THOROUGH = new Effort(200, 300, 2000, 7, 64, 3, 450, 400);
    }

    private static final long SEED = 1;
    /// Of what is said in two lessons of three; the third has no stop word.
    private static final double SHARE = 0.55;

    private static final int EAR_EPOCHS = 8;
    private static final int CLIP_HOPS = 100;
    private static final int[] SNRS_DB = {60, 10, 5};

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

    /// @param judge the second opinion on these words, as [Spotter] will have it
    /// @param other recordings of speech to choose thresholds on, beside synthetic talkers; may be empty
    /// @param progress gets a line now and then
    /// @throws dev.parley.robot.Fault if a voice or a model cannot be had
    public StopHead learn(
            List<String> words,
            Effort effort,
            Spotter.Judge judge,
            List<OtherSpeech.Part> other,
            Consumer<String> progress) {
        Lesson.Sounds sounds = rehearsed(words, effort.words, effort.others, progress);
        List<Network> networks = networks(sounds, effort, progress);
        Ear ear = ear(networks, sounds, effort, judge, progress);
        return chosen(networks, ear, words, effort, judge, other, progress);
    }

    /// The same networks, with thresholds for other surroundings; an ear of their own is taught where there was
    /// none.
    public StopHead chooseAgain(
            StopHead head,
            List<String> words,
            Effort effort,
            Spotter.Judge judge,
            List<OtherSpeech.Part> other,
            Consumer<String> progress) {
        Ear ear = head.ear().deaf()
                ? ear(
                        head.networks(),
                        rehearsed(words, effort.words / 3, effort.others / 3, progress),
                        effort,
                        judge,
                        progress)
                : head.ear();
        return chosen(head.networks(), ear, words, effort, judge, other, progress);
    }

    private StopHead chosen(
            List<Network> networks,
            Ear ear,
            List<String> words,
            Effort effort,
            Spotter.Judge judge,
            List<OtherSpeech.Part> other,
            Consumer<String> progress) {
        progress.accept("choosing thresholds");
        Choice choice = choice(tried(words, effort), other, effort, networks, judge);
        StopHead head = choice.choose(networks, ear);
        progress.accept(choice.figures(head));
        return head;
    }

    private Lesson.Sounds rehearsed(List<String> words, int times, int others, Consumer<String> progress) {
        progress.accept("synthetic talkers speak");
        return new Rehearsal(choir, own, Talkers.known(), Texts.learnt(words), new Random(SEED))
                .of(words, times, others);
    }

    private List<Network> networks(Lesson.Sounds sounds, Effort effort, Consumer<String> progress) {
        progress.accept("listening to %d lessons".formatted(effort.lessons));
        List<NetworkTrainer.Heard> heard = lessons(sounds, effort.lessons);
        List<Network> networks = new ArrayList<>();
        for (int n = 0; n < effort.networks; n++) {
            progress.accept("learning, network %d of %d".formatted(n + 1, effort.networks));
            NetworkTrainer trainer = new NetworkTrainer(heard, new Network(Network.shapes(effort.channels)), SEED + n);
            networks.add(trainer.train(effort.epochs, _ -> unlessInterrupted()));
        }
        return networks;
    }

    /// What the recognizer hears of other lessons of the same voices, where these networks would ask it.
    private Ear ear(
            List<Network> networks,
            Lesson.Sounds sounds,
            Effort effort,
            Spotter.Judge judge,
            Consumer<String> progress) {
        progress.accept("learning what the recognizer hears of %d lessons".formatted(effort.stretches));
        Random random = new Random(SEED + 3);
        Stretches stretches = new Stretches(asking(networks), judge, random);
        try (WholeSpeech whole = new WholeSpeech(embedding, Lesson.HOPS)) {
            for (int i = 0; i < effort.stretches; i++) {
                Lesson lesson = Lesson.of(sounds, i % 3 == 0 ? 0 : SHARE, random);
                stretches.add(lesson, whole.of(lesson.audio()));
                unlessInterrupted();
            }
        }
        if (stretches.heard().isEmpty()) return Ear.DEAF;
        NetworkTrainer trainer = new NetworkTrainer(stretches.heard(), new Network(Ear.shapes()), SEED);
        return new Ear(List.of(trainer.train(EAR_EPOCHS, _ -> unlessInterrupted())), 1);
    }

    /// Suspects nothing, only hears.
    private static StopHead asking(List<Network> networks) {
        return new StopHead(networks, Ear.DEAF, StopHead.Limits.NEVER, StopHead.Limits.NEVER, StopHead.Stops.NEVER);
    }

    List<NetworkTrainer.Heard> lessons(Lesson.Sounds sounds, int many) {
        Random random = new Random(SEED);
        List<NetworkTrainer.Heard> heard = new ArrayList<>();
        try (WholeSpeech whole = new WholeSpeech(embedding, Lesson.HOPS)) {
            for (int i = 0; i < many; i++) {
                Lesson lesson = Lesson.of(sounds, i % 3 == 0 ? 0 : SHARE, random);
                heard.add(new NetworkTrainer.Heard(whole.of(lesson.audio()), lesson.words()));
                unlessInterrupted();
            }
        }
        return heard;
    }

    private static void unlessInterrupted() {
        if (Thread.currentThread().isInterrupted()) throw new VoiceFault("learning stop words was interrupted");
    }

    Lesson.Sounds tried(List<String> words, Effort effort) {
        Random random = new Random(SEED + 2);
        Lesson.Sounds sounds = new Rehearsal(choir, own, Talkers.tried(), Texts.tried(words), random)
                .plainly(words, effort.words / 8, 2 * effort.others);
        sounds.words().addAll(Flite.said(Flite.TRIED, words, effort.words / 25, random));
        return sounds;
    }

    Choice choice(
            Lesson.Sounds sounds,
            List<OtherSpeech.Part> other,
            Effort effort,
            List<Network> networks,
            Spotter.Judge judge) {
        Random random = new Random(SEED + 1);
        StopHead head = asking(networks);
        List<Trace> others = new ArrayList<>();
        try (WholeSpeech whole = new WholeSpeech(embedding, Lesson.HOPS)) {
            for (float[] audio : talk(sounds, other, effort.tried, random)) {
                others.add(trace(whole, audio, Lesson.HOPS, Trace.NO_WORD, head));
                unlessInterrupted();
            }
        }
        List<Trace> alone = new ArrayList<>();
        try (WholeSpeech whole = new WholeSpeech(embedding, CLIP_HOPS)) {
            for (float[] word : sounds.words())
                for (int snrDb : SNRS_DB) {
                    Lesson clip = Lesson.alone(word, snrDb, random);
                    alone.add(trace(whole, clip.audio(), CLIP_HOPS, clip.words().getFirst(), head));
                    unlessInterrupted();
                }
        }
        return new Choice(alone, others, judge);
    }

    /// Recordings, and of synthetic talkers so much as is asked for, but at most half as much as there is of
    /// people: they are no measure of them. Every other lesson is noisy.
    private static List<float[]> talk(Lesson.Sounds sounds, List<OtherSpeech.Part> other, int tried, Random random) {
        List<float[]> talk = new ArrayList<>();
        for (Lesson lesson : Lesson.talk(other, random)) talk.add(lesson.audio());
        int synthetic = other.isEmpty() ? tried : Math.min(tried, talk.size() / 2);
        for (int i = 0; i < synthetic; i++)
            talk.add(Lesson.talk(sounds, i % 2 == 1, random).audio());
        return talk;
    }

    static Trace trace(WholeSpeech whole, float[] audio, int hops, Lesson.Span word, StopHead head) {
        return trace(whole.of(audio), audio, hops, word, head);
    }

    static Trace trace(float[] embeddings, float[] audio, int hops, Lesson.Span word, StopHead head) {
        float[] logOdds = new float[Math.min(hops, audio.length / SpeechEmbedding.HOP)];
        head.reset();
        for (int h = 0; h < logOdds.length; h++) logOdds[h] = head.hear(embeddings, h * SpeechEmbedding.SIZE);
        return Trace.of(audio, word, logOdds);
    }
}
