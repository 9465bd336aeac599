package dev.parley.speech.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A [LetterGraph] made deterministic where it is looked at. State 0 is the start.
///
/// A sentence holds few commands, or a recognizer that hears nothing more says the same one again and again.
/// So that they are counted without a copy of the graph for each, a member of a set is a state and how many
/// commands have gone before: `gone × states + state`.
final class LetterStates {
    private static final int MOST_COMMANDS = 3;

    private final LetterGraph graph;
    private final int size;
    private final Map<Members, Integer> numbers = new HashMap<>();
    private final List<int[]> members = new ArrayList<>();
    private final List<Outgoing> outgoing = new ArrayList<>();
    private final int[] mark;
    private int round;

    private record Outgoing(byte[] labels, int[] targets) {}

    /// A set of states, ascending, as a key.
    private record Members(int[] states) {
        @Override
        public boolean equals(Object o) {
            return o instanceof Members m && java.util.Arrays.equals(states, m.states);
        }

        @Override
        public int hashCode() {
            return java.util.Arrays.hashCode(states);
        }
    }

    LetterStates(LetterGraph graph) {
        this.graph = graph;
        this.size = graph.states();
        this.mark = new int[MOST_COMMANDS * size];
        number(new int[] {graph.start()}, 1);
    }

    boolean mayEnd(int state) {
        for (int member : members.get(state)) if (member % size == graph.end()) return true;
        return false;
    }

    /// The bytes that may follow.
    byte[] labels(int state) {
        return outgoing(state).labels;
    }

    /// Where they lead.
    int[] targets(int state) {
        return outgoing(state).targets;
    }

    private Outgoing outgoing(int state) {
        Outgoing o = outgoing.get(state);
        if (o == null) outgoing.set(state, o = find(members.get(state)));
        return o;
    }

    private Outgoing find(int[] from) {
        int[][] reached = new int[256][];
        int[] count = new int[256];
        BitSet used = new BitSet(256);
        for (int member : from) {
            int s = member % size;
            for (int e = graph.firstEdge()[s]; e < graph.firstEdge()[s + 1]; e++) {
                int label = graph.labels()[e];
                if (!used.get(label)) {
                    used.set(label);
                    reached[label] = new int[4];
                }
                if (count[label] == reached[label].length)
                    reached[label] = java.util.Arrays.copyOf(reached[label], count[label] * 2);
                reached[label][count[label]++] = member - s + graph.targets()[e];
            }
        }
        byte[] labels = new byte[used.cardinality()];
        int[] targets = new int[labels.length];
        int i = 0;
        for (int label = used.nextSetBit(0); label >= 0; label = used.nextSetBit(label + 1)) {
            labels[i] = (byte) label;
            targets[i++] = number(reached[label], count[label]);
        }
        return new Outgoing(labels, targets);
    }

    /// The number of the set that silence reaches from these states.
    private int number(int[] states, int count) {
        Members set = new Members(closed(states, count));
        Integer known = numbers.get(set);
        if (known != null) return known;
        numbers.put(set, members.size());
        members.add(set.states);
        outgoing.add(null);
        return members.size() - 1;
    }

    /// Only states that matter are kept: those with a byte to follow, and the end.
    private int[] closed(int[] states, int count) {
        round++;
        int[] open = java.util.Arrays.copyOf(states, Math.max(16, count));
        int found = count;
        int[] kept = new int[16];
        int keptCount = 0;
        for (int i = 0; i < count; i++) mark[states[i]] = round;
        for (int i = 0; i < found; i++) {
            int s = open[i] % size;
            int gone = open[i] - s;
            if (graph.firstEdge()[s] < graph.firstEdge()[s + 1] || s == graph.end()) {
                if (keptCount == kept.length) kept = java.util.Arrays.copyOf(kept, keptCount * 2);
                kept[keptCount++] = open[i];
            }
            for (int to : graph.silent()[s]) {
                int t = to >= 0 ? gone + to : gone + size + ~to;
                if (t >= mark.length || mark[t] == round) continue;
                mark[t] = round;
                if (found == open.length) open = java.util.Arrays.copyOf(open, found * 2);
                open[found++] = t;
            }
        }
        int[] result = java.util.Arrays.copyOf(kept, keptCount);
        java.util.Arrays.sort(result);
        return java.util.stream.IntStream.of(result).distinct().toArray();
    }
}
