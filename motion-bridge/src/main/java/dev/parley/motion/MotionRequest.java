package dev.parley.motion;

import dev.parley.dialogue.Act;
import dev.parley.perception.Stamp;
import dev.parley.robot.Robot;

/// A command with everything the gate asks about it.
///
/// @param action name in the robot's file
/// @param role of whoever wishes it
/// @param confirmed whether that person said yes to it
/// @param risky whether it needs that yes
public record MotionRequest(
        Stamp stamp, String action, String role, boolean confirmed, boolean risky, MotionCommand command) {
    /// @param command what the act means here and now
    static MotionRequest of(Act.Do act, MotionCommand command, Robot robot) {
        boolean risky = robot.actions().get(act.action()).risky();
        return new MotionRequest(act.stamp(), act.action(), act.by().role(), act.confirmed(), risky, command);
    }
}
