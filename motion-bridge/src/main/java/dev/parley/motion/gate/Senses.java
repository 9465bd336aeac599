package dev.parley.motion.gate;

import dev.parley.motion.RobotState;

/// Whether what was last heard from the robot is young and sound enough to move by. Pure functions.
///
/// A time of receipt slightly ahead of `now` is young: the message came in while the decision was being
/// made.
public final class Senses {
    /// Half a tick: while the base moves, what would be too old in the middle between two ticks is too old now, so that
    /// it stands within the limit and one period.
    public static final long EARLY_NANOS = 10_000_000L;

    static final long ODOMETRY_NANOS = 200_000_000L;
    static final long SCAN_NANOS = 500_000_000L;
    static final long JOINTS_NANOS = 500_000_000L;
    private static final long AHEAD_NANOS = 100_000_000L;

    private Senses() {}

    /// Odometry at most 200 ms old, all of it finite.
    public static boolean odometry(RobotState state, long nowNanos) {
        if (state.odometry().isEmpty()) return false;
        var o = state.odometry().get();
        return young(o.receivedNanos(), nowNanos, ODOMETRY_NANOS)
                && Double.isFinite(o.xM() + o.yM() + o.headingRad() + o.vxMps() + o.vyMps() + o.yawRadps());
    }

    /// A laser scan at most 500 ms old.
    public static boolean scan(RobotState state, long nowNanos) {
        return state.scan().isPresent() && young(state.scan().get().receivedNanos(), nowNanos, SCAN_NANOS);
    }

    /// Joint states at most 500 ms old.
    public static boolean joints(RobotState state, long nowNanos) {
        return state.joints().isPresent() && young(state.joints().get().receivedNanos(), nowNanos, JOINTS_NANOS);
    }

    static boolean young(long receivedNanos, long nowNanos, long limit) {
        long age = nowNanos - receivedNanos;
        return age <= limit && age >= -AHEAD_NANOS;
    }
}
