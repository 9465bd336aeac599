package dev.parley.perception;

/// One tracked voice.
///
/// @param id stays the same while the voice is tracked
/// @param confidence in the direction, 0 (no idea) to 1
public record Source(String id, Direction direction, double confidence) {
    /// Before anything has localized it.
    public static final Source UNKNOWN = new Source("", Direction.AHEAD, 0);
}
