package dev.parley.perception;

/// Is told what leaves a loudspeaker, as it leaves: the reference of the echo canceller. The thread that
/// plays calls it; it never waits.
public interface Played {
    /// For loudspeakers whose sound nobody needs to know.
    Played BY_NOBODY = new Played() {
        @Override
        public void accept(float[] audio, int from, int count, int rateHz, long leavesNanos) {}

        @Override
        public void over() {}
    };

    /// The next sound; at most half a second at once.
    ///
    /// @param audio mono; `count` samples from index `from` on are read before this returns
    /// @param leavesNanos when the first of them leaves (`System.nanoTime`), as well as the device can tell
    void accept(float[] audio, int from, int count, int rateHz, long leavesNanos);

    /// Nothing follows for now.
    void over();
}
