package dev.parley.motion.rosbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.motion.RobotLink.Waypoint;
import java.util.List;

/// ROS messages as rosbridge writes them: JSON objects with the fields of their definitions. Pure.
final class Messages {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final long SECOND = 1_000_000_000L;

    private Messages() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static JsonNode parsed(String text) throws com.fasterxml.jackson.core.JsonProcessingException {
        return MAPPER.readTree(text);
    }

    static ObjectNode twist(double vx, double vy, double yaw) {
        ObjectNode twist = object();
        vector(twist.putObject("linear"), vx, vy, 0);
        vector(twist.putObject("angular"), 0, 0, yaw);
        return twist;
    }

    static ObjectNode stamped(String frame) {
        ObjectNode message = object();
        long now = System.currentTimeMillis() * 1_000_000L;
        ObjectNode header = message.putObject("header");
        time(header.putObject("stamp"), now);
        header.put("frame_id", frame);
        return message;
    }

    /// At a heading.
    static ObjectNode pose(String frame, double x, double y, double headingRad) {
        ObjectNode message = stamped(frame);
        ObjectNode pose = message.putObject("pose");
        vector(pose.putObject("position"), x, y, 0);
        vector(pose.putObject("orientation"), 0, 0, Math.sin(headingRad / 2)).put("w", Math.cos(headingRad / 2));
        return message;
    }

    /// A stamp of zero: to begin at once.
    static ObjectNode trajectory(List<String> joints, List<Waypoint> waypoints) {
        ObjectNode message = object();
        ArrayNode names = message.putArray("joint_names");
        joints.forEach(names::add);
        ArrayNode points = message.putArray("points");
        for (Waypoint w : waypoints) {
            ObjectNode point = points.addObject();
            ArrayNode positions = point.putArray("positions");
            for (String joint : joints) positions.add(w.positionsRad().get(joint));
            time(point.putObject("time_from_start"), Math.round(w.atSeconds() * SECOND));
        }
        return message;
    }

    private static ObjectNode vector(ObjectNode node, double x, double y, double z) {
        return node.put("x", x).put("y", y).put("z", z);
    }

    private static void time(ObjectNode node, long nanos) {
        node.put("sec", nanos / SECOND).put("nanosec", nanos % SECOND);
    }
}
