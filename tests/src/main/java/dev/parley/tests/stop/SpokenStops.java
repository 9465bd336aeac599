package dev.parley.tests.stop;

import dev.parley.launch.Benchmark.Options;
import dev.parley.launch.RealTime;
import dev.parley.perception.AudioFrame;
import dev.parley.robot.models.ModelStore;
import dev.parley.speech.spotter.StopHeads;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Stop words that come in at the pace of a microphone, clean and in noise in turns. One thread.
public final class SpokenStops implements AutoCloseable {
    private static final int WORDS = 60;
    private static final int SNR_DB = 10;

    private final Listener ear;
    private final List<Clip> clips = new ArrayList<>();

    private SpokenStops(Listener ear, Material material) {
        this.ear = ear;
        Random random = new Random(9);
        float[] noise = material.noise();
        for (float[] word : material.said(List.of("stop"), WORDS, 17))
            clips.add(clips.size() % 2 == 0 ? Clip.quiet(word, random) : Clip.noisy(word, noise, SNR_DB, random));
    }

    public static SpokenStops open(Options options) {
        ModelStore models = ModelStore.standard();
        List<String> usual = StopHeads.words(List.of("stop", "halt", "freeze", "emergency stop"));
        var head =
                new StopHeads(models.cache().resolve("stop-words")).known(usual).orElseThrow();
        return new SpokenStops(new Listener(models, usual, head), new Material(options.data(), models));
    }

    public int count() {
        return clips.size();
    }

    /// Speaks one, and holds at the first suspicion within reason.
    ///
    /// @return when the word ended (`System.nanoTime`)
    public long speak(int word, RealTime time, Runnable hold) {
        Clip clip = clips.get(word);
        long startNanos = time.nowNanos();
        ear.moving(true).hear(clip.audio(), at -> time.waitUntil(startNanos + nanos(at)), suspectedAt -> {
            if (suspectedAt > clip.from()) hold.run();
        });
        return startNanos + nanos(clip.to());
    }

    private static long nanos(int samples) {
        return samples * 1_000_000_000L / AudioFrame.RATE_HZ;
    }

    @Override
    public void close() {
        ear.close();
    }
}
