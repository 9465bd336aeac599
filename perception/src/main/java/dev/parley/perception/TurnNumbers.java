package dev.parley.perception;

/// Numbers of turns, for all who may have one at once. One thread.
final class TurnNumbers {
    private long last;

    /// Of a turn that begins.
    long next() {
        return ++last;
    }

    /// Of a turn that is announced: a new number if another turn has begun meanwhile, since what was said
    /// last supersedes, not what was begun last.
    long newest(long turn) {
        return turn == last ? turn : ++last;
    }
}
