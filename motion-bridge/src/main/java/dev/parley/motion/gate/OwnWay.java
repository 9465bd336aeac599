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
import java.util.Optional;

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
        if (body.unknown() || command.movesBase() || state.joints().isEmpty()) return "";
        body.begin(state.joints().get().positionsRad());
        return switch (command) {
            case MoveJoints m -> words(body.onTo(m.positionsRad()));
            case Pose p -> words(body.onTo(p.positionsRad()));
            case Look l -> words(body.onTo(head.toward(l.azimuthRad(), l.elevationRad())));
            case Gesture g -> along(g);
            case MotionCommand.Drive _,
                    MotionCommand.Turn _,
                    MotionCommand.GoTo _,
                    MotionCommand.Publish _,
                    MotionCommand.Call _,
                    MotionCommand.Wait _ -> "";
        };
    }

    private String along(Gesture gesture) {
        for (Gesture.Step step : gesture.steps()) {
            String no = words(body.onTo(step.positionsRad()));
            if (!no.isEmpty()) return no;
        }
        return "";
    }

    private static String words(Optional<OwnBody.Meeting> meeting) {
        return meeting.isPresent() ? meeting.get().words() : "";
    }
}
