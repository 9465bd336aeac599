package dev.parley.motion;

import dev.parley.motion.RobotLink.Waypoint;
import java.util.List;

/// What some links can ask of a robot beside topics: goals of actions, and services. Thread-safe; nobody waits for the
/// network, and nothing here decides anything.
public interface RobotActions {
    /// To a place in the map frame, by the robot's own navigation.
    Goal navigate(double xM, double yM, double headingRad);

    /// A trajectory for the joints of one controller.
    ///
    /// @param waypoints of these joints and no others
    Goal follow(String controller, List<Waypoint> waypoints);

    /// A service that answers whether it did what it was asked for.
    ///
    /// @param type `std_srvs/srv/Trigger` or `std_srvs/srv/SetBool`
    /// @param value true or false for the latter
    Goal call(String service, String type, String value);

    /// Every goal of the robot's navigation and of the controllers that follow goals, whoever had sent it, is no longer
    /// wanted.
    void cancelAll();

    /// Lets others ask for the skills that the robot's file names, from now on.
    void serve(SkillGoal.Server server);
}
