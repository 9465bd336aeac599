package dev.parley.motion.execute;

import dev.parley.motion.Goal;
import dev.parley.motion.MotionCommand.GoTo;
import dev.parley.motion.RobotActions;
import dev.parley.motion.RobotState;
import java.util.Optional;

/// Goals of an action: navigation tells how far it is and why it gives up, and to make it stand, its goal is cancelled.
final class NavigationGoal implements Navigation {
    private final Optional<RobotActions> actions;
    private Optional<Goal> sent = Optional.empty();

    /// @param actions empty: the link has none, and nothing goes anywhere
    NavigationGoal(Optional<RobotActions> actions) {
        this.actions = actions;
    }

    @Override
    public void go(GoTo goal) {
        sent = actions.map(a -> a.navigate(goal.xM(), goal.yM(), goal.headingRad()));
    }

    @Override
    public void stand(RobotState state) {
        sent.ifPresent(Goal::cancel);
        sent = Optional.empty();
    }

    @Override
    public Goal.Status status() {
        return sent.map(Goal::status).orElse(Controllers.NO_ACTIONS);
    }

    @Override
    public boolean tells() {
        return true;
    }
}
