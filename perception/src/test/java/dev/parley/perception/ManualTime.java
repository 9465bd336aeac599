package dev.parley.perception;

/// Time that passes only when someone waits for it.
public final class ManualTime implements Timekeeper {
    private long nanos;

    public ManualTime(long nanos) {
        this.nanos = nanos;
    }

    @Override
    public long nowNanos() {
        return nanos;
    }

    @Override
    public void waitUntil(long until) {
        nanos = Math.max(nanos, until);
    }
}
