package dev.parley.speech.moonshine;

import dev.parley.speech.grammar.CommandGrammar;
import dev.parley.speech.grammar.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Beam search over the commands of a grammar, beside it a narrower one over the sentences that only speak
/// of them, and one greedy hypothesis without any grammar; all in the same batches. One thread.
///
/// The search ends when nothing open can still beat what is complete.
final class BeamSearch {
    /// A sentence of the grammar may be this many tokens longer than free speech of its duration.
    private static final int GRAMMAR_SLACK = 12;
    /// Enough for sentences that only speak of a command: they differ in their first words.
    private static final int SPOKEN_OF_WIDTH = 4;

    /// What was found; empty where there is none.
    ///
    /// @param constrained complete sentences of the grammar in different words, best first, at most as many
    /// as the beam is wide
    /// @param spokenOf the same of sentences that hold a command and do not ask for it
    record Found(List<Hypothesis> constrained, List<Hypothesis> spokenOf, Optional<Hypothesis> free) {}

    private final int endToken;
    private final Trail trail = new Trail();
    private final HeldBeam commands;
    private final HeldBeam spokenOf;
    private final int[] tokens;
    private final int[] parents;

    BeamSearch(CommandGrammar grammar, Vocabulary vocabulary, int width, double bonus) {
        this.endToken = vocabulary.endToken();
        this.commands = new HeldBeam(grammar.tokens(vocabulary), vocabulary, width, bonus, trail);
        this.spokenOf = new HeldBeam(grammar.spokenOfTokens(vocabulary), vocabulary, SPOKEN_OF_WIDTH, bonus, trail);
        this.tokens = new int[rows(width)];
        this.parents = new int[rows(width)];
    }

    /// Rows of a batch at most, where commands have `width` of them.
    static int rows(int width) {
        return width + SPOKEN_OF_WIDTH + 1;
    }

    /// @param longest tokens that free speech of this duration may have
    Found search(NextTokens model, int longest) {
        return search(model, longest, () -> true);
    }

    /// @param goOn asked before every step; when it says no, what was found so far is returned
    Found search(NextTokens model, int longest, BooleanSupplier goOn) {
        trail.clear();
        commands.begin();
        spokenOf.begin();
        int free = Trail.ROOT;
        boolean freeOpen = true;
        int freeRow = 0;
        float[] logits = model.begin();
        for (int step = 1; ; step++) {
            advance(logits, model.vocabularySize(), step, longest);
            if (freeOpen) {
                free = greedy(free, logits, freeRow * model.vocabularySize(), model.vocabularySize());
                freeOpen = trail.token(free) != endToken && step < longest;
            }
            int rows = spokenOf.batch(tokens, parents, commands.batch(tokens, parents, 0));
            if (freeOpen) {
                tokens[rows] = trail.token(free);
                parents[rows] = freeRow;
                freeRow = rows++;
            }
            if (rows == 0 || !goOn.getAsBoolean()) break;
            logits = model.next(tokens, parents, rows);
        }
        return new Found(
                commands.found(),
                spokenOf.found(),
                Optional.of(trail.hypothesis(free, endToken)).filter(h -> h.tokens().length > 0));
    }

    private void advance(float[] logits, int size, int step, int longest) {
        commands.advance(logits, size);
        spokenOf.advance(logits, size);
        if (step >= longest + GRAMMAR_SLACK) {
            commands.giveUp();
            spokenOf.giveUp();
        }
        double bestOpen = commands.bestOpen();
        commands.prune(step, commands.bestRank(), bestOpen);
        spokenOf.prune(
                step, Math.max(commands.bestRank(), spokenOf.bestRank()), Math.max(bestOpen, spokenOf.bestOpen()));
    }

    private int greedy(int node, float[] logits, int from, int size) {
        int best = 0;
        for (int t = 1; t < size; t++) if (logits[from + t] > logits[from + best]) best = t;
        return trail.add(node, best, logits[from + best] - LogSumExp.of(logits, from, size));
    }
}
