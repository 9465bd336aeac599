package dev.parley.motion.execute;

import dev.parley.motion.MotionCommand.Gesture.Step;
import dev.parley.motion.RobotLink.Waypoint;
import dev.parley.robot.Joint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Times a sequence of joint positions so that no joint exceeds its speed.
///
/// Every waypoint names every joint of every controller involved, since `joint_trajectory_controller`
/// refuses partial goals unless told otherwise; joints that are not asked for stay where they are.
final class Trajectory {
    private static final double SHORTEST_S = 0.2;
    private static final double SLACK = 1.1;

    private final Map<String, Joint> joints;

    Trajectory(Map<String, Joint> joints) {
        this.joints = joints;
    }

    /// @param first step to take; what the steps before it asked for is kept
    List<Waypoint> through(List<Step> steps, int first, Map<String, Double> now) {
        Map<String, Double> at = involved(steps, now);
        Map<String, Double> next = new HashMap<>(at);
        List<Waypoint> waypoints = new ArrayList<>();
        double time = 0;
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).positionsRad().forEach((joint, rad) -> next.put(joint, clamp(joint, rad)));
            if (i < first) continue;
            time += seconds(at, next, steps.get(i).seconds());
            waypoints.add(new Waypoint(next, time));
            at = Map.copyOf(next);
        }
        return List.copyOf(waypoints);
    }

    /// Where the joints involved are now, as a trajectory of its own.
    List<Waypoint> hold(List<Step> steps, Map<String, Double> now) {
        Map<String, Double> at = involved(steps, now);
        return at.isEmpty() ? List.of() : List.of(new Waypoint(at, SHORTEST_S));
    }

    private Map<String, Double> involved(List<Step> steps, Map<String, Double> now) {
        var controllers = steps.stream()
                .flatMap(s -> s.positionsRad().keySet().stream())
                .map(j -> joints.get(j).controller())
                .collect(Collectors.toSet());
        Map<String, Double> at = new LinkedHashMap<>();
        joints.forEach((name, joint) -> {
            Double rad = now.get(name);
            if (rad != null && Double.isFinite(rad) && controllers.contains(joint.controller()))
                at.put(name, clamp(name, rad));
        });
        return at;
    }

    private double seconds(Map<String, Double> from, Map<String, Double> to, double least) {
        double seconds = Math.max(SHORTEST_S, least);
        for (var target : to.entrySet()) {
            double way = Math.abs(target.getValue() - from.getOrDefault(target.getKey(), target.getValue()));
            seconds =
                    Math.max(seconds, SLACK * way / joints.get(target.getKey()).maxRadps());
        }
        return seconds;
    }

    private double clamp(String joint, double rad) {
        Joint j = joints.get(joint);
        return Math.clamp(rad, j.lowerRad(), j.upperRad());
    }
}
