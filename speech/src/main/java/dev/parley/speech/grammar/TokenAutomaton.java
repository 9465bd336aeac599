package dev.parley.speech.grammar;

/// Which tokens may follow, at every point of every sentence in every spelling and every way to cut it into
/// tokens.
///
/// States are numbers. They are determinised when first seen, by the subset construction over letters
/// (Rabin and Scott 1959) and a walk of the vocabulary's tree beside it, and kept; a state seen before is
/// two array look-ups. One thread.
public final class TokenAutomaton {
    /// Where the end token leads.
    public static final int END = -1;

    private static final int START = 0;

    private final LetterStates letters;
    private final Vocabulary vocabulary;
    private Successors[] known = new Successors[1024];

    private record Successors(int[] tokens, int[] states) {}

    TokenAutomaton(LetterGraph graph, Vocabulary vocabulary) {
        this.letters = new LetterStates(graph);
        this.vocabulary = vocabulary;
    }

    /// Before the first token.
    public int start() {
        return START;
    }

    /// The tokens that may come next, ascending; the vocabulary's end token where a sentence may end. Not
    /// to be changed.
    public int[] tokens(int state) {
        return successors(state).tokens;
    }

    /// The states that those tokens lead to, one for one; [#END] after the end token. Not to be changed.
    public int[] states(int state) {
        return successors(state).states;
    }

    private Successors successors(int state) {
        if (state >= known.length) known = java.util.Arrays.copyOf(known, Math.max(state + 1, known.length * 2));
        Successors s = known[state];
        return s != null ? s : (known[state] = find(state));
    }

    private Successors find(int state) {
        Found found = new Found();
        if (letters.mayEnd(state)) found.add(vocabulary.endToken(), END);
        walk(ByteTree.ROOT, state, found);
        return found.sorted();
    }

    private void walk(int node, int state, Found found) {
        byte[] labels = letters.labels(state);
        int[] targets = letters.targets(state);
        for (int i = 0; i < labels.length; i++) {
            int child = vocabulary.tree().child(node, labels[i] & 0xff);
            if (child == ByteTree.NONE) continue;
            int token = vocabulary.tree().token(child);
            if (token != ByteTree.NONE) found.add(token, targets[i]);
            walk(child, targets[i], found);
        }
    }

    /// Pairs of token and state, packed so that sorting them sorts the tokens.
    private static final class Found {
        private long[] pairs = new long[32];
        private int size;

        void add(int token, int state) {
            if (size == pairs.length) pairs = java.util.Arrays.copyOf(pairs, size * 2);
            pairs[size++] = (long) token << 32 | state & 0xffffffffL;
        }

        Successors sorted() {
            java.util.Arrays.sort(pairs, 0, size);
            int[] tokens = new int[size];
            int[] states = new int[size];
            for (int i = 0; i < size; i++) {
                tokens[i] = (int) (pairs[i] >>> 32);
                states[i] = (int) pairs[i];
            }
            return new Successors(tokens, states);
        }
    }
}
