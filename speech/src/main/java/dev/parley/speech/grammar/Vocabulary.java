package dev.parley.speech.grammar;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// The tokens of a recognizer, as the bytes of UTF-8 that each stands for, and as a tree of those bytes.
/// Immutable, for any thread.
public final class Vocabulary {
    private final List<byte[]> tokens;
    private final int endToken;
    private final ByteTree tree;

    /// @param tokens bytes of each token, a space being a space; no bytes: a token that stands for no text
    /// @param endToken ends a transcript
    /// @param spelling whether the token may be used to spell sentences
    public Vocabulary(List<byte[]> tokens, int endToken, java.util.function.IntPredicate spelling) {
        this.tokens = List.copyOf(tokens);
        this.endToken = endToken;
        this.tree = new ByteTree();
        for (int i = 0; i < tokens.size(); i++)
            if (i != endToken && tokens.get(i).length > 0 && spelling.test(i)) tree.add(tokens.get(i), i);
    }

    public int size() {
        return tokens.size();
    }

    public int endToken() {
        return endToken;
    }

    /// The text of one token, its spaces kept.
    public String piece(int token) {
        return token < tokens.size() ? new String(tokens.get(token), StandardCharsets.UTF_8) : "";
    }

    /// Goes on with a hash of a text's letters and digits by those of one token. Capitals, spaces and ASCII
    /// punctuation do not count, so different spellings of the same words come to the same hash.
    public long hashLetters(long hash, int token) {
        long h = hash;
        if (token < tokens.size())
            for (byte b : tokens.get(token)) h = isLetter(b) ? h * 0x100000001B3L + (b | 0x20) : h;
        return h;
    }

    private static boolean isLetter(byte b) {
        return b < 0 || Character.isLetterOrDigit(b);
    }

    ByteTree tree() {
        return tree;
    }

    /// The text of a sequence of tokens, without spaces at its ends; unknown tokens are passed over.
    public String text(int[] sequence) {
        var bytes = new java.io.ByteArrayOutputStream();
        for (int token : sequence) if (token >= 0 && token < tokens.size()) bytes.writeBytes(tokens.get(token));
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }
}
