package dev.parley.motion.gate;

import dev.parley.motion.MotionCommand;
import dev.parley.motion.MotionCommand.GoTo;
import dev.parley.motion.RobotState;
import dev.parley.robot.Battery;
import java.util.Optional;

/// What a robot with little charge no longer begins. Pure.
///
/// A charge that nobody has told for a while is believed: a battery empties slowly, and a robot that stands in
/// the way because a gauge is silent helps nobody. What is never told forbids nothing.
final class LowBattery {
    private LowBattery() {}

    /// Why this does not begin; empty: there is charge enough, it leads to the charger, or it moves nothing.
    static String refusal(Optional<Battery> battery, MotionCommand command, RobotState state) {
        if (battery.isEmpty() || state.charge().isEmpty()) return "";
        if (state.charge().get().share() >= battery.get().least()) return "";
        boolean charging = command instanceof GoTo g && battery.get().charger().equals(Optional.of(g.place()));
        return charging || command.onlyTells() ? "" : "my battery is low";
    }
}
