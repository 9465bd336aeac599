package dev.parley.perception;

/// Where a sound comes from, seen from the base (REP-103: x forward, y left, counter-clockwise).
///
/// @param azimuthRad 0 ahead, positive to the left, within (-π, π]
/// @param elevationRad 0 level, positive upward
public record Direction(double azimuthRad, double elevationRad) {
    public static final Direction AHEAD = new Direction(0, 0);
}
