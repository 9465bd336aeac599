package dev.parley.speech.moonshine;

import dev.parley.speech.grammar.CommandGrammar;
import dev.parley.speech.grammar.TokenAutomaton;
import dev.parley.speech.grammar.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Beam search over the sentences of a grammar, and one greedy hypothesis without it, in the same batches.
/// One thread.
///
/// Hypotheses are ranked by log-probability plus a bonus for every token: without it, noise ends sentences
/// early (compare "word reward", He et al. 2016). The search ends when nothing open can still beat what is
/// complete.
final class BeamSearch {
    /// How much worse than the best complete one, in nats, an open hypothesis may be.
    private static final double HOPELESS = 12;
    /// Tokens whose bonus an open hypothesis may still earn.
    private static final int TOKENS_TO_COME = 4;
    /// A sentence of the grammar may be this many tokens longer than free speech of its duration.
    private static final int GRAMMAR_SLACK = 12;

    /// What was found; empty where there is none.
    ///
    /// @param constrained complete sentences of the grammar in different words, best first, at most as many
    /// as the beam is wide
    record Found(List<Hypothesis> constrained, Optional<Hypothesis> free) {}

    private final TokenAutomaton automaton;
    private final Vocabulary vocabulary;
    private final int endToken;
    private final int width;
    private final double bonus;
    private final Trail trail = new Trail();

    /// The open hypotheses of the grammar, best first, and their candidates for the next step.
    private final Beam open;

    private final Beam candidates;
    private final List<Complete> complete = new ArrayList<>();

    private record Complete(int node, long letters, double rank) {}

    BeamSearch(CommandGrammar grammar, Vocabulary vocabulary, int width, double bonus) {
        this.automaton = grammar.tokens(vocabulary);
        this.vocabulary = vocabulary;
        this.endToken = vocabulary.endToken();
        this.width = width;
        this.bonus = bonus;
        this.open = new Beam(width);
        this.candidates = new Beam(width);
    }

    /// @param longest tokens that free speech of this duration may have
    Found search(NextTokens model, int longest) {
        trail.clear();
        complete.clear();
        open.clear();
        open.add(Trail.ROOT, automaton.start(), 0, 0, 0);
        int free = Trail.ROOT;
        boolean freeOpen = true;
        int[] tokens = new int[width + 1];
        int[] parents = new int[width + 1];
        int freeRow = 0;
        float[] logits = model.begin();
        for (int step = 1; ; step++) {
            advance(logits, model.vocabularySize());
            if (freeOpen) {
                free = greedy(free, logits, freeRow * model.vocabularySize(), model.vocabularySize());
                freeOpen = trail.token(free) != endToken && step < longest;
            }
            if (step >= longest + GRAMMAR_SLACK) open.clear();
            int rows = prune(step);
            for (int r = 0; r < rows; r++) {
                tokens[r] = trail.token(open.node(r));
                parents[r] = open.row(r);
                open.setRow(r, r);
            }
            if (freeOpen) {
                tokens[rows] = trail.token(free);
                parents[rows] = freeRow;
                freeRow = rows++;
            }
            if (rows == 0) break;
            logits = model.next(tokens, parents, rows);
        }
        return new Found(
                complete.stream().map(c -> trail.hypothesis(c.node, endToken)).toList(),
                Optional.of(trail.hypothesis(free, endToken)).filter(h -> h.tokens().length > 0));
    }

    /// Every open hypothesis by every token that the grammar allows; the best become the open ones.
    private void advance(float[] logits, int size) {
        candidates.clear();
        for (int h = 0; h < open.size(); h++) {
            int row = open.row(h) * size;
            double normaliser = LogSumExp.of(logits, row, size);
            int[] tokens = automaton.tokens(open.state(h));
            int[] states = automaton.states(open.state(h));
            for (int i = 0; i < tokens.length; i++) {
                double p = logits[row + tokens[i]] - normaliser;
                double score = open.score(h) + p;
                if (tokens[i] == endToken) finish(open.node(h), p, open.letters(h), score);
                else if (candidates.hasPlaceFor(score))
                    candidates.offer(
                            open.node(h),
                            tokens[i],
                            states[i],
                            open.row(h),
                            vocabulary.hashLetters(open.letters(h), tokens[i]),
                            score,
                            p);
            }
        }
        open.take(candidates, trail);
    }

    /// Of sentences that spell the same words only the best stays, so that the others are other words.
    private void finish(int node, double p, long letters, double score) {
        Complete now = new Complete(trail.add(node, endToken, p), letters, score + bonus * (trail.length(node) + 1));
        for (int i = 0; i < complete.size(); i++) {
            if (complete.get(i).letters != letters) continue;
            if (complete.get(i).rank >= now.rank) return;
            complete.remove(i);
            break;
        }
        complete.add(now);
        complete.sort((a, b) -> Double.compare(b.rank, a.rank));
        if (complete.size() > width) complete.removeLast();
    }

    /// Drops open hypotheses that cannot win any more.
    private int prune(int length) {
        if (complete.isEmpty()) return open.size();
        double least = complete.getFirst().rank - HOPELESS;
        if (complete.size() == width) least = Math.max(least, complete.getLast().rank - bonus * TOKENS_TO_COME);
        return open.keepAbove(least - bonus * length);
    }

    private int greedy(int node, float[] logits, int from, int size) {
        int best = 0;
        for (int t = 1; t < size; t++) if (logits[from + t] > logits[from + best]) best = t;
        return trail.add(node, best, logits[from + best] - LogSumExp.of(logits, from, size));
    }
}
