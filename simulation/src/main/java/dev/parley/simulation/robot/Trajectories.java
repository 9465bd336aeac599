package dev.parley.simulation.robot;

import dev.parley.motion.RobotLink.Waypoint;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a trajectory controller checks before it moves anything; the rules of ros2_control's
/// joint_trajectory_controller, with `allow_partial_joints_goal`.
final class Trajectories {
    private static final int MOST_WAYPOINTS = 1000;

    private final Map<String, DrivenJoint> joints;

    Trajectories(Map<String, DrivenJoint> joints) {
        this.joints = joints;
    }

    /// @return why not; empty when the joints follow
    Optional<String> follow(String controller, List<Waypoint> waypoints) {
        Optional<String> wrong = wrong(controller, waypoints);
        if (wrong.isEmpty())
            joints.entrySet().stream()
                    .filter(e -> e.getValue().controller().equals(controller))
                    .forEach(e -> follow(e.getKey(), e.getValue(), waypoints));
        return wrong;
    }

    private static void follow(String name, DrivenJoint joint, List<Waypoint> waypoints) {
        List<Waypoint> named = waypoints.stream()
                .filter(w -> w.positionsRad().containsKey(name))
                .toList();
        joint.follow(
                named.stream().mapToDouble(Waypoint::atSeconds).toArray(),
                named.stream().mapToDouble(w -> w.positionsRad().get(name)).toArray());
    }

    private Optional<String> wrong(String controller, List<Waypoint> waypoints) {
        if (waypoints.isEmpty() || waypoints.size() > MOST_WAYPOINTS)
            return Optional.of(waypoints.size() + " waypoints; expected 1 to " + MOST_WAYPOINTS);
        double last = -1;
        for (Waypoint w : waypoints) {
            if (!(w.atSeconds() > last) || !Double.isFinite(w.atSeconds()))
                return Optional.of("waypoint at " + w.atSeconds() + " s; expected later than the one before");
            last = w.atSeconds();
            Optional<String> wrong = wrong(controller, w.positionsRad());
            if (wrong.isPresent()) return wrong;
        }
        return Optional.empty();
    }

    private Optional<String> wrong(String controller, Map<String, Double> positionsRad) {
        if (positionsRad.isEmpty() || !finite(positionsRad.values()))
            return Optional.of("positions %s; expected one finite number a joint".formatted(positionsRad));
        return positionsRad.keySet().stream()
                .filter(j ->
                        !joints.containsKey(j) || !joints.get(j).controller().equals(controller))
                .findFirst()
                .map(j -> "joint \"%s\" does not belong to %s".formatted(j, controller));
    }

    private static boolean finite(Collection<Double> values) {
        return values.stream().allMatch(Double::isFinite);
    }
}
