package dev.parley.simulation.robot;

/// Where something stands in the map: metres, and radians counter-clockwise from x (REP-103).
public record Pose2D(double xM, double yM, double headingRad) {
    public static final Pose2D ORIGIN = new Pose2D(0, 0, 0);

    public Pose2D {
        if (!Double.isFinite(xM + yM + headingRad))
            throw new IllegalArgumentException("pose %s, %s, %s: must be finite".formatted(xM, yM, headingRad));
    }
}
