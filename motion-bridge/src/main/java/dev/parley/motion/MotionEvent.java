package dev.parley.motion;

import dev.parley.perception.Stamp;

/// What became of a motion, from what the robot's sensors say.
public sealed interface MotionEvent {
    /// Of the sound that asked for it.
    Stamp stamp();

    /// Name of the action in the robot's file; `resume` and `stop` for the built-in ones.
    String action();

    record Started(Stamp stamp, String action, MotionCommand command) implements MotionEvent {}

    /// @param fraction of the way, 0 to 1
    record Progress(Stamp stamp, String action, double fraction) implements MotionEvent {}

    record Finished(Stamp stamp, String action) implements MotionEvent {}

    /// Rejected before it began, or given up on the way.
    record Blocked(Stamp stamp, String action, String reason) implements MotionEvent {}

    /// Waits for a yes.
    record Unconfirmed(Stamp stamp, String action, String question) implements MotionEvent {}

    /// Given up for another motion.
    record Cancelled(Stamp stamp, String action) implements MotionEvent {}

    /// The robot was stopped; latched until resumed. `action` is what it was doing, or `stop`.
    record Stopped(Stamp stamp, String action) implements MotionEvent {}

    /// The stop was lifted.
    record Resumed(Stamp stamp, String action) implements MotionEvent {}
}
