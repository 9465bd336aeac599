package dev.parley.speech.moonshine;

/// The few best hypotheses, best first, in arrays that are reused. Of those that spell the same words only
/// the best has a place: capitals, commas and ways to cut words into tokens would crowd out other words.
final class Beam {
    private final int width;
    private final int[] node;
    private final int[] token;
    private final int[] state;
    private final int[] row;
    private final long[] letters;
    private final double[] score;
    private final double[] logProbability;
    private int size;

    Beam(int width) {
        this.width = width;
        node = new int[width];
        token = new int[width];
        state = new int[width];
        row = new int[width];
        letters = new long[width];
        score = new double[width];
        logProbability = new double[width];
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int node(int i) {
        return node[i];
    }

    int state(int i) {
        return state[i];
    }

    int row(int i) {
        return row[i];
    }

    long letters(int i) {
        return letters[i];
    }

    double score(int i) {
        return score[i];
    }

    void setRow(int i, int value) {
        row[i] = value;
    }

    void add(int newNode, int newState, int newRow, long newLetters, double newScore) {
        node[size] = newNode;
        state[size] = newState;
        row[size] = newRow;
        letters[size] = newLetters;
        score[size++] = newScore;
    }

    /// Whether a candidate of this score would be among the best.
    boolean hasPlaceFor(double newScore) {
        return size < width || newScore > score[size - 1];
    }

    /// Takes a candidate in, in the place of one that spells the same words or of the worst; of equals, the
    /// earlier stays.
    void offer(int parent, int nextToken, int nextState, int fromRow, long newLetters, double newScore, double p) {
        int at = 0;
        while (at < size && letters[at] != newLetters) at++;
        if (at < size ? newScore <= score[at] : !hasPlaceFor(newScore)) return;
        if (at == size && size == width) at = width - 1;
        else if (at == size) size++;
        for (; at > 0 && newScore > score[at - 1]; at--) move(at - 1, at);
        node[at] = parent;
        token[at] = nextToken;
        state[at] = nextState;
        row[at] = fromRow;
        letters[at] = newLetters;
        score[at] = newScore;
        logProbability[at] = p;
    }

    private void move(int from, int to) {
        node[to] = node[from];
        token[to] = token[from];
        state[to] = state[from];
        row[to] = row[from];
        letters[to] = letters[from];
        score[to] = score[from];
        logProbability[to] = logProbability[from];
    }

    /// Becomes these candidates, each of which joins the trail.
    void take(Beam candidates, Trail trail) {
        size = 0;
        for (int i = 0; i < candidates.size; i++)
            add(
                    trail.add(candidates.node[i], candidates.token[i], candidates.logProbability[i]),
                    candidates.state[i],
                    candidates.row[i],
                    candidates.letters[i],
                    candidates.score[i]);
    }

    /// Forgets those that score no more than `least`; returns how many stay.
    int keepAbove(double least) {
        while (size > 0 && !(score[size - 1] > least)) size--;
        return size;
    }
}
