package dev.parley.robot.body;

import dev.parley.robot.Robot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which straight ways from one named pose to another lead through the body, for whoever writes a robot's file: the
/// robot
/// refuses them. Joints that a pose does not name are at rest. Pure.
public final class PoseWays {
    private PoseWays() {}

    /// One line for each way, and one where nothing can be known.
    public static List<String> notes(Robot robot) {
        if (robot.joints().isEmpty()) return List.of();
        OwnBody body = new OwnBody(robot.body(), robot.joints());
        if (body.unknown())
            return List.of("nothing is said of its body: no pose or gesture is checked against it, on its way neither");
        List<String> notes = new ArrayList<>();
        robot.poses()
                .forEach((from, start) -> robot.poses()
                        .forEach((to, target) -> body.along(at(robot, start.positionsRad()), target.positionsRad())
                                .ifPresent(m -> notes.add("from pose %s straight to pose %s %s: it refuses that way"
                                        .formatted(from, to, m.words())))));
        return notes;
    }

    private static Map<String, Double> at(Robot robot, Map<String, Double> pose) {
        Map<String, Double> at = new HashMap<>();
        robot.joints().forEach((name, j) -> at.put(name, Math.clamp(0, j.lowerRad(), j.upperRad())));
        at.putAll(pose);
        return at;
    }
}
