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
import java.util.Random;
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

    private void missed(String phrase) {
        List<float[]> alone = Sounds.below(data.resolve(phrase)).stream()
                .map(f -> SpeechCut.of(Sounds.read(f), voice))
                .toList();
        Random random = new Random(phrase.hashCode());
        measures.add(Measure.atMost(
                "\"%s\", %d recordings, missed in quiet".formatted(phrase, alone.size()), missed(alone), "%", 5, ""));
        List<float[]> noisy = alone.stream()
                .map(a -> Sounds.noisy(padded(a), kitchen, SNR_DB, random))
                .toList();
        measures.add(Measure.atMost("\"%s\", missed at 10 dB".formatted(phrase), missed(noisy), "%", 5, ""));
        List<Path> orders = Sounds.below(data.resolveSibling("coffee"));
        if (orders.isEmpty()) return;
        List<float[]> before = alone.stream()
                .map(a -> Sounds.joined(
                        Arrays.copyOf(a, Math.max(a.length - BETWEEN / 2, a.length / 2)),
                        SpeechCut.of(Sounds.read(orders.get(random.nextInt(orders.size()))), voice)))
                .map(a -> Sounds.noisy(padded(a), kitchen, SNR_DB, random))
                .toList();
        measures.add(Measure.atMost(
                "\"%s\", missed before an order at 10 dB".formatted(phrase), missed(before), "%", 5, ""));
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

    private void others() {
        List<Path> files = new ArrayList<>(Sounds.below(data.resolveSibling("other-speech")));
        files.addAll(Sounds.below(data.resolveSibling("coffee")));
        files.addAll(Sounds.below(ModelStore.standard().require("recordings")));
        Random random = new Random(1);
        double seconds = 0;
        int utterances = 0;
        List<String> taken = new ArrayList<>();
        for (Path f : files) {
            float[] sound = Sounds.read(f);
            double length = (double) sound.length / RATE;
            if (length < SHORTEST_S || length > LONGEST_S) continue;
            boolean noisy = utterances % 2 == 1;
            double score =
                    wake.score(SpeechCut.of(noisy ? Sounds.noisy(sound, kitchen, SNR_DB, random) : sound, voice));
            if (score >= WakePhrases.THRESHOLD) taken.add("%s %.1f".formatted(f.getFileName(), score));
            seconds += length;
            if (++utterances % 500 == 0)
                log.printf("%d utterances, %.2f h, taken for the phrase: %s%n", utterances, seconds / 3600, taken);
        }
        log.printf("taken for the phrase: %s%n", taken);
        measures.add(Measure.plainly("other speech", seconds / 3600, "h"));
        measures.add(Measure.plainly("other speech", utterances, "utterances"));
        measures.add(Measure.atMost(
                "other speech taken for a phrase, an hour",
                taken.size() / Math.max(1e-9, seconds / 3600),
                "",
                0.5,
                ""));
    }
}
