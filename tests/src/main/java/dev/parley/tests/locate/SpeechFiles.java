package dev.parley.tests.locate;

import dev.parley.launch.Benchmark.Options;
import dev.parley.launch.RunFault;
import dev.parley.perception.wav.Recording;
import dev.parley.robot.models.ModelStore;
import dev.parley.simulation.voices.Voices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Real speech, without the silence around it, at most 3.5 s each, RMS 1.
final class SpeechFiles {
    private static final int LONGEST = 56_000;
    private static final int BLOCK = 160;

    private SpeechFiles() {}

    /// The recordings of `--data`; without it, those of the model store.
    static List<float[]> of(Options options) {
        return options.data().map(SpeechFiles::in).orElseGet(SpeechFiles::stored);
    }

    private static List<float[]> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<float[]> speech = files.filter(f -> f.toString().endsWith(".wav"))
                    .sorted()
                    .map(f -> trimmed(Recording.read(f, Duration.ofSeconds(60)).mono()))
                    .toList();
            if (speech.isEmpty()) throw new RunFault("--data " + folder + ": needs recordings of speech (*.wav)");
            return speech;
        } catch (IOException e) {
            throw new RunFault("--data " + folder + ": " + e.getMessage());
        }
    }

    private static List<float[]> stored() {
        Voices voices = Voices.of(ModelStore.standard());
        return Stream.concat(
                        Stream.of("goforward", "numbers", "something"),
                        IntStream.rangeClosed(1, 5).mapToObj("cards/%03d"::formatted))
                .map(name -> trimmed(voices.recording(name).audio()))
                .toList();
    }

    /// From 25 ms before the first block within 30 dB of the loudest to 50 ms after the last.
    static float[] trimmed(float[] sound) {
        int blocks = sound.length / BLOCK - 1;
        double[] power = new double[blocks];
        for (int b = 0; b < blocks; b++)
            for (int i = b * BLOCK; i < (b + 2) * BLOCK; i++) power[b] += sound[i] * sound[i];
        double floor = Arrays.stream(power).max().orElse(0) * 1e-3;
        int[] loud = IntStream.range(0, blocks).filter(b -> power[b] > floor).toArray();
        int from = Math.max(0, loud[0] * BLOCK - 400);
        int to = Math.min(sound.length, Math.min(from + LONGEST, loud[loud.length - 1] * BLOCK + 800));
        return Loudness.whole(new float[][] {Arrays.copyOfRange(sound, from, to)})[0];
    }
}
