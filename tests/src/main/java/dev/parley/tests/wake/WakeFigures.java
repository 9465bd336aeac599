package dev.parley.tests.wake;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import dev.parley.launch.RunFault;
import dev.parley.perception.SpeechCut;
import dev.parley.perception.VoiceActivity;
import dev.parley.perception.onnx.SileroVad;
import dev.parley.robot.models.ModelStore;
import dev.parley.speech.wake.WakePhrases;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Real recordings of wake phrases, alone and before an order, in quiet and in a kitchen; and other speech,
/// every second recording of it in the kitchen too. A robot listens for all phrases at once. What counts is
/// an utterance, as the runtime cuts it.
public final class WakeFigures {
    private static final int RATE = 16_000;
    private static final double SNR_DB = 10;
    /// Half a second of silence tells nothing, and what is longer than half a minute is no utterance.
    private static final double SHORTEST_S = 0.5;

    private static final double LONGEST_S = 30;
    /// What the cut leaves after an utterance and before the next.
    private static final int BETWEEN = RATE / 2;

    private final Path data;
    private final WakePhrases wake;
    private final VoiceActivity voice;
    private final float[] kitchen;
    private final PrintStream log;
    private final Random random = new Random(1);
    private final List<Measure> measures = new ArrayList<>();

    private WakeFigures(Path data, WakePhrases wake, VoiceActivity voice, PrintStream log) {
        this.data = data;
        this.wake = wake;
        this.voice = voice;
        this.log = log;
        kitchen = Sounds.read(data.resolveSibling("noise").resolve("kitchen.wav"));
    }

    public static List<Measure> measure(Options options, PrintStream log) {
        Path data = options.data()
                .orElseThrow(() -> new RunFault("bench wake: needs --data DIR with a folder for each phrase"))
                .toAbsolutePath();
        List<String> phrases = phrases(data);
        ModelStore models = ModelStore.standard();
        Path tokenizer = models.require("moonshine-tokenizer").resolve("llama-tokenizer.js");
        try (WakePhrases wake = WakePhrases.open(models.require("moonshine-tiny"), tokenizer, phrases);
                VoiceActivity voice = new SileroVad(models.require("silero-vad"))) {
            WakeFigures figures = new WakeFigures(data, wake, voice, log);
            phrases.forEach(figures::missed);
            figures.others();
            return figures.measures;
        }
    }

    private static List<String> phrases(Path data) {
        try (Stream<Path> folders = Files.list(data)) {
            List<String> names = folders.filter(Files::isDirectory)
                    .map(f -> f.getFileName().toString())
                    .sorted()
                    .toList();
            if (names.isEmpty()) throw new RunFault("--data " + data + ": needs a folder for each phrase");
            return names;
        } catch (IOException e) {
            throw new RunFault("--data " + data + ": " + e.getMessage());
        }
    }

    /// The windows and the threshold were chosen on every second recording.
    private void missed(String phrase) {
        List<Path> all = Sounds.below(data.resolve(phrase));
        missed("\"%s\", chosen on".formatted(phrase), everySecond(all, 0));
        missed("\"%s\", unseen".formatted(phrase), everySecond(all, 1));
    }

    private static List<Path> everySecond(List<Path> all, int first) {
        return IntStream.range(0, all.size())
                .filter(i -> i % 2 == first)
                .mapToObj(all::get)
                .toList();
    }

    private void missed(String which, List<Path> files) {
        List<float[]> alone =
                files.stream().map(f -> SpeechCut.of(Sounds.read(f), voice)).toList();
        Random random = new Random(which.hashCode());
        measures.add(Measure.atMost(
                "%s, %d recordings, missed in quiet".formatted(which, alone.size()), missed(alone), "%", 5, ""));
        List<float[]> noisy = alone.stream()
                .map(a -> Sounds.noisy(padded(a), kitchen, SNR_DB, random))
                .toList();
        measures.add(Measure.atMost("%s, missed at 10 dB".formatted(which), missed(noisy), "%", 5, ""));
        List<Path> orders = Sounds.below(data.resolveSibling("coffee"));
        if (orders.isEmpty()) return;
        List<float[]> before = alone.stream()
                .map(a -> Sounds.joined(
                        Arrays.copyOf(a, Math.max(a.length - BETWEEN / 2, a.length / 2)),
                        SpeechCut.of(Sounds.read(orders.get(random.nextInt(orders.size()))), voice)))
                .map(a -> Sounds.noisy(padded(a), kitchen, SNR_DB, random))
                .toList();
        measures.add(
                Measure.atMost("%s, missed before an order at 10 dB".formatted(which), missed(before), "%", 5, ""));
    }

    /// Silence around it, for the noise to be heard alone.
    private static float[] padded(float[] sound) {
        float[] padded = new float[sound.length + RATE];
        System.arraycopy(sound, 0, padded, RATE / 2, sound.length);
        return padded;
    }

    private double missed(List<float[]> sounds) {
        List<Double> scores = sounds.stream()
                .map(s -> wake.score(SpeechCut.of(s, voice)))
                .sorted()
                .toList();
        log.printf("scores: %s%n", scores.stream().map("%.1f"::formatted).toList());
        return 100.0 * scores.stream().filter(s -> s < WakePhrases.THRESHOLD).count() / Math.max(1, scores.size());
    }

    /// Each folder of other speech for itself, and all together.
    private void others() {
        Map<String, Others> folders = new TreeMap<>();
        others(data.resolveSibling("other-speech"), folders);
        others(data.resolveSibling("coffee"), folders);
        others(ModelStore.standard().require("recordings"), folders);
        folders.forEach((name, o) -> measures.add(Measure.plainly(
                "%s, %d utterances, %.2f h, taken for a phrase".formatted(name, o.utterances, o.seconds / 3600),
                o.taken.size(),
                "")));
        double hours = folders.values().stream().mapToDouble(o -> o.seconds).sum() / 3600;
        int taken = folders.values().stream().mapToInt(o -> o.taken.size()).sum();
        measures.add(Measure.plainly("other speech", hours, "h"));
        measures.add(
                Measure.atMost("other speech taken for a phrase, an hour", taken / Math.max(1e-9, hours), "", 0.5, ""));
    }

    private static final class Others {
        private int utterances;
        private double seconds;
        private final List<String> taken = new ArrayList<>();
    }

    private void others(Path folder, Map<String, Others> folders) {
        for (Path f : Sounds.below(folder)) {
            Path within = folder.relativize(f);
            String name =
                    within.getNameCount() > 1 ? within.getName(0).toString() : String.valueOf(folder.getFileName());
            other(f, folders.computeIfAbsent(name, _ -> new Others()));
        }
        folders.forEach((name, o) -> log.printf("%s: %d utterances, taken: %s%n", name, o.utterances, o.taken));
    }

    private void other(Path file, Others others) {
        float[] sound = Sounds.read(file);
        double length = (double) sound.length / RATE;
        if (length < SHORTEST_S || length > LONGEST_S) return;
        boolean noisy = others.utterances++ % 2 == 1;
        double score = wake.score(SpeechCut.of(noisy ? Sounds.noisy(sound, kitchen, SNR_DB, random) : sound, voice));
        if (score >= WakePhrases.THRESHOLD) others.taken.add("%s %.1f".formatted(file.getFileName(), score));
        others.seconds += length;
    }
}
