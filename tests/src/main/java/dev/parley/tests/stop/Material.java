package dev.parley.tests.stop;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.launch.RunFault;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.wav.Recording;
import dev.parley.robot.Microphones.Position;
import dev.parley.robot.models.ModelStore;
import dev.parley.simulation.room.DiffuseNoise;
import dev.parley.speech.spotter.Choir;
import dev.parley.speech.spotter.OtherSpeech;
import dev.parley.speech.spotter.Talkers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the spotter is tried on. Talkers are those of espeak-ng that nothing was learnt from.
///
/// @param data the folder of recorded orders; its siblings `wake`, `huric`, `noise` and `other` (other
/// speech, without stop words) are used where they are
record Material(Optional<Path> data, ModelStore models) {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int SHORTEST = 2000;
    /// What thresholds were once chosen on: the first sentences.
    private static final int CHOSEN_ON = 60;

    static final List<String> INSIDE = List.of(
            "no no stop right there",
            "please stop the robot",
            "stop it",
            "stop now",
            "hey stop",
            "okay stop",
            "stop moving",
            "turn left and stop",
            "wait stop wait",
            "stop stop stop",
            "go forward no stop",
            "I said stop",
            "you must stop here",
            "stop that please");
    static final List<String> NEAR = List.of(
            "stopped",
            "bus stop",
            "shop",
            "star",
            "top",
            "stock",
            "step",
            "spot",
            "start",
            "store",
            "stomp",
            "stab",
            "drop",
            "it stopped raining",
            "go to the bus stop",
            "the spot on the top",
            "go to the shop");

    /// What was said, and how it sounds.
    record Said(String text, float[] sound) {}

    /// Each text so often, in voices that happen.
    List<float[]> said(List<String> texts, int times, long seed) {
        return spoken(texts, times, seed).stream().map(Said::sound).toList();
    }

    /// The same with the texts.
    List<Said> spoken(List<String> texts, int times, long seed) {
        Random random = new Random(seed);
        List<Choir.Line> lines = new ArrayList<>();
        for (int i = 0; i < times; i++)
            for (String text : texts) lines.add(Talkers.line(text, Talkers.heldOut(), random));
        Collections.shuffle(lines, random);
        List<float[]> sounds = new Choir("node", models.require("talkers")).say(lines);
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new Said(lines.get(i).text(), sounds.get(i)))
                .filter(s -> s.sound.length > SHORTEST)
                .toList();
    }

    /// Recordings of one word by many people.
    List<float[]> wake(String word) {
        return sibling("wake")
                .map(w -> w.resolve(word))
                .filter(Files::isDirectory)
                .map(Material::wavs)
                .orElse(List.of());
    }

    /// The orders that no threshold was chosen on.
    List<float[]> orders() {
        return data.map(OtherSpeech::tried).orElse(List.of()).stream()
                .map(OtherSpeech.Part::audio)
                .toList();
    }

    /// What people say elsewhere, in a folder `other`: what no threshold was chosen on.
    List<Said> others() {
        return sibling("other").filter(Files::isDirectory).map(OtherSpeech::tried).orElse(List.of()).stream()
                .map(part -> new Said("recording " + part.name(), part.audio()))
                .toList();
    }

    /// Commands to robots that no threshold was chosen on; none holds a stop word.
    List<String> commands() {
        return sibling("huric").filter(Files::isDirectory).map(Material::texts).orElse(List.of());
    }

    float[] noise() {
        Optional<Path> kitchen =
                sibling("noise").map(n -> n.resolve("kitchen.wav")).filter(Files::isReadable);
        return kitchen.map(k -> Recording.read(k, LONGEST).mono())
                .orElseGet(() -> DiffuseNoise.pink(List.of(new Position(0, 0, 0)), 60 * AudioFrame.RATE_HZ, 1)[0]);
    }

    private Optional<Path> sibling(String name) {
        return data.map(d -> d.toAbsolutePath().resolveSibling(name));
    }

    private static List<String> texts(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList())
                for (String line : Files.readAllLines(file))
                    texts.add(new ObjectMapper().readTree(line).path("text").asText());
            List<String> other = texts.stream()
                    .filter(t -> !t.isBlank() && !t.matches(".*\\b(stop|halt|freeze)\\b.*"))
                    .toList();
            return other.subList(Math.min(CHOSEN_ON, other.size()), other.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<float[]> wavs(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<float[]> sounds = files.filter(f -> f.toString().endsWith(".wav"))
                    .sorted()
                    .map(f -> Recording.read(f, LONGEST).mono())
                    .toList();
            if (sounds.isEmpty()) throw new RunFault(folder + " holds no .wav files");
            return sounds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
