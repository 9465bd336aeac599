package dev.parley.tests.speakers;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import dev.parley.perception.onnx.SileroVad;
import dev.parley.robot.models.ModelStore;
import dev.parley.speech.speaker.VoiceEncoder;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// What it takes to tell voices apart, on one thread: the processor's time for it, which other programs do
/// not change, and memory.
public final class CostFigures {
    private static final int RATE = 16_000;
    private static final int WARM_UP = 20;
    private static final int TIMES = 50;

    private CostFigures() {}

    public static List<Measure> measure(Options options, PrintStream log) {
        ModelStore models = ModelStore.standard();
        Path model = models.require("speaker-encoder");
        // Starts ONNX Runtime, which a robot has running anyway.
        new SileroVad(models.require("silero-vad")).close();
        System.gc();
        long before = residentKiB();
        long start = System.nanoTime();
        try (VoiceEncoder encoder = new VoiceEncoder(model, 1)) {
            double opened = (System.nanoTime() - start) / 1e6;
            double two = median(encoder, 2);
            double four = median(encoder, 4);
            System.gc();
            return List.of(
                    Measure.atMost("2 s of speech, median, processor time", two, "ms", 15, ""),
                    Measure.plainly("4 s of speech, median, processor time", four, "ms"),
                    Measure.plainly("opening the encoder, its weights converted", opened, "ms"),
                    Measure.plainly("memory of the encoder, resident", (residentKiB() - before) / 1024.0, "MiB"));
        }
    }

    private static double median(VoiceEncoder encoder, int seconds) {
        Random random = new Random(seconds);
        float[] sound = new float[seconds * RATE];
        for (int i = 0; i < sound.length; i++) sound[i] = (float) (0.05 * random.nextGaussian());
        var threads = ManagementFactory.getThreadMXBean();
        List<Double> ms = new ArrayList<>();
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            long start = threads.getCurrentThreadCpuTime();
            encoder.encode(sound);
            if (i >= WARM_UP) ms.add((threads.getCurrentThreadCpuTime() - start) / 1e6);
        }
        Collections.sort(ms);
        return ms.get(TIMES / 2);
    }

    private static long residentKiB() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(l -> l.startsWith("VmRSS"))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
