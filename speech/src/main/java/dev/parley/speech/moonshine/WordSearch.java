package dev.parley.speech.moonshine;

import dev.parley.speech.grammar.Vocabulary;
import dev.parley.speech.moonshine.WordScore.Score;
import java.util.ArrayList;
import java.util.List;

/// Follows the most likely transcript, and tries at each of its places how likely one of the words would be
/// there instead. All of it in one batch. One thread.
final class WordSearch {
    /// Not worth a try any more.
    private static final double HOPELESS = -10;

    /// @param row of the batch that it follows
    private record Attempt(int[] spelling, int depth, double score, int row, boolean first) {}

    private final List<int[]> spellings;
    private final int[] ending;
    private final int endToken;
    private final int rows;

    WordSearch(Vocabulary vocabulary, List<String> words, int rows) {
        this.rows = rows;
        spellings = WordScore.spellings(vocabulary, words);
        endToken = vocabulary.endToken();
        List<Integer> ends = new ArrayList<>();
        for (int t = 0; t < vocabulary.size(); t++) if (t == endToken || endsWord(vocabulary.piece(t))) ends.add(t);
        ending = ends.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean endsWord(String piece) {
        return piece.startsWith(" ") || piece.matches("[.,!?;:…\\-]+");
    }

    Score search(NextTokens model, int longest) {
        int size = model.vocabularySize();
        float[] logits = model.begin();
        double nothing = logits[endToken] - LogSumExp.of(logits, 0, size);
        double heard = Math.log1p(-Math.min(0.9999, Math.exp(nothing)));
        double first = WordScore.LEAST;
        double any = WordScore.LEAST;
        List<Attempt> live = new ArrayList<>();
        boolean over = false;
        for (int step = 0; step < longest; step++) {
            int best = best(logits, size);
            if (!over) begin(logits, size, step == 0, live);
            over |= best == endToken;
            if (over && live.isEmpty()) break;
            List<Integer> tokens = new ArrayList<>(List.of(best));
            List<Integer> parents = new ArrayList<>(List.of(0));
            List<Attempt> next = advance(live, tokens, parents);
            logits = model.next(ints(tokens), ints(parents), tokens.size());
            live = new ArrayList<>();
            for (Attempt a : next) {
                double norm = LogSumExp.of(logits, a.row * size, size);
                if (a.depth < a.spelling.length) {
                    double score = a.score + logits[a.row * size + a.spelling[a.depth]] - norm;
                    if (score > HOPELESS) live.add(new Attempt(a.spelling, a.depth, score, a.row, a.first));
                    continue;
                }
                double done = a.score + ended(logits, a.row * size) - norm;
                if (a.first) first = plus(first, done);
                any = Math.max(any, done);
            }
        }
        return new Score(Math.min(0, first - heard), Math.min(0, Math.max(any, first) - heard));
    }

    private static int best(float[] logits, int size) {
        int best = 0;
        for (int t = 1; t < size; t++) if (logits[t] > logits[best]) best = t;
        return best;
    }

    private void begin(float[] logits, int size, boolean first, List<Attempt> live) {
        double norm = LogSumExp.of(logits, 0, size);
        for (int[] s : spellings) {
            double score = logits[s[0]] - norm;
            if (score > HOPELESS) live.add(new Attempt(s, 0, score, 0, first));
        }
    }

    /// Each attempt takes its next token, in a row that it shares with those that take the same.
    private List<Attempt> advance(List<Attempt> live, List<Integer> tokens, List<Integer> parents) {
        List<Attempt> next = new ArrayList<>();
        live.sort((a, b) -> Double.compare(b.score, a.score));
        for (Attempt a : live) {
            int token = a.spelling[a.depth];
            int row = 0;
            while (row < tokens.size() && (tokens.get(row) != token || parents.get(row) != a.row)) row++;
            if (row == rows) continue;
            if (row == tokens.size()) {
                tokens.add(token);
                parents.add(a.row);
            }
            next.add(new Attempt(a.spelling, a.depth + 1, a.score, row, a.first));
        }
        return next;
    }

    private double ended(float[] logits, int from) {
        float max = logits[from + ending[0]];
        for (int t : ending) max = Math.max(max, logits[from + t]);
        double sum = 0;
        for (int t : ending) sum += Math.exp(logits[from + t] - max);
        return max + Math.log(sum);
    }

    private static double plus(double a, double b) {
        double max = Math.max(a, b);
        return max + Math.log(Math.exp(a - max) + Math.exp(b - max));
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}
