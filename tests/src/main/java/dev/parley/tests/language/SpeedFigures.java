package dev.parley.tests.language;

import de.kherud.llama.InferenceParameters;
import de.kherud.llama.LlamaModel;
import dev.parley.dialogue.gguf.Rounding;
import dev.parley.dialogue.language.Sampling;
import dev.parley.dialogue.onnx.TextGenerator;
import dev.parley.dialogue.onnx.TextGenerator.Limits;
import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Tokens a second, in pairs of runs one after the other; and the time to the first token.
public final class SpeedFigures {
    private static final String PROMPT =
            "A robot in a warehouse walks to the charging station, waits until its battery is full, and then";
    private static final int TOKENS = 128;
    private static final int WARM_UP = 1;
    private static final int PAIRS = 7;
    private static final int LONG_PROMPT = 512;
    private static final int NEW_PART = 30;

    private SpeedFigures() {}

    public static List<Measure> measure(Options options, PrintStream log) {
        List<Double> four = new ArrayList<>();
        List<Double> eight = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        try (TextGenerator ours4 = Models.ours(Rounding.FOUR);
                TextGenerator ours8 = Models.ours(Rounding.EIGHT);
                LlamaModel llama = Models.theirs()) {
            for (int pair = 0; pair < WARM_UP + PAIRS; pair++) {
                double a = rate(ours4);
                double b = rate(llama);
                double c = rate(ours8);
                log.printf("4 bits %.1f, llama.cpp %.1f, 8 bits %.1f tokens/s%n", a, b, c);
                if (pair < WARM_UP) continue;
                four.add(a);
                theirs.add(b);
                eight.add(c);
                ratios.add(a / b);
            }
        }
        return List.of(
                Measure.plainly("tokens a second, 4 bits, median", median(four), "1/s"),
                Measure.plainly("tokens a second, 8 bits, median", median(eight), "1/s"),
                Measure.plainly("tokens a second, llama.cpp, median", median(theirs), "1/s"),
                Measure.atLeast("4 bits to llama.cpp, median of the pairs", median(ratios), "", 1.3, "llama.cpp 1"),
                Measure.plainly("least of the pairs", Collections.min(ratios), ""));
    }

    private static double rate(TextGenerator model) {
        List<Long> times = new ArrayList<>();
        model.generate(
                model.tokenizer().encode(PROMPT),
                Sampling.GREEDY,
                Optional.empty(),
                new Limits(TOKENS, Long.MAX_VALUE, () -> times.add(System.nanoTime()) && false),
                _ -> {});
        // The first is taken before the prompt is read, the second before the first token is said.
        return rate(times.get(1), times.getLast(), times.size() - 2);
    }

    private static double rate(LlamaModel model) {
        InferenceParameters how = new InferenceParameters(PROMPT)
                .setNPredict(TOKENS)
                .setTemperature(0)
                .setIgnoreEos(true);
        List<Long> times = new ArrayList<>();
        for (var _ : model.generate(how)) times.add(System.nanoTime());
        return rate(times.getFirst(), times.getLast(), times.size() - 1);
    }

    private static double rate(long start, long end, int tokens) {
        return tokens / ((end - start) / 1e9);
    }

    /// A prompt of 512 tokens, of which the last 30 are new.
    public static List<Measure> prefix(Options options, PrintStream log) {
        List<Double> kept = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        try (TextGenerator model = Models.ours(Rounding.FOUR)) {
            int[] prompt = model.tokenizer().encode((PROMPT + ". ").repeat(60));
            int[] first = Arrays.copyOf(prompt, LONG_PROMPT);
            for (int run = 0; run < WARM_UP + PAIRS; run++) {
                double all = firstToken(model, turned(first, run));
                model.next(first);
                for (int i = 0; i < NEW_PART; i++) first[LONG_PROMPT - NEW_PART + i] = 2000 + 31 * run + i;
                double some = firstToken(model, first);
                if (run >= WARM_UP) {
                    kept.add(some);
                    whole.add(all);
                }
            }
        }
        return List.of(
                Measure.atMost("first token, 512 tokens of which 30 are new, median", median(kept), "ms", 120, ""),
                Measure.atMost("the longest", Collections.max(kept), "ms", 120, ""),
                Measure.plainly("first token, all 512 new, median", median(whole), "ms"));
    }

    /// Another beginning: nothing of it is known.
    private static int[] turned(int[] prompt, int run) {
        int[] other = prompt.clone();
        other[0] = 1000 + run;
        return other;
    }

    private static double firstToken(TextGenerator model, int[] prompt) {
        long start = System.nanoTime();
        model.next(prompt);
        return (System.nanoTime() - start) / 1e6;
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
