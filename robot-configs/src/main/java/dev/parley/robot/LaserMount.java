package dev.parley.robot;

/// Where the laser sits in the frame of the base, the right way up (REP-103: x forward, y left).
///
/// @param yawRad where its own straight ahead points, counter-clockwise from the base's
public record LaserMount(double xM, double yM, double yawRad) {
    /// At the centre of the base, looking ahead.
    public static final LaserMount CENTRE = new LaserMount(0, 0, 0);

    private static final double FARTHEST_M = 2;

    public LaserMount {
        new Checks()
                .range("x", xM, -FARTHEST_M, FARTHEST_M)
                .range("y", yM, -FARTHEST_M, FARTHEST_M)
                .range("yaw", yawRad, -2 * Math.PI, 2 * Math.PI)
                .done();
    }

    /// How far from the centre.
    public double offsetM() {
        return Math.hypot(xM, yM);
    }
}
