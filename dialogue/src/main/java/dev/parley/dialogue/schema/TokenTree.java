package dev.parley.dialogue.schema;

import dev.parley.dialogue.tokens.Vocabulary;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/// All tokens of a vocabulary in one tree of bytes, laid out in the order in which it is walked: a subtree that
/// an automaton does not go into is stepped over at once. Made once for a model, in about a tenth of a second.
/// Immutable.
public final class TokenTree {
    private final Vocabulary vocabulary;
    private final byte[] label;
    private final int[] depth;
    /// Where the next node outside of this one's subtree is.
    private final int[] beyond;
    /// The token that ends here; -1: none.
    private final int[] token;
    private final int nodes;
    private final int deepest;
    private final int vocabularySize;

    public TokenTree(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        vocabularySize = vocabulary.size();
        Integer[] order = IntStream.range(0, vocabularySize)
                .filter(t -> vocabulary.bytes(t).length > 0)
                .boxed()
                .sorted(Comparator.comparing(vocabulary::bytes, Arrays::compareUnsigned))
                .toArray(Integer[]::new);
        int most =
                Arrays.stream(order).mapToInt(t -> vocabulary.bytes(t).length).sum();
        label = new byte[most];
        depth = new int[most];
        beyond = new int[most];
        token = new int[most];
        int made = 0;
        int longest = 0;
        byte[] before = {};
        for (int t : order) {
            byte[] bytes = vocabulary.bytes(t);
            int common = Arrays.mismatch(before, bytes);
            for (int d = common < 0 ? bytes.length : common; d < bytes.length; d++) {
                label[made] = bytes[d];
                depth[made] = d;
                token[made++] = -1;
            }
            // Of several tokens with the same bytes the first one stays.
            if (common >= 0) token[made - 1] = t;
            longest = Math.max(longest, bytes.length);
            before = bytes;
        }
        nodes = made;
        deepest = longest;
        findBeyond();
    }

    private void findBeyond() {
        int[] next = new int[deepest + 1];
        Arrays.fill(next, nodes);
        for (int n = nodes - 1; n >= 0; n--) {
            beyond[n] = next[depth[n]];
            Arrays.fill(next, depth[n], next.length, n);
        }
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /// Words of 64 bits that a set of tokens takes.
    int words() {
        return (vocabularySize + Long.SIZE - 1) / Long.SIZE;
    }

    /// Gets each token that an automaton can read on from a state, and the state after it.
    interface Found {
        void token(int token, int state);
    }

    void walk(ByteRunAutomaton automaton, int state, Found found) {
        int[] states = new int[deepest + 1];
        states[0] = state;
        for (int n = 0; n < nodes; ) {
            int d = depth[n];
            int next = automaton.step(states[d], label[n] & 255);
            if (next < 0) {
                n = beyond[n];
                continue;
            }
            states[d + 1] = next;
            if (token[n] >= 0) found.token(token[n], next);
            n++;
        }
    }

    /// The longest token that these bytes begin with; -1: none.
    int longest(byte[] bytes, int from) {
        int best = -1;
        int at = from;
        for (int n = 0; n < nodes && at < bytes.length; ) {
            if (depth[n] < at - from) return best;
            if (label[n] != bytes[at]) {
                n = beyond[n];
                continue;
            }
            if (token[n] >= 0) best = token[n];
            at++;
            n++;
        }
        return best;
    }
}
