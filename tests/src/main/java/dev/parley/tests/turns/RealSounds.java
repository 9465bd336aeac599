package dev.parley.tests.turns;

import dev.parley.perception.wav.Recording;
import dev.parley.robot.models.ModelStore;
import dev.parley.simulation.voices.Voices;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Recordings: of the folder that the benchmark is given, otherwise of the model store.
final class RealSounds {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final List<String> OF_THE_STORE = List.of(
            "goforward",
            "numbers",
            "something",
            "cards/001",
            "cards/002",
            "cards/003",
            "cards/004",
            "cards/005",
            "librivox/sense_and_sensibility_01_austen_64kb-0870",
            "librivox/sense_and_sensibility_01_austen_64kb-0880",
            "librivox/sense_and_sensibility_01_austen_64kb-0890");

    private RealSounds() {}

    /// Speech, one recording each, mono.
    static List<float[]> speech(Optional<Path> data, PrintStream log) {
        Voices voices = Voices.of(ModelStore.standard());
        List<float[]> speech = data.map(RealSounds::wavs)
                .orElseGet(() -> OF_THE_STORE.stream()
                        .map(name -> voices.recording(name).audio())
                        .toList());
        log.printf("%d recordings of speech%n", speech.size());
        return speech;
    }

    /// `noise/kitchen.wav` beside the folder.
    static Optional<float[]> kitchen(Optional<Path> data) {
        return data.map(d -> d.toAbsolutePath().resolveSibling("noise/kitchen.wav"))
                .filter(Files::exists)
                .map(k -> Recording.read(k, LONGEST).mono());
    }

    private static List<float[]> wavs(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".wav"))
                    .sorted()
                    .map(f -> Recording.read(f, LONGEST).mono())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
