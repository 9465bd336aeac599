package dev.parley.speech.moonshine;

import java.util.Arrays;

/// All tokens tried in one search, each with the one before it.
final class Trail {
    static final int ROOT = -1;

    private int[] before = new int[1024];
    private int[] token = new int[1024];
    private double[] logProbability = new double[1024];
    private int size;

    void clear() {
        size = 0;
    }

    int add(int parent, int nextToken, double p) {
        if (size == token.length) {
            before = Arrays.copyOf(before, size * 2);
            token = Arrays.copyOf(token, size * 2);
            logProbability = Arrays.copyOf(logProbability, size * 2);
        }
        before[size] = parent;
        token[size] = nextToken;
        logProbability[size] = p;
        return size++;
    }

    int token(int node) {
        return token[node];
    }

    /// Tokens up to and with this one.
    int length(int node) {
        int n = 0;
        for (int i = node; i != ROOT; i = before[i]) n++;
        return n;
    }

    Hypothesis hypothesis(int last, int endToken) {
        int n = length(last);
        boolean ended = n > 0 && token[last] == endToken;
        int[] tokens = new int[ended ? n - 1 : n];
        double[] logProbabilities = new double[n];
        for (int node = last, i = n - 1; node != ROOT; node = before[node], i--) {
            if (i < tokens.length) tokens[i] = token[node];
            logProbabilities[i] = logProbability[node];
        }
        return new Hypothesis(tokens, logProbabilities);
    }
}
