package dev.parley.tests.memory;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import dev.parley.launch.Recognizers;
import dev.parley.launch.StopWords;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.SpeechCut;
import dev.parley.perception.VoiceActivity;
import dev.parley.perception.onnx.SileroVad;
import dev.parley.perception.wav.Recording;
import dev.parley.robot.Robot;
import dev.parley.robot.models.ModelStore;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.Recognizer;
import dev.parley.speech.Transcript;
import dev.parley.speech.grammar.CommandGrammar;
import dev.parley.speech.speaker.VoiceEncoder;
import dev.parley.speech.spotter.Spotter;
import dev.parley.speech.wake.WakePhrases;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What recognizer, spotter, wake phrase and speaker encoder hold in memory, opened as the runtime opens
/// them, before and after they have heard something. Counted is what the process has resident beyond what it
/// had before the first of them, each time after a garbage collection.
public final class MemoryFigures {
    private static final double TARGET_MIB = 600;
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int HEARD = 20;
    private static final int LONG_S = 28;

    private final PrintStream log;
    private final List<Measure> measures = new ArrayList<>();
    private final Resident before;
    private Resident last;

    private MemoryFigures(PrintStream log, Resident before) {
        this.log = log;
        this.before = before;
        last = before;
        log.printf("%-24s %s%n", "before", before);
    }

    public static List<Measure> measure(Options options, PrintStream log) {
        ModelStore models = ModelStore.standard();
        Robot robot = RobotFile.load("parley-one");
        for (String id : List.of("moonshine-tiny", "moonshine-base", "moonshine-tokenizer", "speaker-encoder"))
            models.require(id);
        try (VoiceActivity voice = new SileroVad(models.require("silero-vad"))) {
            List<float[]> sounds = sounds(options, models, voice);
            return new MemoryFigures(log, Resident.now()).measure(robot, models, sounds);
        }
    }

    private List<Measure> measure(Robot robot, ModelStore models, List<float[]> sounds) {
        Path tiny = models.require("moonshine-tiny");
        Path tokenizer = models.require("moonshine-tokenizer").resolve("llama-tokenizer.js");
        measures.add(Measure.plainly("JVM, command line and voice activity, before", before.resident(), "MiB"));
        try (Recognizer recognizer = Recognizers.open(robot, CommandGrammar.of(robot), models, log::println)) {
            loaded("recognizer and grammar");
            try (StopWords words =
                    StopWords.open(robot, models, () -> false, log::println).orElseThrow()) {
                loaded("stop spotter");
                try (VoiceEncoder encoder = new VoiceEncoder(models.require("speaker-encoder"), 1)) {
                    loaded("speaker encoder");
                    try (WakePhrases wake = WakePhrases.open(tiny, tokenizer, List.of("hey robot"))) {
                        loaded("wake phrase");
                        hear(sounds, recognizer, words.spotter(), encoder, wake);
                    }
                }
            }
        }
        return measures;
    }

    private void hear(
            List<float[]> sounds, Recognizer recognizer, Spotter spotter, VoiceEncoder encoder, WakePhrases wake) {
        Ear ear = sound -> {
            Transcript said = recognizer.transcribe(sound);
            wake.begins(sound);
            encoder.encode(sound);
            spot(spotter, sound);
            return said;
        };
        List<float[]> some = sounds.subList(0, Math.min(HEARD, sounds.size()));
        some.forEach(ear::hear);
        loaded("%d utterances heard".formatted(some.size()));
        measures.add(together("all of it, utterances of up to %.0f s heard".formatted(longest(some))));
        log.println("one of %d s: %s".formatted(LONG_S, ear.hear(joined(sounds))));
        loaded("one of %d s heard".formatted(LONG_S));
        some.forEach(ear::hear);
        loaded("the others again");
        measures.add(together("all of it, after one of %d s".formatted(LONG_S)));
        measures.add(Measure.plainly("the whole process, at the end", last.resident(), "MiB"));
    }

    private interface Ear {
        Transcript hear(float[] sound);
    }

    private Measure together(String name) {
        return Measure.atMost(name, last.resident() - before.resident(), "MiB", TARGET_MIB, "");
    }

    private void loaded(String what) {
        Resident now = Resident.now();
        log.printf("%-24s %s%n", what, now);
        measures.add(Measure.plainly(what, now.resident() - last.resident(), "MiB"));
        last = now;
    }

    private static void spot(Spotter spotter, float[] sound) {
        AudioFrame frame = new AudioFrame(1);
        for (int at = 0; at + AudioFrame.SAMPLES <= sound.length; at += AudioFrame.SAMPLES) {
            System.arraycopy(sound, at, frame.channels()[0], 0, AudioFrame.SAMPLES);
            spotter.accept(frame, _ -> {});
        }
    }

    private static double longest(List<float[]> sounds) {
        return sounds.stream().mapToDouble(s -> s.length).max().orElse(0) / AudioFrame.RATE_HZ;
    }

    private static float[] joined(List<float[]> sounds) {
        float[] all = new float[LONG_S * AudioFrame.RATE_HZ];
        for (int at = 0, i = 0; at < all.length; i++) {
            float[] next = sounds.get(i % sounds.size());
            System.arraycopy(next, 0, all, at, Math.min(next.length, all.length - at));
            at += next.length;
        }
        return all;
    }

    private static List<float[]> sounds(Options options, ModelStore models, VoiceActivity voice) {
        Path folder = options.data().orElseGet(() -> models.require("recordings"));
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().toLowerCase(Locale.ROOT).endsWith(".wav"))
                    .sorted()
                    .map(f -> SpeechCut.of(Recording.read(f, LONGEST).mono(), voice))
                    .filter(s -> s.length > AudioFrame.RATE_HZ / 2)
                    .map(s -> Arrays.copyOf(s, Math.min(s.length, LONG_S * AudioFrame.RATE_HZ)))
                    .toList();
        } catch (IOException e) {
            throw new dev.parley.launch.RunFault("--data " + folder + ": " + e.getMessage());
        }
    }
}
