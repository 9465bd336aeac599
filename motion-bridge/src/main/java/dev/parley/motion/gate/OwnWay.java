package dev.parley.motion.gate;

import dev.parley.motion.Head;
import dev.parley.motion.MotionCommand;
import dev.parley.motion.MotionCommand.Gesture;
import dev.parley.motion.MotionCommand.Look;
import dev.parley.motion.MotionCommand.MoveJoints;
import dev.parley.motion.MotionCommand.Pose;
import dev.parley.motion.RobotState;
import dev.parley.robot.Robot;
import dev.parley.robot.body.OwnBody;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Whether the straight way in joint space, from where the joints are felt to be, leads through the robot's own body.
/// Controllers are taken to go straight from waypoint to waypoint and to begin together. A robot whose file says
/// nothing
/// of its body is not looked after. Under the lock of the gate.
final class OwnWay {
    private final OwnBody body;
    private final Head head;

    OwnWay(Robot robot) {
        body = new OwnBody(robot.body(), robot.joints());
        head = Head.of(robot);
    }

    /// Why this may not begin; empty: it may.
    ///
    /// @param command within the limits
    String refusal(MotionCommand command, RobotState state) {
        if (body.unknown() || state.joints().isEmpty()) return "";
        Map<String, Double> at = new HashMap<>(state.joints().get().positionsRad());
        for (Map<String, Double> target : way(command)) {
            var meeting = body.along(at, target);
            if (meeting.isPresent()) return meeting.get().words();
            at.putAll(target);
        }
        return "";
    }

    private List<Map<String, Double>> way(MotionCommand command) {
        return switch (command) {
            case MoveJoints m -> List.of(m.positionsRad());
            case Pose p -> List.of(p.positionsRad());
            case Look l -> List.of(head.toward(l.azimuthRad(), l.elevationRad()));
            case Gesture g -> g.steps().stream().map(Gesture.Step::positionsRad).toList();
            case MotionCommand.Drive _,
                    MotionCommand.Turn _,
                    MotionCommand.GoTo _,
                    MotionCommand.Publish _,
                    MotionCommand.Wait _ -> List.of();
        };
    }
}
