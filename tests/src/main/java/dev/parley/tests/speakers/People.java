package dev.parley.tests.speakers;

import dev.parley.launch.RunFault;
import dev.parley.perception.SpeechCut;
import dev.parley.perception.VoiceActivity;
import dev.parley.perception.onnx.SileroVad;
import dev.parley.perception.wav.Recording;
import dev.parley.robot.models.ModelStore;
import dev.parley.simulation.voices.Voices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Whose voices are compared.
final class People {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    /// More of one person tells nothing new.
    private static final double ENOUGH_S = 75;

    private static final int RATE = 16_000;

    private static final List<String> SENTENCES = List.of(
            "Please go forward two meters and then turn left.",
            "Could you bring me the small box from the shelf?",
            "I would like to know what you can do for me today.",
            "The loading dock is on the other side of the hall.",
            "Wait a moment, somebody is standing right behind you.",
            "We will meet again at nine tomorrow morning at the workbench.",
            "My colleague said that the charging station is free now.",
            "What does the robot do when nobody speaks to it?");

    private People() {}

    /// Each folder in `data` is one person.
    static List<Person> in(Path data) {
        try (Stream<Path> folders = Files.list(data);
                VoiceActivity voice = voice()) {
            List<Person> people = new ArrayList<>();
            for (Path f : folders.filter(Files::isDirectory).sorted().toList()) people.add(person(f, voice));
            if (people.size() < 2) throw new RunFault("--data " + data + ": needs a folder for each of several people");
            return people;
        } catch (IOException e) {
            throw new RunFault("--data " + data + ": " + e.getMessage());
        }
    }

    /// The reader of LibriVox and the player of cards.
    static List<Person> ofTheStore() {
        Path recordings = ModelStore.standard().require("recordings");
        try (VoiceActivity voice = voice()) {
            return List.of(person(recordings.resolve("librivox"), voice), person(recordings.resolve("cards"), voice));
        } catch (IOException e) {
            throw new RunFault(recordings + ": " + e.getMessage());
        }
    }

    /// Talkers of espeak-ng, which are one synthesizer with other settings: nearer to each other than
    /// people are.
    static List<Person> synthesized() {
        Voices voices = Voices.of(ModelStore.standard());
        try (VoiceActivity voice = voice()) {
            return Voices.CLEAR.stream()
                    .map(v -> new Person(
                            v,
                            joined(SENTENCES.stream()
                                    .map(s -> SpeechCut.all(voices.speak(s, v).audio(), voice))
                                    .toList())))
                    .toList();
        }
    }

    private static VoiceActivity voice() {
        return new SileroVad(ModelStore.standard().require("silero-vad"));
    }

    private static Person person(Path folder, VoiceActivity voice) throws IOException {
        List<float[]> speech = new ArrayList<>();
        int samples = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path f :
                    files.filter(p -> p.toString().endsWith(".wav")).sorted().toList()) {
                if (samples > ENOUGH_S * RATE) break;
                speech.add(SpeechCut.all(Recording.read(f, LONGEST).mono(), voice));
                samples += speech.getLast().length;
            }
        }
        return new Person(folder.getFileName().toString(), joined(speech));
    }

    private static float[] joined(List<float[]> parts) {
        float[] all = new float[parts.stream().mapToInt(p -> p.length).sum()];
        int at = 0;
        for (float[] p : parts) {
            System.arraycopy(p, 0, all, at, p.length);
            at += p.length;
        }
        return all;
    }
}
