package dev.parley.tests.language;

import dev.parley.dialogue.gguf.Rounding;
import dev.parley.dialogue.onnx.TextGenerator;
import dev.parley.dialogue.tokens.Tokenizer;
import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What 4 bits lose against 8: the Kullback-Leibler divergence of what each thinks may come next, over the
/// words of a few conversations.
public final class LossFigures {
    private static final List<String> CONVERSATIONS = List.of(
            "You are a robot in a warehouse. You walk, turn and wave.|Where should pallet seven go?|Pallet seven goes"
                    + " to dock B, next to the charging station.",
            "You are helpful.|Why is the sky blue?|Air scatters the short waves of sunlight more than the long ones,"
                    + " so blue light comes to us from every side.",
            "You answer with JSON.|walk forward two meters|{\"act\":\"do\",\"action\":\"walk\",\"slots\":{\"direction\":"
                    + "\"forward\",\"distance\":2}}",
            "You are a guide.|What is made in this hall?|Gearboxes. Four hundred people work here in two shifts, and a"
                    + " gearbox takes about three hours from the first part to the test.",
            "You know the rules of the site.|May I go into the cell?|No. Wait until the light is green and the robot"
                    + " stands still, then open the gate with your badge.");

    private LossFigures() {}

    public static List<Measure> measure(Options options, PrintStream log) {
        try (TextGenerator four = Models.ours(Rounding.FOUR);
                TextGenerator eight = Models.ours(Rounding.EIGHT)) {
            List<Double> divergences = new ArrayList<>();
            int same = 0;
            for (String c : CONVERSATIONS) {
                int[] tokens = tokens(four.tokenizer(), c);
                for (int n = 1; n <= tokens.length; n++) {
                    int[] prompt = Arrays.copyOf(tokens, n);
                    float[] exact = eight.next(prompt);
                    float[] rounded = four.next(prompt);
                    divergences.add(divergence(exact, rounded));
                    if (largest(exact) == largest(rounded)) same++;
                }
            }
            double mean = divergences.stream().mapToDouble(d -> d).average().orElse(0);
            return List.of(
                    Measure.plainly("4 bits against 8: mean Kullback-Leibler divergence", mean, "nat"),
                    Measure.plainly("the likeliest token is the same", 100.0 * same / divergences.size(), "%"),
                    Measure.plainly("tokens", divergences.size(), ""));
        }
    }

    private static int[] tokens(Tokenizer tokenizer, String conversation) {
        String[] roles = {"system", "user", "assistant"};
        String[] said = conversation.split("\\|");
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < roles.length; i++) {
            all.add(tokenizer.mark("<|im_start|>").orElseThrow());
            for (int t : tokenizer.encode(roles[i] + "\n" + said[i])) all.add(t);
            all.add(tokenizer.mark("<|im_end|>").orElseThrow());
            for (int t : tokenizer.encode("\n")) all.add(t);
        }
        return all.stream().mapToInt(t -> t).toArray();
    }

    private static double divergence(float[] exact, float[] rounded) {
        double e = logSum(exact);
        double r = logSum(rounded);
        double sum = 0;
        for (int t = 0; t < exact.length; t++) sum += Math.exp(exact[t] - e) * (exact[t] - e - rounded[t] + r);
        return sum;
    }

    private static double logSum(float[] logits) {
        double top = logits[largest(logits)];
        double sum = 0;
        for (float l : logits) sum += Math.exp(l - top);
        return top + Math.log(sum);
    }

    private static int largest(float[] logits) {
        int best = 0;
        for (int t = 1; t < logits.length; t++) if (logits[t] > logits[best]) best = t;
        return best;
    }
}
