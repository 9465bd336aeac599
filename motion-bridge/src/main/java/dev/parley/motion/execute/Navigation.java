package dev.parley.motion.execute;

import dev.parley.motion.Goal;
import dev.parley.motion.MotionCommand.GoTo;
import dev.parley.motion.RobotState;

/// The robot's own navigation, as goals reach it.
interface Navigation {
    void go(GoTo goal);

    /// No longer anywhere.
    void stand(RobotState state);

    /// What it says of the last goal.
    Goal.Status status();

    /// Whether it ever says anything.
    boolean tells();
}
