package dev.parley.motion.execute;

import dev.parley.motion.Goal;
import dev.parley.motion.Goal.Status;
import dev.parley.motion.RobotLink;
import dev.parley.motion.RobotLink.Waypoint;
import dev.parley.robot.Joint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// The controllers that one motion of the joints is for: some hear a topic and say nothing, some follow goals and tell
/// what became of them.
final class Controllers {
    static final Status NO_ACTIONS = new Status.Failed("my connection to the robot has no actions");

    private final Map<String, Joint> joints;
    private final Set<String> following;
    private final RobotLink link;
    private final Map<String, Goal> goals = new LinkedHashMap<>();
    private boolean unable;

    /// @param following the controllers that follow goals
    Controllers(Map<String, Joint> joints, Set<String> following, RobotLink link) {
        this.joints = joints;
        this.following = following;
        this.link = link;
    }

    void follow(List<Waypoint> waypoints) {
        goals.clear();
        List<Waypoint> told = only(waypoints, c -> !following.contains(c));
        if (!told.isEmpty()) link.trajectory(told);
        for (String controller : following) {
            List<Waypoint> own = only(waypoints, controller::equals);
            if (own.isEmpty()) continue;
            unable |= link.actions().isEmpty();
            link.actions().ifPresent(a -> goals.put(controller, a.follow(controller, own)));
        }
    }

    /// Where the joints are, at once, by the topic: it takes the place of what is followed. A goal is cancelled after
    /// it,
    /// and not before: what the controller then holds is where it is by then.
    ///
    /// @param where empty: not known
    void hold(List<Waypoint> where) {
        if (!where.isEmpty()) link.trajectory(where);
        goals.values().forEach(Goal::cancel);
        goals.clear();
    }

    /// Why it is not done; empty: nothing has been said against it.
    String refusal() {
        if (unable) return ((Status.Failed) NO_ACTIONS).reason();
        for (var goal : goals.entrySet()) {
            if (goal.getValue().status() instanceof Status.Failed f) return f.reason();
            if (goal.getValue().status() instanceof Status.Lost)
                return "I lost the connection to my " + Joint.part(goal.getKey());
        }
        return "";
    }

    /// A part of the body that has not yet said that it is there; empty: none.
    String unfinished() {
        for (var goal : goals.entrySet())
            if (!(goal.getValue().status() instanceof Status.Succeeded)) return Joint.part(goal.getKey());
        return "";
    }

    private List<Waypoint> only(List<Waypoint> waypoints, Predicate<String> controller) {
        return waypoints.stream()
                .map(w -> new Waypoint(of(w.positionsRad(), controller), w.atSeconds()))
                .filter(w -> !w.positionsRad().isEmpty())
                .toList();
    }

    private Map<String, Double> of(Map<String, Double> positions, Predicate<String> controller) {
        Map<String, Double> of = new LinkedHashMap<>(positions);
        of.keySet().removeIf(j -> !controller.test(joints.get(j).controller()));
        return of;
    }
}
