package dev.parley.perception;

import java.util.Optional;

/// One voice heard at one moment: where, and how sure that is. Not yet a [Source]: nobody has followed it.
///
/// @param direction in the frame of the microphones
/// @param mirror the other direction that a linear array cannot tell from it
/// @param confidence 0 (no idea) to 1; a second peak nearly as high makes it low
/// @param power of the voice itself, noise and reverberation left out; relative to other detections
public record Detection(Direction direction, Optional<Direction> mirror, double confidence, double power) {}
