package dev.parley.launch;

import dev.parley.perception.onnx.SpeechEmbedding;
import dev.parley.robot.Fault;
import dev.parley.robot.Robot;
import dev.parley.robot.models.ModelStore;
import dev.parley.speech.mary.MaryVoice;
import dev.parley.speech.moonshine.MoonshineSettings;
import dev.parley.speech.moonshine.WordScore;
import dev.parley.speech.spotter.Choir;
import dev.parley.speech.spotter.Opinion;
import dev.parley.speech.spotter.OtherSpeech;
import dev.parley.speech.spotter.Spotter;
import dev.parley.speech.spotter.StopHead;
import dev.parley.speech.spotter.StopHeads;
import dev.parley.speech.spotter.StopLessons;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Opens the spotter of a robot's stop words. Words that nobody has learnt yet are learnt on a thread of
/// its own, while the robot runs; until then, and where the spotter cannot be had at all, the recognizer
/// alone hears stop words, at the end of a sentence, which people are told.
public final class StopWords implements AutoCloseable {
    /// What it takes to hear stop words in the middle of a sentence.
    public static final List<String> MODELS = List.of("speech-embedding", "moonshine-tiny", "moonshine-tokenizer");

    private static final String ALONE = "the recognizer alone hears stop words: ";
    private static final String SPOKEN = "en";
    /// As the recognizer has: both listen with the same weights.
    private static final int THREADS = MoonshineSettings.STANDARD.threads();

    private final SpeechEmbedding embedding;
    private final WordScore judge;
    private final Spotter spotter;
    private Optional<Thread> learning = Optional.empty();

    private StopWords(SpeechEmbedding embedding, WordScore judge, BooleanSupplier moving) {
        this.embedding = embedding;
        this.judge = judge;
        spotter = new Spotter(embedding, secondOpinion(judge), moving);
    }

    /// @param moving whether the robot moves
    /// @param note gets what people should know
    /// @return empty where only the recognizer can hear stop words
    public static Optional<StopWords> open(
            Robot robot, ModelStore models, BooleanSupplier moving, Consumer<String> note) {
        if (!robot.language().equals(SPOKEN)) {
            note.accept(ALONE + "the spotter is taught in English only");
            return Optional.empty();
        }
        try {
            StopWords words = opened(robot, models, moving);
            words.prepare(robot, models, note);
            return Optional.of(words);
        } catch (Fault e) {
            note.accept(ALONE + e.getMessage());
            return Optional.empty();
        }
    }

    private static StopWords opened(Robot robot, ModelStore models, BooleanSupplier moving) {
        Path sound = models.require("speech-embedding");
        Path tiny = models.require("moonshine-tiny");
        Path tokenizer = models.require("moonshine-tokenizer").resolve("llama-tokenizer.js");
        SpeechEmbedding embedding = new SpeechEmbedding(sound);
        try {
            return new StopWords(
                    embedding, WordScore.open(tiny, tokenizer, words(robot), Spotter.ROWS, THREADS), moving);
        } catch (Fault e) {
            embedding.close();
            throw e;
        }
    }

    /// "stop" is understood by every robot, whatever its file says.
    public static List<String> words(Robot robot) {
        return StopHeads.words(robot.stop());
    }

    private void prepare(Robot robot, ModelStore models, Consumer<String> note) {
        StopHeads heads = new StopHeads(models.cache().resolve("stop-words"));
        Optional<StopHead> known = heads.known(words(robot));
        known.ifPresent(spotter::learnt);
        if (known.isPresent()) return;
        note.accept("learning to hear \"%s\" in the middle of a sentence, which takes a few minutes; until then %s"
                .formatted(String.join("\", \"", words(robot)), "the recognizer alone hears stop words"));
        Thread thread = Thread.ofPlatform()
                .name("parley-learn")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .unstarted(() -> learn(words(robot), models, heads, note));
        learning = Optional.of(thread);
        thread.start();
    }

    private void learn(List<String> words, ModelStore models, StopHeads heads, Consumer<String> note) {
        try {
            StopHead head = learnt(words, StopLessons.Effort.AT_START, models, List.of(), _ -> {});
            heads.keep(words, head);
            spotter.learnt(head);
            note.accept("learnt to hear \"%s\"".formatted(String.join("\", \"", words)));
        } catch (Fault e) {
            note.accept(ALONE + e.getMessage());
        }
    }

    /// What it takes to learn words: synthetic talkers, the robot's own voice, the embedding.
    private static StopLessons lessons(ModelStore models) {
        return new StopLessons(
                new Choir("node", models.require("talkers")),
                new MaryVoice("cmu-slt-hsmm"),
                models.require("speech-embedding"));
    }

    /// The same for words of which nothing is known yet, with a second opinion of its own.
    ///
    /// @param other recordings of speech to choose thresholds on; may be empty
    /// @param progress gets a line now and then
    public static StopHead learnt(
            List<String> words,
            StopLessons.Effort effort,
            ModelStore models,
            List<OtherSpeech.Part> other,
            Consumer<String> progress) {
        try (WordScore judge = judge(words, models)) {
            return lessons(models).learn(words, effort, secondOpinion(judge), other, progress);
        }
    }

    /// What is known of the words, with thresholds for the surroundings that these recordings are of.
    public static StopHead chosenAgain(
            StopHead head,
            List<String> words,
            ModelStore models,
            List<OtherSpeech.Part> other,
            Consumer<String> progress) {
        try (WordScore judge = judge(words, models)) {
            return lessons(models)
                    .chooseAgain(head, words, StopLessons.Effort.THOROUGH, secondOpinion(judge), other, progress);
        }
    }

    private static WordScore judge(List<String> words, ModelStore models) {
        Path tokenizer = models.require("moonshine-tokenizer").resolve("llama-tokenizer.js");
        return WordScore.open(models.require("moonshine-tiny"), tokenizer, words, Spotter.ROWS, THREADS);
    }

    /// The recognizer's, on every stop word.
    public static Spotter.Judge secondOpinion(WordScore judge) {
        return audio -> {
            WordScore.Heard heard = judge.heard(audio);
            return new Opinion(heard.score().any(), heard.encoded());
        };
    }

    public Spotter spotter() {
        return spotter;
    }

    @Override
    public void close() {
        learning.ifPresent(Thread::interrupt);
        Closing.quietly(judge, embedding);
    }
}
