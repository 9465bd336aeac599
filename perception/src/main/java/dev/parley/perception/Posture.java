package dev.parley.perception;

/// How the robot holds its microphones, and what of it makes noise, at one moment.
///
/// @param panRad of the microphones' frame against the base, counter-clockwise
/// @param tiltRad of the microphones' frame, positive upward
/// @param headingRad of the base against a frame that stands still (odometry)
/// @param moving whether any motor runs
public record Posture(double panRad, double tiltRad, double headingRad, boolean moving) {
    public static final Posture AT_REST = new Posture(0, 0, 0, false);
}
