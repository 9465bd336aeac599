package dev.parley.speech.grammar;

import java.util.Arrays;

/// A trie of byte strings in one open-addressing table: (node, byte) → node.
final class ByteTree {
    static final int ROOT = 0;
    static final int NONE = -1;
    private static final int EMPTY = 0;

    private int[] keys = new int[1 << 16];
    private int[] children = new int[1 << 16];
    private int[] tokens = new int[1 << 12];
    private int nodes = 1;

    ByteTree() {
        Arrays.fill(tokens, NONE);
    }

    void add(byte[] bytes, int token) {
        int node = ROOT;
        for (byte b : bytes) node = childOrNew(node, b & 0xff);
        if (tokens[node] == NONE) tokens[node] = token;
    }

    /// The token that ends here, or [#NONE].
    int token(int node) {
        return tokens[node];
    }

    /// The node after one more byte, or [#NONE].
    int child(int node, int b) {
        int at = place(key(node, b));
        return keys[at] == EMPTY ? NONE : children[at];
    }

    private int childOrNew(int node, int b) {
        int key = key(node, b);
        int at = place(key);
        if (keys[at] != EMPTY) return children[at];
        if (nodes * 2 > keys.length) {
            grow();
            at = place(key);
        }
        if (nodes == tokens.length) {
            tokens = Arrays.copyOf(tokens, nodes * 2);
            Arrays.fill(tokens, nodes, nodes * 2, NONE);
        }
        keys[at] = key;
        children[at] = nodes;
        return nodes++;
    }

    private static int key(int node, int b) {
        return (node << 8 | b) + 1;
    }

    private int place(int key) {
        int mask = keys.length - 1;
        int at = key * 0x9E3779B9 >>> 8 & mask;
        while (keys[at] != EMPTY && keys[at] != key) at = at + 1 & mask;
        return at;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldChildren = children;
        keys = new int[oldKeys.length * 2];
        children = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] == EMPTY) continue;
            int at = place(oldKeys[i]);
            keys[at] = oldKeys[i];
            children[at] = oldChildren[i];
        }
    }
}
