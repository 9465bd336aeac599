package dev.parley.perception;

import java.util.Optional;

/// One tracked voice.
///
/// @param id stays the same while the voice is tracked
/// @param direction in the robot's frame
/// @param mirror the other direction that a linear array cannot tell from it, until the head has turned
/// @param confidence in the direction, 0 (no idea) to 1
public record Source(String id, Direction direction, Optional<Direction> mirror, double confidence) {
    private static final double NEAR_RAD = Math.toRadians(20);

    /// Before anything has localized it.
    public static final Source UNKNOWN = new Source("", Direction.AHEAD, 0);

    public Source(String id, Direction direction, double confidence) {
        this(id, direction, Optional.empty(), confidence);
    }

    /// Whether it may be the same talker's: by direction and not by name, for a track that was lost and found
    /// again has another.
    boolean near(Source other) {
        double apart = direction.azimuthRad() - other.direction.azimuthRad();
        return Math.abs(Math.IEEEremainder(apart, 2 * Math.PI)) <= NEAR_RAD;
    }
}
