package dev.parley.motion.gate;

import dev.parley.motion.Head;
import dev.parley.motion.MotionCommand;
import dev.parley.motion.MotionCommand.Gesture;
import dev.parley.motion.MotionCommand.Look;
import dev.parley.motion.MotionCommand.MoveJoints;
import dev.parley.motion.MotionCommand.Pose;
import dev.parley.motion.RobotState;
import dev.parley.robot.Joint;
import dev.parley.robot.Robot;
import java.util.HashMap;
import java.util.Map;

/// The limits of the joints. Where to look and where to point is clamped: as far as the joint goes is what
/// a person would do. A pose or a gesture is part of the robot's file and checked there: outside the limits
/// it is refused.
final class JointLimits {
    private static final double LONGEST_WAIT_S = 60;
    private static final double LONGEST_STEP_S = 30;
    private static final int MOST_STEPS = 100;
    private static final double NEAR_RAD = 0.7;

    private final Map<String, Joint> joints;
    private final Head head;

    JointLimits(Robot robot) {
        joints = robot.joints();
        head = Head.of(robot);
    }

    /// Why this cannot be done within the limits; empty: it can.
    String refusal(MotionCommand command) {
        return switch (command) {
            case MoveJoints m -> m.positionsRad().isEmpty() ? "there is nothing to move" : unknown(m.positionsRad());
            case Look _ -> head.exists() ? "" : "I cannot turn my head";
            case Pose p -> refusal(p.positionsRad());
            case Gesture g -> refusal(g);
            case MotionCommand.Wait w ->
                w.seconds() >= 0 && w.seconds() <= LONGEST_WAIT_S ? "" : "I do not wait that long";
            case MotionCommand.Drive _,
                    MotionCommand.Turn _,
                    MotionCommand.GoTo _,
                    MotionCommand.Publish _,
                    MotionCommand.Call _ -> "";
        };
    }

    /// The same command, or one within the limits.
    MotionCommand clamped(MotionCommand command) {
        return switch (command) {
            case MoveJoints m when beyond(m.positionsRad()) -> new MoveJoints(clamped(m.positionsRad()));
            case Look l -> head.clamped(l);
            default -> command;
        };
    }

    /// The first joint of the command that the robot does not report; empty: it reports all of them.
    String unfelt(MotionCommand command, RobotState.Joints felt) {
        return switch (command) {
            case MoveJoints m -> unfelt(m.positionsRad(), felt);
            case Pose p -> unfelt(p.positionsRad(), felt);
            case Look _ -> {
                if (head.pan().isPresent() && !feels(head.pan().get().name(), felt))
                    yield head.pan().get().name();
                yield head.tilt().isPresent() && !feels(head.tilt().get().name(), felt)
                        ? head.tilt().get().name()
                        : "";
            }
            case Gesture g -> {
                for (Gesture.Step s : g.steps()) {
                    String joint = unfelt(s.positionsRad(), felt);
                    if (!joint.isEmpty()) yield joint;
                }
                yield "";
            }
            case MotionCommand.Drive _,
                    MotionCommand.Turn _,
                    MotionCommand.GoTo _,
                    MotionCommand.Publish _,
                    MotionCommand.Call _,
                    MotionCommand.Wait _ -> "";
        };
    }

    /// The first joint that a gesture would move far from where it is; empty: none. Not for a
    /// look, which is of the
    /// head alone.
    String far(MotionCommand command, RobotState.Joints felt) {
        if (!(command instanceof Gesture g)) return "";
        for (Gesture.Step s : g.steps())
            for (var p : s.positionsRad().entrySet())
                if (!(Math.abs(p.getValue() - felt.positionsRad().get(p.getKey())) <= NEAR_RAD))
                    return spoken(p.getKey()) + " is elsewhere";
        return "";
    }

    private String refusal(Gesture gesture) {
        if (gesture.steps().isEmpty() || gesture.steps().size() > MOST_STEPS) return "it has no steps, or too many";
        for (Gesture.Step s : gesture.steps()) {
            if (!(s.seconds() > 0 && s.seconds() <= LONGEST_STEP_S)) return "a step of it takes too long";
            String why = refusal(s.positionsRad());
            if (!why.isEmpty()) return why;
        }
        return "";
    }

    private String refusal(Map<String, Double> positions) {
        if (positions.isEmpty()) return "there is nothing to move";
        String why = unknown(positions);
        if (!why.isEmpty()) return why;
        for (var p : positions.entrySet())
            if (!joints.get(p.getKey()).allows(p.getValue())) return spoken(p.getKey()) + " does not go that far";
        return "";
    }

    private String unknown(Map<String, Double> positions) {
        for (String joint : positions.keySet())
            if (!joints.containsKey(joint)) return "I have no joint called " + joint.replace('_', ' ');
        return "";
    }

    private boolean beyond(Map<String, Double> positions) {
        for (var p : positions.entrySet()) if (!joints.get(p.getKey()).allows(p.getValue())) return true;
        return false;
    }

    private Map<String, Double> clamped(Map<String, Double> positions) {
        Map<String, Double> within = new HashMap<>();
        positions.forEach((joint, rad) -> within.put(joint, clamp(joint, rad)));
        return within;
    }

    private double clamp(String joint, double rad) {
        Joint j = joints.get(joint);
        return Math.clamp(rad, j.lowerRad(), j.upperRad());
    }

    private static String unfelt(Map<String, Double> positions, RobotState.Joints felt) {
        for (String joint : positions.keySet()) if (!feels(joint, felt)) return joint;
        return "";
    }

    private static boolean feels(String joint, RobotState.Joints felt) {
        Double position = felt.positionsRad().get(joint);
        return position != null && Double.isFinite(position);
    }

    static String spoken(String joint) {
        return "my " + joint.replace('_', ' ');
    }
}
