package dev.parley.motion.execute;

/// How long something has lasted.
final class Timer {
    private boolean running;
    private long sinceNanos;

    /// Whether the condition has now held, without a break, for longer than the limit.
    boolean exceeds(boolean condition, long nowNanos, long limitNanos) {
        if (condition && !running) sinceNanos = nowNanos;
        running = condition;
        return running && nowNanos - sinceNanos > limitNanos;
    }

    void reset() {
        running = false;
    }
}
