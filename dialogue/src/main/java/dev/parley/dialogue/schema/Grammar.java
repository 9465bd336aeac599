package dev.parley.dialogue.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.dialogue.tokens.TokenMask;
import dev.parley.dialogue.tokens.Vocabulary;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/// A JSON schema for the tokens of one model: which of them may come next, in every state. Made once for a
/// schema, then shared by any number of answers and threads.
///
/// What may come next is found by walking the tree of all tokens along the automaton (Willard and Louf 2023,
/// with bytes in place of letters), once for each state, beforehand.
public final class Grammar {
    private static final int NEVER = Integer.MAX_VALUE;
    private static final int BYTES = 256;

    private final Vocabulary vocabulary;
    private final TokenTree tree;
    private final ByteRunAutomaton automaton;
    private final long[][] allowed;
    /// Tokens to the nearest end, if every byte takes one.
    private final int[] distance;
    private final int farthest;
    /// The one byte that can follow; -1: several, none, or the answer may be over.
    private final int[] onlyByte;

    /// @throws SchemaFault if the schema is none that is read here, or no answer to it can be written in these
    ///     tokens
    public Grammar(JsonNode schema, TokenTree tree) {
        this.tree = tree;
        vocabulary = tree.vocabulary();
        automaton = new ByteRunAutomaton(SchemaAutomaton.of(schema), true);
        int states = automaton.getSize();
        distance = distances(states);
        if (distance[0] == NEVER) throw new SchemaFault("", "no answer can be written in the tokens of this model");
        farthest = Arrays.stream(distance).filter(d -> d != NEVER).max().orElse(0);
        onlyByte = new int[states];
        allowed = new long[states][];
        for (int s = 0; s < states; s++) {
            onlyByte[s] = onlyByte(s);
            allowed[s] = mask(s, NEVER);
        }
    }

    /// Backwards from the ends, over the bytes that are tokens of their own.
    private int[] distances(int states) {
        boolean[] single = new boolean[BYTES];
        for (int t = 0; t < vocabulary.size(); t++)
            if (vocabulary.bytes(t).length == 1) single[vocabulary.bytes(t)[0] & 255] = true;
        List<List<Integer>> before = new ArrayList<>();
        for (int s = 0; s < states; s++) before.add(new ArrayList<>());
        for (int s = 0; s < states; s++)
            for (int b = 0; b < BYTES; b++) {
                int next = automaton.step(s, b);
                if (next >= 0 && single[b]) before.get(next).add(s);
            }
        int[] steps = new int[states];
        Arrays.fill(steps, NEVER);
        Deque<Integer> reached = new ArrayDeque<>();
        for (int s = 0; s < states; s++)
            if (automaton.isAccept(s)) {
                steps[s] = 0;
                reached.add(s);
            }
        while (!reached.isEmpty()) {
            int s = reached.remove();
            for (int b : before.get(s))
                if (steps[b] == NEVER) {
                    steps[b] = steps[s] + 1;
                    reached.add(b);
                }
        }
        return steps;
    }

    private int onlyByte(int state) {
        if (automaton.isAccept(state)) return -1;
        int only = -1;
        for (int b = 0; b < BYTES; b++)
            if (automaton.step(state, b) >= 0) {
                if (only >= 0) return -1;
                only = b;
            }
        return only;
    }

    /// Tokens after which an end can still be reached in time.
    private long[] mask(int state, int tokensLeft) {
        long[] mask = new long[tree.words()];
        tree.walk(automaton, state, (token, next) -> {
            if (distance[next] < tokensLeft) mask[token >> 6] |= 1L << token;
        });
        return mask;
    }

    /// The shortest answer there is, in tokens at most.
    public int shortest() {
        return distance[0];
    }

    /// States of the automaton.
    public int states() {
        return automaton.getSize();
    }

    /// One answer.
    ///
    /// @param tokens that it may have; it ends in time, whatever the model prefers
    /// @throws IllegalArgumentException if that is fewer than the shortest answer takes
    public TokenMask answer(int tokens) {
        if (tokens < shortest())
            throw new IllegalArgumentException("%d tokens for an answer that takes %d".formatted(tokens, shortest()));
        return new Answer(tokens);
    }

    private final class Answer implements TokenMask {
        private static final int[] NONE = {};

        private int state;
        private int left;

        private Answer(int left) {
            this.left = left;
        }

        @Override
        public long[] allowed() {
            return left > farthest + 1 ? allowed[state] : mask(state, left);
        }

        @Override
        public boolean mayEnd() {
            return automaton.isAccept(state);
        }

        @Override
        public int[] forced() {
            if (onlyByte[state] < 0) return NONE;
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int s = state; onlyByte[s] >= 0; s = automaton.step(s, onlyByte[s])) bytes.write(onlyByte[s]);
            int[] tokens = cut(bytes.toByteArray());
            return tokens.length <= left - distance[after(tokens)] ? tokens : NONE;
        }

        private int[] cut(byte[] bytes) {
            int[] tokens = new int[bytes.length];
            int count = 0;
            for (int at = 0; at < bytes.length; ) {
                int token = tree.longest(bytes, at);
                if (token < 0) break;
                tokens[count++] = token;
                at += vocabulary.bytes(token).length;
            }
            return Arrays.copyOf(tokens, count);
        }

        private int after(int... tokens) {
            int s = state;
            for (int t : tokens) for (byte b : vocabulary.bytes(t)) s = automaton.step(s, b & 255);
            return s;
        }

        @Override
        public void accept(int token) {
            state = after(token);
            left--;
        }
    }
}
