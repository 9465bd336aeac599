package dev.parley.motion;

/// Says when to send a velocity: while the base is busy, and for half a second after, so that the last zero
/// is not the one that gets lost. Then the topic is left to others.
final class ZeroTail {
    private static final long NANOS = 500_000_000L;

    private boolean running;
    private long sinceNanos;

    /// Zeros are due for half a second from the next time it is asked.
    void begin() {
        running = false;
    }

    boolean sends(boolean busy, long nowNanos) {
        if (busy) {
            running = false;
            return true;
        }
        if (!running) sinceNanos = nowNanos;
        running = true;
        return nowNanos - sinceNanos <= NANOS;
    }
}
