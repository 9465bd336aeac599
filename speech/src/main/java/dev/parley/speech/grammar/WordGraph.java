package dev.parley.speech.grammar;

import java.util.List;

/// A graph of words with one start and one end: what may be said. The order of a state's arcs is their
/// preference.
record WordGraph(List<List<Arc>> arcs, int start, int end) {
    List<Arc> from(int state) {
        return arcs.get(state);
    }

    int states() {
        return arcs.size();
    }
}
