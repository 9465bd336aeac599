package dev.parley.motion;

import dev.parley.motion.gate.Senses;

/// Whether a base that was stopped goes on rolling: then somebody else drives it, and zeros are to win over that. Under
/// the bridge's lock.
final class Coasting {
    /// Metres or radians a second.
    private static final double ROLLING = 0.03;
    /// What a base may take to stand.
    private static final long STANDS_NANOS = 1_000_000_000L;

    private long sinceNanos;

    void stopped(long nowNanos) {
        sinceNanos = nowNanos;
    }

    boolean goesOn(RobotState state, long nowNanos) {
        return nowNanos - sinceNanos > STANDS_NANOS
                && Senses.odometry(state, nowNanos)
                && state.odometry()
                        .filter(o -> Math.hypot(o.vxMps(), o.vyMps()) > ROLLING || Math.abs(o.yawRadps()) > ROLLING)
                        .isPresent();
    }
}
