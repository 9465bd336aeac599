package dev.parley.motion.ros2;

import dev.parley.motion.RobotLink.Waypoint;
import dev.parley.robot.Joint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trajectory_msgs.msg.dds.JointTrajectory;
import trajectory_msgs.msg.dds.JointTrajectoryPoint;

/// Sends joint trajectories, to each controller the part that concerns its joints, on
/// `/<controller>/joint_trajectory`.
final class TrajectoryTopics {
    private final Map<String, Joint> joints;
    private final Map<String, Ros2.Publisher<JointTrajectory>> publishers = new LinkedHashMap<>();

    TrajectoryTopics(Ros2 ros2, Map<String, Joint> joints) {
        this.joints = joints;
        for (Joint j : joints.values())
            publishers.computeIfAbsent(
                    j.controller(),
                    c -> ros2.publisher(JointTrajectory.class, "/" + c + "/joint_trajectory", Quality.RELIABLE));
    }

    synchronized void send(List<Waypoint> waypoints) {
        publishers.forEach((controller, publisher) -> {
            List<String> names = joints.keySet().stream()
                    .filter(j -> joints.get(j).controller().equals(controller))
                    .filter(j ->
                            waypoints.stream().allMatch(w -> w.positionsRad().containsKey(j)))
                    .toList();
            if (!names.isEmpty()) publisher.publish(message(names, waypoints));
        });
    }

    /// A stamp of zero: to begin at once, whatever the clocks say.
    private static JointTrajectory message(List<String> names, List<Waypoint> waypoints) {
        JointTrajectory message = new JointTrajectory();
        names.forEach(message.getJointNames()::add);
        for (Waypoint w : waypoints) {
            JointTrajectoryPoint point = message.getPoints().add();
            for (String joint : names) point.getPositions().add(w.positionsRad().get(joint));
            long nanos = Math.round(w.atSeconds() * 1e9);
            point.getTimeFromStart().setSec((int) (nanos / 1_000_000_000));
            point.getTimeFromStart().setNanosec(nanos % 1_000_000_000);
        }
        return message;
    }
}
