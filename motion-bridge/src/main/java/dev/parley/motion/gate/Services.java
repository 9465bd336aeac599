package dev.parley.motion.gate;

import dev.parley.motion.MotionCommand;
import dev.parley.robot.Base;
import dev.parley.robot.Robot;
import dev.parley.robot.RosTopics;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which services an action may call: as with flat messages, those that its file names, but none that belongs to what
/// Parley itself moves the robot by, since a trajectory that is begun there has passed no gate. Pure.
final class Services {
    private static final String SET_BOOL = "std_srvs/srv/SetBool";
    private static final String TRIGGER = "std_srvs/srv/Trigger";

    private Services() {}

    /// The names, on the graph, below which everything moves the robot.
    static Set<String> ofTheRobot(Robot robot) {
        Stream<String> base = robot.base().map(Base::navigate).stream();
        Stream<String> joints = robot.joints().values().stream().map(j -> "/" + j.controller());
        return Stream.of(base, joints, Stream.of("/controller_manager"))
                .flatMap(n -> n)
                .filter(n -> !n.isEmpty())
                .map(robot.ros()::resolve)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Why it is not called; empty: it is.
    static String refusal(MotionCommand.Call call, RosTopics names, Set<String> ofTheRobot) {
        String service = names.resolve(call.service());
        boolean own = ofTheRobot.stream().anyMatch(o -> service.equals(o) || service.startsWith(o + "/"));
        if (own) return "that service moves the robot";
        boolean sound = switch (call.type()) {
            case TRIGGER -> call.value().isEmpty();
            case SET_BOOL -> call.value().strip().matches("(?i)true|false");
            default -> false;
        };
        return sound ? "" : "that service makes no sense";
    }
}
