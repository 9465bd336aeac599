package dev.parley.simulation.robot;

/// How wheel odometry goes wrong: it measures every distance a little long, and turns a little with every
/// metre.
///
/// @param distanceScale measured over true distance; 1 is perfect
/// @param headingRadPerM turned by mistake for each metre
public record Drift(double distanceScale, double headingRadPerM) {
    public static final Drift NONE = new Drift(1, 0);
}
