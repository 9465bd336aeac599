package dev.parley.perception.track;

import java.util.List;

/// A detection, seen from the frame that stands still.
///
/// @param places where it may be: one, or two that a linear array cannot tell apart
/// @param powerDb relative to other sightings
record Sighting(List<Place> places, double confidence, double powerDb) {
    private static final double DEVIATION_RAD = Math.toRadians(2.5);
    private static final double LEAST_CONFIDENCE = 0.1;

    /// Of its azimuth.
    double varianceRad2() {
        double deviation = DEVIATION_RAD / Math.max(LEAST_CONFIDENCE, confidence);
        return deviation * deviation;
    }
}
