package dev.parley.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.robot.Robot;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// A robot behind a rosbridge server: it stands where it is told to, its joints are at once where trajectories want
/// them, and its laser sees nothing.
final class BridgedRobot {
    private final RosbridgeServer server;
    private final Map<String, Double> positions = new LinkedHashMap<>();
    private final Set<String> topics = new LinkedHashSet<>();
    private volatile double x;
    private volatile double y;

    BridgedRobot(Robot robot, RosbridgeServer server) {
        this.server = server;
        robot.joints().forEach((name, joint) -> {
            positions.put(name, joint.allows(0) ? 0.0 : joint.lowerRad());
            topics.add("/" + joint.controller() + "/joint_trajectory");
        });
    }

    void stands(double xM, double yM) {
        x = xM;
        y = yM;
    }

    /// Tells everything that it feels.
    synchronized void feels() {
        topics.forEach(this::obey);
        server.send("/odom", "nav_msgs/msg/Odometry", (ObjectNode) RosbridgeServer.read("""
                {"pose": {"pose": {"position": {"x": %s, "y": %s, "z": 0},
                                   "orientation": {"x": 0, "y": 0, "z": 0, "w": 1}}},
                 "twist": {"twist": {"linear": {"x": 0, "y": 0, "z": 0}, "angular": {"x": 0, "y": 0, "z": 0}}}}
                """.formatted(x, y)));
        ObjectNode scan = (ObjectNode) RosbridgeServer.read(
                "{\"angle_min\": -3.1416, \"angle_increment\": 0.0175, \"range_min\": 0.1, \"range_max\": 10}");
        ArrayNode ranges = scan.putArray("ranges");
        for (int i = 0; i < 360; i++) ranges.add(9.5);
        server.send("/scan", "sensor_msgs/msg/LaserScan", scan);
        ObjectNode joints = (ObjectNode) RosbridgeServer.read("{}");
        ArrayNode names = joints.putArray("name");
        ArrayNode at = joints.putArray("position");
        positions.forEach((name, rad) -> {
            names.add(name);
            at.add(rad);
        });
        server.send("/joint_states", "sensor_msgs/msg/JointState", joints);
    }

    private void obey(String topic) {
        var published = server.published(topic);
        if (published.isEmpty()) return;
        JsonNode trajectory = published.getLast().path("msg");
        JsonNode last = trajectory.path("points").path(trajectory.path("points").size() - 1);
        for (int i = 0; i < trajectory.path("joint_names").size(); i++)
            positions.put(
                    trajectory.path("joint_names").get(i).asText(),
                    last.path("positions").get(i).asDouble());
    }
}
