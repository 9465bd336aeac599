package dev.parley.speech.grammar;

/// A nondeterministic automaton over bytes of UTF-8, with silent edges; every state leads to the end.
/// Written by [Speller]; immutable.
///
/// @param firstEdge of each state into `labels` and `targets`; one more at the end
/// @param labels bytes, 0 to 255
/// @param silent where each state leads without a byte; the complement `~state` where another command begins
record LetterGraph(int start, int end, int[] firstEdge, int[] labels, int[] targets, int[][] silent) {
    int states() {
        return silent.length;
    }
}
