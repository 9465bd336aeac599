package dev.parley.simulation.ros2;

import dev.parley.motion.RobotLink.Waypoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trajectory_msgs.msg.dds.JointTrajectory;
import trajectory_msgs.msg.dds.JointTrajectoryPoint;

/// `trajectory_msgs/JointTrajectory` → waypoints. The time in its header is not looked at: it starts when
/// it arrives.
final class Waypoints {
    private Waypoints() {}

    /// None at all for a message that does not give each of its joints exactly one position a point.
    static List<Waypoint> of(JointTrajectory message) {
        List<String> names = List.of(message.getJointNames().toStringArray());
        List<Waypoint> waypoints = new ArrayList<>();
        for (int i = 0; i < message.getPoints().size(); i++) {
            JointTrajectoryPoint point = message.getPoints().get(i);
            Map<String, Double> positionsRad = positionsRad(names, point);
            if (positionsRad.size() != point.getPositions().size()) return List.of();
            waypoints.add(new Waypoint(positionsRad, seconds(point)));
        }
        return waypoints;
    }

    private static Map<String, Double> positionsRad(List<String> names, JointTrajectoryPoint point) {
        Map<String, Double> positionsRad = new LinkedHashMap<>();
        if (names.size() == point.getPositions().size())
            for (int j = 0; j < names.size(); j++)
                positionsRad.put(names.get(j), point.getPositions().get(j));
        return positionsRad;
    }

    private static double seconds(JointTrajectoryPoint point) {
        return point.getTimeFromStart().getSec() + point.getTimeFromStart().getNanosec() / 1e9;
    }
}
