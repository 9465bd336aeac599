package dev.parley.speech.moonshine;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The words that a model chooses by itself, one token after the other: no grammar, one row, so a fraction of
/// what a [BeamSearch] costs. One thread.
final class Greedy {
    private final Trail trail = new Trail();
    private final int endToken;
    private final int[] token = new int[1];
    private final int[] parent = new int[1];

    Greedy(int endToken) {
        this.endToken = endToken;
    }

    /// @param longest tokens that speech of this duration may have
    /// @param goOn asked before every token
    /// @return empty where it was told to stop, or found nothing
    Optional<Hypothesis> words(NextTokens model, int longest, BooleanSupplier goOn) {
        trail.clear();
        int last = Trail.ROOT;
        float[] logits = model.begin();
        for (int step = 1; goOn.getAsBoolean(); step++) {
            last = best(last, logits, model.vocabularySize());
            if (trail.token(last) == endToken || step >= longest)
                return Optional.of(trail.hypothesis(last, endToken)).filter(h -> h.tokens().length > 0);
            token[0] = trail.token(last);
            logits = model.next(token, parent, 1);
        }
        return Optional.empty();
    }

    private int best(int node, float[] logits, int size) {
        int best = 0;
        for (int t = 1; t < size; t++) if (logits[t] > logits[best]) best = t;
        return trail.add(node, best, logits[best] - LogSumExp.of(logits, 0, size));
    }
}
