package dev.parley.simulation.robot;

/// How fast a base moves, in its own frame: x ahead, y to the left, counter-clockwise (REP-103).
public record Twist2D(double vxMps, double vyMps, double yawRadps) {
    public static final Twist2D STILL = new Twist2D(0, 0, 0);

    boolean finite() {
        return Double.isFinite(vxMps) && Double.isFinite(vyMps) && Double.isFinite(yawRadps);
    }

    double speedMps() {
        return Math.hypot(vxMps, vyMps);
    }
}
