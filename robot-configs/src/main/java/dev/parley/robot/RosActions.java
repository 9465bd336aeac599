package dev.parley.robot;

import java.util.Collection;
import java.util.Set;

/// What goes over ROS actions instead of topics. Only a rosbridge server carries them.
///
/// @param controllers that follow trajectories as goals of `control_msgs/action/FollowJointTrajectory`, on
/// `/<controller>/follow_joint_trajectory`
/// @param skills of ROS4HRI that others may ask of this robot, on `/skill/<skill>`
public record RosActions(Set<String> controllers, Set<String> skills) {
    /// Of a file that says nothing.
    public static final RosActions NONE = new RosActions(Set.of(), Set.of());

    /// Every skill there is.
    public static final Set<String> SKILLS = Set.of("say", "ask", "look_at");

    public RosActions {
        controllers = Set.copyOf(controllers);
        skills = Set.copyOf(skills);
        Checks checks = new Checks();
        for (String skill : skills) checks.known("skills", skill, SKILLS);
        checks.done();
    }

    boolean empty() {
        return controllers.isEmpty() && skills.isEmpty();
    }

    /// A controller without a joint would follow nothing.
    void check(Checks checks, Collection<String> known) {
        for (String controller : controllers) checks.known("ros.trajectory_actions", controller, known);
    }
}
