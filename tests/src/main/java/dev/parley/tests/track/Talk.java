package dev.parley.tests.track;

import dev.parley.launch.Benchmark.Options;
import dev.parley.launch.RunFault;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.wav.Recording;
import dev.parley.robot.models.ModelStore;
import dev.parley.simulation.voices.Voices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Real speech: one sentence after the other by one talker each, with the pauses that people make.
final class Talk {
    private static final int RATE_HZ = AudioFrame.RATE_HZ;
    private static final int BLOCK = AudioFrame.SAMPLES;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final double SHORTEST_S = 0.6;
    private static final double PAUSE_S = 0.25;

    private final List<float[]> sentences;

    private Talk(List<float[]> sentences) {
        this.sentences = sentences;
    }

    /// Of the recordings of `--data`; without it, of those of the model store.
    static Talk of(Options options) {
        List<float[]> sentences = options.data().map(Talk::in).orElseGet(Talk::stored).stream()
                .map(Talk::trimmed)
                .filter(s -> s.length > SHORTEST_S * RATE_HZ)
                .toList();
        if (sentences.isEmpty()) throw new RunFault("--data: needs recordings of speech (*.wav)");
        return new Talk(sentences);
    }

    /// All of them, for babble.
    List<float[]> sentences() {
        return sentences;
    }

    /// Somebody who talks for so long, at level 1 while they speak.
    float[] lasting(double seconds, SplittableRandom random) {
        float[] talk = new float[(int) (seconds * RATE_HZ)];
        for (int at = 0; at < talk.length; ) {
            float[] sentence = sentences.get(random.nextInt(sentences.size()));
            System.arraycopy(sentence, 0, talk, at, Math.min(sentence.length, talk.length - at));
            at += sentence.length + (int) (PAUSE_S * RATE_HZ);
        }
        return talk;
    }

    private static List<float[]> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".wav"))
                    .sorted()
                    .map(f -> Recording.read(f, LONGEST).mono())
                    .toList();
        } catch (IOException e) {
            throw new RunFault("--data " + folder + ": " + e.getMessage());
        }
    }

    private static List<float[]> stored() {
        Voices voices = Voices.of(ModelStore.standard());
        return Stream.concat(
                        Stream.of("goforward", "numbers", "something"),
                        IntStream.rangeClosed(1, 5).mapToObj("cards/%03d"::formatted))
                .map(name -> voices.recording(name).audio())
                .toList();
    }

    /// From the first block within 30 dB of the loudest to the last, with a level of 1.
    private static float[] trimmed(float[] sound) {
        double[] power = new double[sound.length / BLOCK];
        for (int b = 0; b < power.length; b++)
            for (int i = b * BLOCK; i < (b + 1) * BLOCK; i++) power[b] += sound[i] * sound[i] / BLOCK;
        double floor = Arrays.stream(power).max().orElse(0) * 1e-3;
        int[] loud =
                IntStream.range(0, power.length).filter(b -> power[b] > floor).toArray();
        if (loud.length == 0) return new float[0];
        double level = Math.sqrt(
                Arrays.stream(loud).mapToDouble(b -> power[b]).average().orElse(1));
        float[] kept = Arrays.copyOfRange(sound, loud[0] * BLOCK, (loud[loud.length - 1] + 1) * BLOCK);
        for (int i = 0; i < kept.length; i++) kept[i] /= (float) level;
        return kept;
    }
}
