package dev.parley.perception;

/// The time, and waiting for it: what a part needs that runs along with real time without owning a thread.
/// The runtime supplies the real one, tests a manual one.
public interface Timekeeper {
    /// The clock of the process (`System.nanoTime`).
    long nowNanos();

    /// Returns at that time, at once when it has passed, and early when the thread is interrupted (which
    /// stays so).
    void waitUntil(long nanos);

    /// Time that stands still and never makes anyone wait: for reading a recording as fast as possible.
    static Timekeeper standingStillAt(long nanos) {
        return new Timekeeper() {
            @Override
            public long nowNanos() {
                return nanos;
            }

            @Override
            public void waitUntil(long nanos) {}
        };
    }
}
