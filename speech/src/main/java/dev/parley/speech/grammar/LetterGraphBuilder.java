package dev.parley.speech.grammar;

import java.util.Arrays;
import java.util.BitSet;

/// Collects the edges of a [LetterGraph] and leaves out those that lead nowhere.
final class LetterGraphBuilder {
    private static final int SILENT = 256;
    private static final int THEN = 257;

    private int[] from = new int[1 << 12];
    private int[] label = new int[1 << 12];
    private int[] to = new int[1 << 12];
    private int edges;
    private int states;

    int state() {
        return states++;
    }

    void edge(int source, int b, int target) {
        if (edges == from.length) {
            from = Arrays.copyOf(from, edges * 2);
            label = Arrays.copyOf(label, edges * 2);
            to = Arrays.copyOf(to, edges * 2);
        }
        from[edges] = source;
        label[edges] = b;
        to[edges++] = target;
    }

    void silent(int source, int target) {
        edge(source, SILENT, target);
    }

    /// A silent edge by which another command begins.
    void then(int source, int target) {
        edge(source, THEN, target);
    }

    LetterGraph build(int start, int end) {
        BitSet useful = leadingTo(end);
        int[] first = new int[states + 1];
        int[] silences = new int[states];
        for (int e = 0; e < edges; e++) {
            if (!useful.get(to[e])) continue;
            if (label[e] >= SILENT) silences[from[e]]++;
            else first[from[e] + 1]++;
        }
        for (int s = 0; s < states; s++) first[s + 1] += first[s];
        int[] labels = new int[first[states]];
        int[] targets = new int[first[states]];
        int[] next = first.clone();
        int[][] silent = new int[states][];
        for (int s = 0; s < states; s++) silent[s] = new int[silences[s]];
        for (int e = 0; e < edges; e++) {
            if (!useful.get(to[e])) continue;
            int s = from[e];
            if (label[e] >= SILENT) {
                silent[s][--silences[s]] = label[e] == THEN ? ~to[e] : to[e];
            } else {
                labels[next[s]] = label[e];
                targets[next[s]++] = to[e];
            }
        }
        return new LetterGraph(start, end, first, labels, targets, silent);
    }

    private BitSet leadingTo(int end) {
        int[] first = new int[states + 2];
        for (int e = 0; e < edges; e++) first[to[e] + 2]++;
        for (int s = 1; s < first.length; s++) first[s] += first[s - 1];
        int[] back = new int[edges];
        for (int e = 0; e < edges; e++) back[first[to[e] + 1]++] = from[e];
        BitSet reached = new BitSet(states);
        int[] open = new int[states];
        int size = 0;
        open[size++] = end;
        reached.set(end);
        while (size > 0) {
            int s = open[--size];
            for (int i = first[s]; i < first[s + 1]; i++) {
                if (reached.get(back[i])) continue;
                reached.set(back[i]);
                open[size++] = back[i];
            }
        }
        return reached;
    }
}
