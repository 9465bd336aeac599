package dev.parley.motion.execute;

import dev.parley.motion.Goal;
import dev.parley.motion.MotionCommand.GoTo;
import dev.parley.motion.RobotLink;
import dev.parley.motion.RobotState;

/// Goals by a topic, which nobody answers: to make it stand, it is sent to where it is.
record NavigationTopic(RobotLink link) implements Navigation {
    @Override
    public void go(GoTo goal) {
        link.goal(goal.xM(), goal.yM(), goal.headingRad());
    }

    @Override
    public void stand(RobotState state) {
        state.inMap().ifPresent(o -> link.goal(o.xM(), o.yM(), o.headingRad()));
    }

    @Override
    public Goal.Status status() {
        return Goal.Status.SENT;
    }

    @Override
    public boolean tells() {
        return false;
    }
}
