package dev.parley.motion.gate;

/// Token bucket: so many at once, and so many again in a while (Turner 1986).
final class Bucket {
    private final double capacity;
    private final double perNano;
    private double tokens;
    private long lastNanos;
    private boolean used;

    Bucket(int capacity, double seconds) {
        this.capacity = capacity;
        perNano = capacity / (seconds * 1e9);
        tokens = capacity;
    }

    boolean take(long nowNanos) {
        if (used) tokens = Math.min(capacity, tokens + Math.max(0, nowNanos - lastNanos) * perNano);
        if (!used || nowNanos - lastNanos > 0) lastNanos = nowNanos;
        used = true;
        if (tokens < 1) return false;
        tokens--;
        return true;
    }
}
