package dev.parley.tests.wake;

import dev.parley.launch.RunFault;
import dev.parley.perception.wav.Recording;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Recordings and noise between them.
final class Sounds {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int BLOCK = 160;
    private static final double AUDIBLE = 1e-3;

    private Sounds() {}

    /// All recordings below a folder; none where there is no such folder.
    static List<Path> below(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(f -> f.toString().endsWith(".wav")).sorted().toList();
        } catch (IOException e) {
            throw new RunFault(folder + ": " + e.getMessage());
        }
    }

    static float[] read(Path file) {
        return Recording.read(file, LONGEST).mono();
    }

    /// With a stretch of the noise, so much softer than the speech while there is speech.
    static float[] noisy(float[] speech, float[] noise, double snrDb, Random random) {
        float[] mixed = speech.clone();
        int from = random.nextInt(noise.length);
        double power = 0;
        for (int i = 0; i < mixed.length; i++) power += Math.pow(noise[(from + i) % noise.length], 2) / mixed.length;
        double gain = Math.sqrt(loudness(speech) / power * Math.pow(10, -snrDb / 10));
        for (int i = 0; i < mixed.length; i++) mixed[i] += (float) (gain * noise[(from + i) % noise.length]);
        return mixed;
    }

    /// One after the other without a pause, as loud as each other.
    static float[] joined(float[] first, float[] second) {
        float[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        double gain = Math.sqrt(loudness(first) / loudness(second));
        for (int i = 0; i < second.length; i++) both[first.length + i] = (float) (gain * second[i]);
        return both;
    }

    /// Mean power of the blocks that are within 30 dB of the loudest.
    private static double loudness(float[] sound) {
        double[] power = new double[sound.length / BLOCK];
        double loudest = 0;
        for (int b = 0; b < power.length; b++) {
            for (int i = b * BLOCK; i < (b + 1) * BLOCK; i++) power[b] += sound[i] * sound[i] / BLOCK;
            loudest = Math.max(loudest, power[b]);
        }
        double least = loudest * AUDIBLE;
        return java.util.Arrays.stream(power).filter(p -> p >= least).average().orElse(0);
    }
}
