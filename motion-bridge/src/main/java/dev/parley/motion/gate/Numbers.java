package dev.parley.motion.gate;

import dev.parley.motion.MotionCommand;
import dev.parley.motion.MotionCommand.Call;
import dev.parley.motion.MotionCommand.Drive;
import dev.parley.motion.MotionCommand.Gesture;
import dev.parley.motion.MotionCommand.GoTo;
import dev.parley.motion.MotionCommand.Look;
import dev.parley.motion.MotionCommand.MoveJoints;
import dev.parley.motion.MotionCommand.Pose;
import dev.parley.motion.MotionCommand.Publish;
import dev.parley.motion.MotionCommand.Turn;
import dev.parley.motion.MotionCommand.Wait;
import java.util.Map;

/// Whether every number of a command is finite. Pure.
final class Numbers {
    private Numbers() {}

    static boolean finite(MotionCommand command) {
        return switch (command) {
            case Drive d -> Double.isFinite(d.distanceM()) && Double.isFinite(d.headingRad());
            case Turn t -> Double.isFinite(t.angleRad());
            case GoTo g -> Double.isFinite(g.xM()) && Double.isFinite(g.yM()) && Double.isFinite(g.headingRad());
            case MoveJoints m -> finite(m.positionsRad());
            case Pose p -> finite(p.positionsRad());
            case Look l -> Double.isFinite(l.azimuthRad()) && Double.isFinite(l.elevationRad());
            case Gesture g -> {
                for (Gesture.Step s : g.steps())
                    if (!Double.isFinite(s.seconds()) || !finite(s.positionsRad())) yield false;
                yield true;
            }
            case Call _ -> true;
            case Wait w -> Double.isFinite(w.seconds());
            case Publish p -> !p.type().equals("std_msgs/Float64") || isFiniteNumber(p.value());
        };
    }

    private static boolean finite(Map<String, Double> positions) {
        for (double p : positions.values()) if (!Double.isFinite(p)) return false;
        return true;
    }

    private static boolean isFiniteNumber(String text) {
        try {
            return Double.isFinite(Double.parseDouble(text.strip()));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
