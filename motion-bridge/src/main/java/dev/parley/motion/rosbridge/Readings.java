package dev.parley.motion.rosbridge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.motion.Localization.Planar;
import dev.parley.motion.RobotState.Odometry;
import dev.parley.motion.RobotState.Scan;
import java.util.Optional;
import java.util.function.ObjDoubleConsumer;

/// Reads the sensor messages of a robot out of JSON. Whatever is malformed or makes no sense throws an
/// [IllegalArgumentException]; the state grows stale instead of wrong. Pure.
final class Readings {
    private static final int MOST_RANGES = 8192;
    private static final int MOST_JOINTS = 256;
    private static final int MOST_TRANSFORMS = 1024;
    /// 10° of tilt.
    private static final double LEAST_UPRIGHT = 0.985;
    private static final double FARTHEST_M = 1e6;
    private static final double FASTEST = 1e3;

    private Readings() {}

    static Odometry odometry(JsonNode message, long nowNanos) {
        JsonNode pose = message.path("pose").path("pose");
        JsonNode twist = message.path("twist").path("twist");
        return new Odometry(
                number(pose.path("position").path("x"), FARTHEST_M),
                number(pose.path("position").path("y"), FARTHEST_M),
                heading(pose.path("orientation")),
                number(twist.path("linear").path("x"), FASTEST),
                number(twist.path("linear").path("y"), FASTEST),
                number(twist.path("angular").path("z"), FASTEST),
                nowNanos);
    }

    static void joints(JsonNode message, ObjDoubleConsumer<String> heard) {
        JsonNode names = message.path("name");
        JsonNode positions = message.path("position");
        if (names.size() > MOST_JOINTS || names.size() != positions.size())
            throw new IllegalArgumentException("as many positions as names");
        for (JsonNode position : positions) number(position, FASTEST);
        for (int i = 0; i < names.size(); i++)
            heard.accept(names.get(i).asText(), positions.get(i).asDouble());
    }

    /// JSON has no numbers that are none: rosbridge writes null for what was not seen.
    static Scan scan(JsonNode message, long nowNanos) {
        double step = number(message.path("angle_increment"), Math.PI);
        double least = number(message.path("range_min"), FASTEST);
        double most = number(message.path("range_max"), FASTEST);
        JsonNode ranges = message.path("ranges");
        if (step == 0 || least < 0 || most <= least || !ranges.isArray() || ranges.size() > MOST_RANGES)
            throw new IllegalArgumentException("a scan that can be measured");
        float[] metres = new float[ranges.size()];
        for (int i = 0; i < metres.length; i++)
            metres[i] = ranges.get(i).isNumber() ? ranges.get(i).floatValue() : Float.NaN;
        return new Scan(number(message.path("angle_min"), 4 * Math.PI), step, least, most, metres, nowNanos);
    }

    static long stampNanos(JsonNode header) {
        JsonNode stamp = header.path("stamp");
        return stamp.path("sec").asLong() * 1_000_000_000L
                + stamp.path("nanosec").asLong();
    }

    /// The last transform of a `TFMessage` from one frame to the other; empty: it has none.
    static Optional<Planar> transform(JsonNode message, String parent, String child) {
        JsonNode all = message.path("transforms");
        if (all.size() > MOST_TRANSFORMS) throw new IllegalArgumentException("so many transforms");
        Optional<Planar> found = Optional.empty();
        for (JsonNode one : all)
            if (named(one.path("header").path("frame_id"), parent) && named(one.path("child_frame_id"), child))
                found = Optional.of(planar(one));
        return found;
    }

    private static boolean named(JsonNode told, String frame) {
        return told.asText().equals(frame) || told.asText().equals("/" + frame);
    }

    private static Planar planar(JsonNode stamped) {
        JsonNode at = stamped.path("transform").path("translation");
        JsonNode q = stamped.path("transform").path("rotation");
        double heading = heading(q);
        double x = q.path("x").asDouble();
        double y = q.path("y").asDouble();
        if (1 - 2 * (x * x + y * y) < LEAST_UPRIGHT) throw new IllegalArgumentException("a level frame");
        return new Planar(
                number(at.path("x"), FARTHEST_M),
                number(at.path("y"), FARTHEST_M),
                heading,
                stampNanos(stamped.path("header")));
    }

    /// Yaw of a unit quaternion (REP-103).
    private static double heading(JsonNode q) {
        double x = number(q.path("x"), 2), y = number(q.path("y"), 2), z = number(q.path("z"), 2);
        double w = number(q.path("w"), 2);
        double norm = x * x + y * y + z * z + w * w;
        if (!(norm > 0.9 && norm < 1.1)) throw new IllegalArgumentException("a unit quaternion");
        return Math.atan2(2 * (w * z + x * y), norm - 2 * (y * y + z * z));
    }

    private static double number(JsonNode node, double most) {
        double value = node.isNumber() ? node.asDouble() : Double.NaN;
        if (!(Math.abs(value) <= most)) throw new IllegalArgumentException("a number that makes sense");
        return value;
    }
}
