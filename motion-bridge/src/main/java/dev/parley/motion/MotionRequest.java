package dev.parley.motion;

import dev.parley.perception.Stamp;

/// A command with everything the gate asks about it.
///
/// @param action name in the robot's file
/// @param role of whoever wishes it
/// @param confirmed whether that person said yes to it
/// @param risky whether it needs that yes
public record MotionRequest(
        Stamp stamp, String action, String role, boolean confirmed, boolean risky, MotionCommand command) {}
