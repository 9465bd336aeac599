package dev.parley.dialogue.onnx;

import dev.parley.dialogue.language.Sampling;
import dev.parley.dialogue.tokens.TokenMask;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;

/// Chooses one token after the other. One thread.
final class Sampler {
    /// What is e²⁰ times less likely than the likeliest is not looked at.
    private static final double LEAST_LOG = -20;

    private final Sampling how;
    private final SplittableRandom random;
    private final BitSet said = new BitSet();

    private record Candidate(int token, double weight) {}

    Sampler(Sampling how) {
        this.how = how;
        this.random = new SplittableRandom(how.seed());
    }

    /// @param logits changed by the penalty
    /// @param allowed as [TokenMask#allowed] has it; at least one
    /// @param end tokens that are allowed besides, or none
    int choose(float[] logits, long[] allowed, int[] end) {
        penalise(logits);
        int token = how.temperature() == 0 ? likeliest(logits, allowed, end) : drawn(logits, allowed, end);
        said.set(token);
        return token;
    }

    private void penalise(float[] logits) {
        if (how.repetitionPenalty() == 1) return;
        float penalty = (float) how.repetitionPenalty();
        for (int t = said.nextSetBit(0); t >= 0; t = said.nextSetBit(t + 1))
            logits[t] = logits[t] > 0 ? logits[t] / penalty : logits[t] * penalty;
    }

    private static int likeliest(float[] logits, long[] allowed, int[] end) {
        int best = -1;
        for (int word = 0; word < allowed.length; word++)
            for (long bits = allowed[word]; bits != 0; bits &= bits - 1) {
                int token = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
                if (best < 0 || logits[token] > logits[best]) best = token;
            }
        for (int e : end) if (best < 0 || logits[e] > logits[best]) best = e;
        if (best < 0) throw new IllegalStateException("nothing may come next");
        return best;
    }

    private int drawn(float[] logits, long[] allowed, int[] end) {
        float top = logits[likeliest(logits, allowed, end)];
        Candidate[] candidates = java.util.stream.IntStream.concat(
                        java.util.stream.IntStream.range(0, logits.length).filter(t -> TokenMask.allows(allowed, t)),
                        Arrays.stream(end))
                .filter(t -> (logits[t] - top) / how.temperature() > LEAST_LOG)
                .mapToObj(t -> new Candidate(t, Math.exp((logits[t] - top) / how.temperature())))
                .sorted((a, b) -> Double.compare(b.weight, a.weight))
                .toArray(Candidate[]::new);
        int kept = nucleus(candidates);
        double rest = random.nextDouble()
                * Arrays.stream(candidates, 0, kept)
                        .mapToDouble(Candidate::weight)
                        .sum();
        for (int i = 0; i < kept; i++) if ((rest -= candidates[i].weight) < 0) return candidates[i].token;
        return candidates[kept - 1].token;
    }

    private int nucleus(Candidate[] candidates) {
        double all = Arrays.stream(candidates).mapToDouble(Candidate::weight).sum();
        double sum = 0;
        int kept = 0;
        while (kept < candidates.length && sum < how.topP() * all) sum += candidates[kept++].weight;
        return Math.max(1, kept);
    }
}
