package dev.parley.motion.mqtt;

import java.util.Arrays;

/// At most so many in a time. One thread at a time.
final class Pace {
    private final long[] last;
    private final long withinNanos;
    private int next;
    private boolean round;

    Pace(int most, long withinNanos) {
        last = new long[most];
        this.withinNanos = withinNanos;
        Arrays.fill(last, 0);
    }

    boolean take(long nowNanos) {
        if (round && nowNanos - last[next] < withinNanos) return false;
        last[next] = nowNanos;
        next = (next + 1) % last.length;
        round |= next == 0;
        return true;
    }
}
