package dev.parley.motion.execute;

import dev.parley.motion.RobotActions;
import dev.parley.motion.RobotLink;
import dev.parley.motion.RobotLink.Waypoint;
import dev.parley.motion.RobotState;
import dev.parley.motion.gate.Senses;
import dev.parley.robot.Base;
import dev.parley.robot.Joint;
import dev.parley.robot.Robot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a stop sends beside zero velocity, whoever had set the robot going: every controller holds its joints where
/// they
/// are, the robot's own navigation gets the place where it is, and goals of its actions are cancelled. Only what is
/// felt at that moment is held: an old
/// position would be a motion. A correction of the map that has grown old is still the best guess of where it is.
public final class StandStill {
    private static final double AT_ONCE_S = 0.2;

    private final RobotLink link;
    private final Map<String, Joint> joints;
    private final boolean navigates;
    private final boolean localized;
    private final boolean acts;

    public StandStill(Robot robot, RobotLink link) {
        this.link = link;
        joints = robot.joints();
        localized = robot.ros().frames().localized();
        boolean goals = robot.base().filter(b -> !b.navigate().isEmpty()).isPresent();
        acts = goals || !robot.ros().actions().controllers().isEmpty();
        navigates = robot.base().map(Base::goal).filter(g -> !g.isEmpty()).isPresent();
    }

    public void send(RobotState state, long nowNanos) {
        if (Senses.joints(state, nowNanos)) hold(state.joints().get().positionsRad());
        boolean somewhere = !localized || state.map().isPresent();
        if (navigates && somewhere && Senses.odometry(state, nowNanos))
            state.inMap().ifPresent(o -> link.goal(o.xM(), o.yM(), o.headingRad()));
        if (acts) link.actions().ifPresent(RobotActions::cancelAll);
    }

    private void hold(Map<String, Double> now) {
        Map<String, Double> at = new LinkedHashMap<>();
        joints.forEach((name, joint) -> {
            double rad = now.getOrDefault(name, Double.NaN);
            if (Double.isFinite(rad)) at.put(name, Math.clamp(rad, joint.lowerRad(), joint.upperRad()));
        });
        if (!at.isEmpty()) link.trajectory(List.of(new Waypoint(at, AT_ONCE_S)));
    }
}
