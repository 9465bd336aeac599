package dev.parley.motion.ros2;

import dev.parley.robot.Effect;
import dev.parley.robot.Robot;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import std_msgs.msg.dds.Bool;
import std_msgs.msg.dds.Float64;

/// Sends `std_msgs/String`, `Bool` and `Float64`. The topics that the robot's file names are announced from
/// the start, since the first message on a new topic is lost to whoever has not found it yet.
final class FlatTopics {
    private static final int MOST_TOPICS = 64;

    private final Ros2 ros2;
    private final Map<String, Consumer<String>> publishers = new ConcurrentHashMap<>();

    FlatTopics(Ros2 ros2, Robot robot) {
        this.ros2 = ros2;
        robot.actions().values().stream()
                .flatMap(a -> a.effect().stream())
                .flatMap(e -> e.each().stream())
                .filter(e -> e.kind() == Effect.Kind.PUBLISH)
                .map(e -> e.filled(Map.of()))
                .filter(e -> e.keySet().containsAll(Set.of("topic", "type")))
                .forEach(e -> publisher(e.get("topic"), e.get("type")));
    }

    void send(String topic, String type, String value) {
        publisher(topic, type).accept(value);
    }

    private Consumer<String> publisher(String topic, String type) {
        if (publishers.size() >= MOST_TOPICS && !publishers.containsKey(topic + " " + type))
            throw new Ros2Fault(
                    "More than %d topics to publish to; %s is left out.".formatted(MOST_TOPICS, topic), null);
        return publishers.computeIfAbsent(topic + " " + type, _ -> switch (type) {
            case "std_msgs/String" -> text(topic);
            case "std_msgs/Bool" -> bool(topic);
            case "std_msgs/Float64" -> number(topic);
            default ->
                throw new Ros2Fault(
                        "%s: type %s is none of std_msgs/String, std_msgs/Bool, std_msgs/Float64."
                                .formatted(topic, type),
                        null);
        });
    }

    private Consumer<String> text(String topic) {
        var publisher = ros2.publisher(std_msgs.msg.dds.String.class, topic, Quality.RELIABLE);
        return value -> {
            var message = new std_msgs.msg.dds.String();
            // The library sends the low byte of each character: hand it UTF-8, byte by byte.
            message.setData(new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
            publisher.publish(message);
        };
    }

    private Consumer<String> bool(String topic) {
        var publisher = ros2.publisher(Bool.class, topic, Quality.RELIABLE);
        return value -> {
            Bool message = new Bool();
            message.setData(Boolean.parseBoolean(value.strip()));
            publisher.publish(message);
        };
    }

    private Consumer<String> number(String topic) {
        var publisher = ros2.publisher(Float64.class, topic, Quality.RELIABLE);
        return value -> {
            Float64 message = new Float64();
            message.setData(Double.parseDouble(value.strip()));
            publisher.publish(message);
        };
    }
}
