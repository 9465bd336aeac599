package dev.parley.speech.grammar;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/// Finds the preferred path of a [WordGraph] that takes in all the words: depth first in the order of the
/// arcs, every (state, position) tried once, so the time is bounded by states × words.
final class Matcher {
    /// Words that carry no content of their own.
    static final Set<String> FILLERS = Set.of(
            "to", "the", "at", "on", "in", "for", "by", "of", "toward", "a", "an", "my", "your", "me", "from", "with",
            "please", "okay", "now", "hey", "and", "robot");
    private static final int MOST_LEFT_OUT = 3;

    /// An arc and the position of the first word after it.
    record Step(Arc arc, int position) {}

    private final WordGraph graph;
    private final List<Words.Word> words;
    private final boolean anything;
    private final BitSet tried = new BitSet();
    private final Deque<Step> path = new ArrayDeque<>();
    private boolean incomplete;

    Matcher(WordGraph graph, List<Words.Word> words, boolean anything) {
        this.graph = graph;
        this.words = words;
        this.anything = anything;
    }

    /// The path, in order; empty when there is none.
    List<Step> complete() {
        return walk(graph.start(), 0, 0) ? List.copyOf(path) : List.of();
    }

    /// The path of a command with one to three slots left out, as few as possible, its last fillers perhaps
    /// not said.
    List<Step> incomplete() {
        incomplete = true;
        for (int leftOut = 1; leftOut <= MOST_LEFT_OUT; leftOut++) {
            tried.clear();
            if (walk(graph.start(), 0, leftOut)) return List.copyOf(path);
        }
        return List.of();
    }

    private boolean walk(int state, int at, int leftOut) {
        if (state == graph.end() && at == words.size() && leftOut == 0) return true;
        int key = (state * (words.size() + 1) + at) * (MOST_LEFT_OUT + 1) + leftOut;
        if (tried.get(key)) return false;
        tried.set(key);
        for (Arc arc : graph.from(state)) {
            int next = after(arc, at);
            int left = arc instanceof Arc.LeftOut ? leftOut - 1 : leftOut;
            if (next < 0 || left < 0 || !walk(arc.to(), next, left)) continue;
            path.addFirst(new Step(arc, next));
            return true;
        }
        return false;
    }

    /// Where the words stand after this arc; -1 when it cannot be taken.
    private int after(Arc arc, int at) {
        return switch (arc) {
            case Arc.Say s -> isWord(s.word(), at) ? at + 1 : canBeGuessed(s.word(), at) ? at : -1;
            case Arc.Typed t -> isWord(t.word(), at) ? at + 1 : -1;
            case Arc.Anything _ -> anything && at < words.size() ? at + 1 : -1;
            case Arc.Silent _, Arc.Open _, Arc.Close _, Arc.Value _ -> at;
            case Arc.Does _, Arc.Controls _, Arc.SpokenOf _ -> at;
            case Arc.Then _ -> incomplete ? -1 : at;
            case Arc.LeftOut _ -> incomplete ? at : -1;
            case Arc.Written _, Arc.Digits _, Arc.Glued _ -> -1;
        };
    }

    private boolean isWord(String word, int at) {
        return at < words.size() && words.get(at).canonical().equals(word);
    }

    private boolean canBeGuessed(String word, int at) {
        return incomplete && at == words.size() && FILLERS.contains(word);
    }
}
