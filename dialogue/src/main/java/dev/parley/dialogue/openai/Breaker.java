package dev.parley.dialogue.openai;

import java.util.function.LongSupplier;

/// Leaves a server alone that fails again and again: after three failures in a row nobody asks it for 30 s,
/// then one question tries it (Nygard 2007, the circuit breaker). One thread.
final class Breaker {
    private static final int MOST_FAILURES = 3;
    private static final long PAUSE_NANOS = 30_000_000_000L;

    private final LongSupplier nanoTime;
    private int failures;
    private long failedNanos;

    Breaker(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    boolean mayTry() {
        return failures < MOST_FAILURES || nanoTime.getAsLong() - failedNanos >= PAUSE_NANOS;
    }

    void was(boolean success) {
        failures = success ? 0 : failures + 1;
        failedNanos = nanoTime.getAsLong();
    }
}
