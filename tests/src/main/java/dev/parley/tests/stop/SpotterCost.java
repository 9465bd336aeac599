package dev.parley.tests.stop;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import dev.parley.perception.AudioFrame;
import dev.parley.robot.models.ModelStore;
import dev.parley.speech.spotter.StopHeads;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// What always listening costs: time of the processor over time of the sound, second opinions included.
public final class SpotterCost {
    private static final int MINUTE = 60 * AudioFrame.RATE_HZ;

    private SpotterCost() {}

    public static List<Measure> measure(Options options, PrintStream log) {
        ModelStore models = ModelStore.standard();
        Material material = new Material(options.data(), models);
        List<String> usual = StopHeads.words(List.of("stop", "halt", "freeze", "emergency stop"));
        float[] silence = new float[MINUTE];
        float[] speech = speech(material);
        try (Listener ear = new Listener(
                models,
                usual,
                new StopHeads(models.cache().resolve("stop-words")).known(usual).orElseThrow())) {
            ear.hear(Arrays.copyOf(speech, MINUTE / 6));
            return List.of(
                    Measure.atMost("of one core, in silence", percent(ear, silence), "%", 8, ""),
                    Measure.atMost("of one core, while someone speaks", percent(ear, speech), "%", 8, ""));
        }
    }

    private static double percent(Listener ear, float[] sound) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        ear.moving(true).hear(sound);
        return 100.0 * (threads.getCurrentThreadCpuTime() - start) / (1e9 * sound.length / AudioFrame.RATE_HZ);
    }

    /// Three minutes of talk without a pause.
    private static float[] speech(Material material) {
        List<float[]> said = new ArrayList<>(material.orders());
        if (said.isEmpty()) said.addAll(material.said(List.of("could you bring me the box from the shelf"), 80, 3));
        float[] speech = new float[3 * MINUTE];
        Random random = new Random(3);
        for (int i = 0; i < speech.length; i++) speech[i] = (float) (1e-4 * random.nextGaussian());
        for (int at = 0, i = 0; at < speech.length; i++) {
            float[] next = said.get(i % said.size());
            System.arraycopy(next, 0, speech, at, Math.min(next.length, speech.length - at));
            at += next.length;
        }
        return speech;
    }
}
