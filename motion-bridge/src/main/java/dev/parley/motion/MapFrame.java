package dev.parley.motion;

import dev.parley.motion.RobotState.Odometry;

/// Where odometry lies in the map (REP-105). Motions run on odometry, which never jumps; places, zones and goals
/// are in the map, whose correction may.
///
/// @param xM of odometry's origin, in the map
/// @param headingRad of odometry's x axis, in the map
/// @param receivedNanos when the last transform arrived
/// @param settledNanos when the robot was last found somewhere else on the map than it was taken to be
/// @param fixed whether it was told for good (`/tf_static`)
public record MapFrame(double xM, double yM, double headingRad, long receivedNanos, long settledNanos, boolean fixed) {
    /// Odometry is taken for the map: nobody tells where it lies in one.
    public static final MapFrame ODOMETRY = new MapFrame(0, 0, 0, 0, 0, true);

    private static final long OLDEST_NANOS = 2_000_000_000L;
    private static final long SETTLES_NANOS = 1_000_000_000L;
    private static final double JUMP_M = 0.5;
    private static final double JUMP_RAD = 0.5;

    /// Where the robot is in the map.
    public double x(Odometry o) {
        return xM + Math.cos(headingRad) * o.xM() - Math.sin(headingRad) * o.yM();
    }

    public double y(Odometry o) {
        return yM + Math.sin(headingRad) * o.xM() + Math.cos(headingRad) * o.yM();
    }

    /// Which way it looks in the map; may be beyond π.
    public double heading(Odometry o) {
        return headingRad + o.headingRad();
    }

    /// The same odometry, in the map.
    public Odometry inMap(Odometry o) {
        return new Odometry(x(o), y(o), wrap(heading(o)), o.vxMps(), o.vyMps(), o.yawRadps(), o.receivedNanos());
    }

    /// Whether it still holds. Whatever localizes a robot says so several times a second.
    public boolean fresh(long nowNanos) {
        return fixed || nowNanos - receivedNanos <= OLDEST_NANOS;
    }

    /// Whether the robot has not been found somewhere else for a second. Two who tell different transforms by turns
    /// would have it jump again and again.
    public boolean settled(long nowNanos) {
        return nowNanos - settledNanos >= SETTLES_NANOS;
    }

    /// Whether the robot would be found somewhere else by this than by the other: not corrected, but moved.
    boolean jumps(MapFrame other, Odometry o) {
        return Math.hypot(x(o) - other.x(o), y(o) - other.y(o)) > JUMP_M
                || Math.abs(wrap(headingRad - other.headingRad)) > JUMP_RAD;
    }

    MapFrame settledAt(long nanos) {
        return new MapFrame(xM, yM, headingRad, receivedNanos, nanos, fixed);
    }

    private static double wrap(double rad) {
        return Math.IEEEremainder(rad, 2 * Math.PI);
    }
}
