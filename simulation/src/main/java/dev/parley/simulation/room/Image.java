package dev.parley.simulation.room;

import dev.parley.perception.Direction;
import java.util.List;

/// What a scene's microphones hear of one source alone. Arrays are as long as the scene and not to be
/// changed.
///
/// @param reverberant `[microphone][sample]`: its part of the mix
/// @param direct the same without any reflection
/// @param directions in which it truly was, seen from the array, every 10 ms from the scene's start on
public record Image(float[][] reverberant, float[][] direct, List<Direction> directions) {}
