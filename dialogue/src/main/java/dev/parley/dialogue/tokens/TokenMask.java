package dev.parley.dialogue.tokens;

/// Which tokens may come next. One thread.
public interface TokenMask {
    /// One bit for each token, 64 a word, the lowest bit first; not to be changed, and valid until the next
    /// [#accept].
    long[] allowed();

    /// Whether it may be over here.
    boolean mayEnd();

    /// The tokens that must come next, whatever the model thinks of them: it need not be asked. Often none.
    int[] forced();

    /// Goes on by one token, which was allowed.
    void accept(int token);

    static boolean allows(long[] allowed, int token) {
        return (allowed[token >> 6] >>> token & 1) != 0;
    }
}
