package dev.parley.speech.moonshine;

import dev.parley.speech.grammar.TokenAutomaton;
import dev.parley.speech.grammar.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/// The hypotheses that are held to one automaton, open and complete, in a search that may hold others to
/// another. Ranked by log-probability plus a bonus for every token (compare "word reward", He et al. 2016).
final class HeldBeam {
    /// How much worse than the best complete one, in nats, an open hypothesis may be.
    private static final double HOPELESS = 12;
    /// How much worse than the best open one of as many tokens, in nats; beam pruning (Lowerre 1976). What is further
    /// behind than that hardly ever wins, and makes every step dearer.
    private static final double BEHIND = 10;
    /// Tokens whose bonus an open hypothesis may still earn.
    private static final int TOKENS_TO_COME = 4;

    private final TokenAutomaton automaton;
    private final Vocabulary vocabulary;
    private final int endToken;
    private final int width;
    private final double bonus;
    private final Trail trail;

    /// The open hypotheses, best first, and their candidates for the next step.
    private final Beam open;

    private final Beam candidates;
    private final List<Complete> complete = new ArrayList<>();

    private record Complete(int node, long letters, double rank) {}

    HeldBeam(TokenAutomaton automaton, Vocabulary vocabulary, int width, double bonus, Trail trail) {
        this.automaton = automaton;
        this.vocabulary = vocabulary;
        this.endToken = vocabulary.endToken();
        this.width = width;
        this.bonus = bonus;
        this.trail = trail;
        this.open = new Beam(width);
        this.candidates = new Beam(width);
    }

    void begin() {
        complete.clear();
        open.clear();
        open.add(Trail.ROOT, automaton.start(), 0, 0, 0);
    }

    /// No sentence may be longer than what there is.
    void giveUp() {
        open.clear();
    }

    /// Every open hypothesis by every token that the grammar allows; the best become the open ones.
    void advance(float[] logits, int size) {
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

    /// What the best complete one is worth.
    double bestRank() {
        return complete.isEmpty() ? Double.NEGATIVE_INFINITY : complete.getFirst().rank;
    }

    /// Log-probability of the best open one.
    double bestOpen() {
        return open.size() == 0 ? Double.NEGATIVE_INFINITY : open.score(0);
    }

    /// Drops open hypotheses that cannot win any more, or hardly.
    ///
    /// @param best rank of the best complete one of the whole search
    /// @param bestOpen log-probability of the best open one of the whole search
    void prune(int length, double best, double bestOpen) {
        double least = best - HOPELESS;
        if (complete.size() == width) least = Math.max(least, complete.getLast().rank - bonus * TOKENS_TO_COME);
        open.keepAbove(Math.max(least - bonus * length, bestOpen - BEHIND));
    }

    /// Puts the open ones into the next batch, from row `from` on; returns the first row after them.
    int batch(int[] tokens, int[] parents, int from) {
        for (int i = 0; i < open.size(); i++) {
            tokens[from + i] = trail.token(open.node(i));
            parents[from + i] = open.row(i);
            open.setRow(i, from + i);
        }
        return from + open.size();
    }

    /// Complete ones, best first.
    List<Hypothesis> found() {
        return complete.stream().map(c -> trail.hypothesis(c.node, endToken)).toList();
    }
}
