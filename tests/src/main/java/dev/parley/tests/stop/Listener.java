package dev.parley.tests.stop;

import dev.parley.launch.StopWords;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.onnx.SpeechEmbedding;
import dev.parley.robot.models.ModelStore;
import dev.parley.speech.moonshine.WordScore;
import dev.parley.speech.spotter.Opinion;
import dev.parley.speech.spotter.Spotter;
import dev.parley.speech.spotter.StopHead;
import dev.parley.speech.spotter.Suspicion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/// The real spotter, given recordings as fast as it can hear them. One thread.
final class Listener implements AutoCloseable {
    private final SpeechEmbedding embedding;
    private final WordScore judge;
    private final Spotter spotter;
    private final AudioFrame frame = new AudioFrame(1);
    private boolean moving = true;
    private long opinions;

    Listener(ModelStore models, List<String> words, StopHead head) {
        embedding = new SpeechEmbedding(models.require("speech-embedding"));
        judge = WordScore.open(
                models.require("moonshine-tiny"),
                models.require("moonshine-tokenizer").resolve("llama-tokenizer.js"),
                words,
                Spotter.ROWS,
                1);
        spotter = new Spotter(embedding, this::opinion, () -> moving);
        spotter.learnt(head);
    }

    private Opinion opinion(float[] audio) {
        opinions++;
        return StopWords.secondOpinion(judge).opinion(audio);
    }

    /// Whether the robot moves from now on.
    Listener moving(boolean so) {
        moving = so;
        return this;
    }

    /// How often a second opinion was asked for.
    long opinions() {
        return opinions;
    }

    /// What it suspects; times are those of the end of the sound that led to it, since the beginning of the
    /// recording.
    List<Suspicion> hear(float[] audio) {
        List<Suspicion> suspicions = new ArrayList<>();
        spotter.cut(0, _ -> {});
        for (int at = 0; at + AudioFrame.SAMPLES <= audio.length; at += AudioFrame.SAMPLES) {
            System.arraycopy(audio, at, frame.channels()[0], 0, AudioFrame.SAMPLES);
            frame.captured((at + AudioFrame.SAMPLES) * 1_000_000_000L / AudioFrame.RATE_HZ);
            spotter.accept(frame, suspicions::add);
        }
        return suspicions;
    }

    /// The same at somebody's pace.
    ///
    /// @param pace is told how many samples come next, before they come
    /// @param suspected gets the sample with which something was suspected
    void hear(float[] audio, IntConsumer pace, IntConsumer suspected) {
        spotter.cut(0, _ -> {});
        for (int at = 0; at + AudioFrame.SAMPLES <= audio.length; at += AudioFrame.SAMPLES) {
            int end = at + AudioFrame.SAMPLES;
            pace.accept(end);
            System.arraycopy(audio, at, frame.channels()[0], 0, AudioFrame.SAMPLES);
            frame.captured(end * 1_000_000_000L / AudioFrame.RATE_HZ);
            spotter.accept(frame, s -> {
                if (s instanceof Suspicion.Suspected) suspected.accept(end);
            });
        }
    }

    @Override
    public void close() {
        judge.close();
        embedding.close();
    }
}
