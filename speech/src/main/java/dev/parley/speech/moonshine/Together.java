package dev.parley.speech.moonshine;

/// Two models of one vocabulary that listen to the same sound and decide together: the mean of their
/// log-probabilities, token by token. What one mishears with confidence the other rarely mishears the same
/// way.
final class Together implements NextTokens {
    private final NextTokens one;
    private final NextTokens other;
    private float[] mean = new float[0];

    Together(NextTokens one, NextTokens other) {
        this.one = one;
        this.other = other;
    }

    @Override
    public int vocabularySize() {
        return Math.min(one.vocabularySize(), other.vocabularySize());
    }

    @Override
    public float[] begin() {
        return mean(one.begin(), other.begin(), 1);
    }

    @Override
    public float[] next(int[] tokens, int[] parents, int rows) {
        return mean(one.next(tokens, parents, rows), other.next(tokens, parents, rows), rows);
    }

    private float[] mean(float[] some, float[] others, int rows) {
        int size = vocabularySize();
        if (mean.length < rows * size) mean = new float[rows * size];
        for (int r = 0; r < rows; r++) {
            int from = r * one.vocabularySize();
            int fromOther = r * other.vocabularySize();
            double normaliser = LogSumExp.of(some, from, one.vocabularySize())
                    + LogSumExp.of(others, fromOther, other.vocabularySize());
            for (int t = 0; t < size; t++)
                mean[r * size + t] = (float) (0.5 * (some[from + t] + others[fromOther + t] - normaliser));
        }
        return mean;
    }
}
