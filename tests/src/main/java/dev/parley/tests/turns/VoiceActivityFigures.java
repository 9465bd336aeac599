package dev.parley.tests.turns;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import dev.parley.perception.VoiceActivity;
import dev.parley.perception.onnx.SileroVad;
import dev.parley.robot.models.ModelStore;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// How well speech is told from what is none, window by window, in noise: the area under the curve of hits
/// over false alarms, beside that of a detector by energy.
public final class VoiceActivityFigures {
    private static final double SNR_DB = 5;
    private static final double TARGET = 0.96;

    private VoiceActivityFigures() {}

    public static List<Measure> measure(Options options, PrintStream log) {
        List<float[]> recordings = RealSounds.speech(options.data(), log);
        LabelledSpeech speech = LabelledSpeech.of(recordings);
        List<Measure> measures = new ArrayList<>();
        try (VoiceActivity silero = new SileroVad(ModelStore.standard().require("silero-vad"))) {
            double sum = 0;
            Map<String, float[]> noises = noises(options, recordings, speech.clean().length);
            for (Map.Entry<String, float[]> noise : noises.entrySet()) {
                float[] mixed = speech.with(noise.getValue(), SNR_DB);
                double auc = area(scores(mixed, silero), speech.speech());
                double energy = area(EnergyDetector.scores(mixed), speech.speech());
                sum += auc / noises.size();
                measures.add(Measure.atLeast(
                        "voice activity, speech + " + noise.getKey() + " at 5 dB",
                        auc,
                        "AUC",
                        TARGET,
                        "energy %.3f".formatted(energy)));
            }
            measures.add(Measure.atLeast("voice activity, mean of these", sum, "AUC", TARGET, ""));
            measures.addAll(BabbleFigures.measure(recordings, silero, SNR_DB, TARGET));
        }
        return measures;
    }

    private static Map<String, float[]> noises(Options options, List<float[]> recordings, int samples) {
        Random random = new Random(61);
        Map<String, float[]> noises = new LinkedHashMap<>();
        RealSounds.kitchen(options.data()).ifPresent(k -> noises.put("kitchen", k));
        noises.put("pink noise", Noises.pink(samples, random));
        noises.put("a fan", Noises.fan(samples, random));
        noises.put("babble of 8", LabelledSpeech.babble(recordings, samples, random));
        return noises;
    }

    static double[] scores(float[] sound, VoiceActivity voice) {
        float[] window = new float[VoiceActivity.WINDOW];
        double[] scores = new double[sound.length / window.length];
        voice.reset();
        for (int w = 0; w < scores.length; w++) {
            System.arraycopy(sound, w * window.length, window, 0, window.length);
            scores[w] = voice.probability(window);
        }
        return scores;
    }

    /// By ranks (Mann & Whitney 1947); ties count half.
    static double area(double[] scores, boolean[] positive) {
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted((a, b) -> Double.compare(scores[a], scores[b]))
                .mapToInt(i -> i)
                .toArray();
        double rankSum = 0;
        long positives = 0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && scores[order[to]] == scores[order[from]]) to++;
            for (int i = from; i < to; i++)
                if (positive[order[i]]) {
                    rankSum += (from + to + 1) / 2.0;
                    positives++;
                }
            from = to;
        }
        long negatives = order.length - positives;
        return (rankSum - positives * (positives + 1) / 2.0) / ((double) positives * negatives);
    }
}
