package dev.parley.motion.gate;

import dev.parley.motion.MotionCommand;
import dev.parley.robot.Battery;
import dev.parley.robot.Robot;
import dev.parley.robot.RosTopics;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which flat messages an action may send: to the topics that its file names, but to none that Parley itself moves or
/// feels the robot by, since a velocity that is published there has passed no gate; nor to those of a stop. Pure.
final class FlatMessages {
    private static final int LONGEST_TEXT = 250;

    private FlatMessages() {}

    /// By their names on the graph.
    static Set<String> topicsOfTheRobot(Robot robot) {
        Stream<String> base = robot.base().stream()
                .flatMap(b -> Stream.of(b.topic(), b.goal(), b.odometry(), b.scan(), b.bumper(), "/tf", "/tf_static"));
        Stream<String> felt = Stream.concat(
                robot.base().flatMap(b -> b.imu()).map(i -> i.topic()).stream(),
                robot.battery().map(Battery::topic).stream());
        Stream<String> joints = robot.joints().values().stream().map(j -> "/" + j.controller() + "/joint_trajectory");
        Stream<String> stops = Stream.of(robot.ros().stop(), robot.ros().stopLock());
        return Stream.of(base, felt, joints, stops)
                .flatMap(t -> t)
                .filter(t -> !t.isEmpty())
                .map(robot.ros()::resolve)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Why it is not sent; empty: it is.
    static String refusal(MotionCommand.Publish message, RosTopics names, Set<String> ofTheRobot) {
        if (ofTheRobot.contains(names.resolve(message.topic()))) return "that topic moves the robot";
        boolean sound = switch (message.type()) {
            case "std_msgs/String" -> message.value().getBytes(StandardCharsets.UTF_8).length <= LONGEST_TEXT;
            case "std_msgs/Bool" -> message.value().strip().matches("(?i)true|false");
            case "std_msgs/Float64" -> true;
            default -> false;
        };
        return sound ? "" : "the message makes no sense";
    }
}
