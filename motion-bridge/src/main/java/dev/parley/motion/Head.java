package dev.parley.motion;

import dev.parley.robot.Joint;
import dev.parley.robot.Robot;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The joints that turn a head: those of which the robot's file says so, or else `head_pan` or
/// `head_yaw`, and
/// `head_tilt` or `head_pitch`. Azimuth is positive to the left, elevation positive upward,
/// whatever the joints are.
///
/// @param pan joint; empty: none
/// @param tilt joint; empty: none
public record Head(Optional<Axis> pan, Optional<Axis> tilt) {
    /// @param sign -1 where the joint is positive to the right, or downward
    public record Axis(String name, Joint joint, int sign) {
        /// The nearest angle that the joint reaches; NaN stays NaN.
        double clamped(double rad) {
            return sign * Math.clamp(sign * rad, joint.lowerRad(), joint.upperRad());
        }
    }

    public static Head of(Robot robot) {
        return new Head(axis(robot, true), axis(robot, false));
    }

    public boolean exists() {
        return pan.isPresent() || tilt.isPresent();
    }

    /// The nearest direction that it can look in.
    public MotionCommand.Look clamped(MotionCommand.Look look) {
        double azimuth = pan.map(a -> a.clamped(look.azimuthRad())).orElse(look.azimuthRad());
        double elevation = tilt.map(a -> a.clamped(look.elevationRad())).orElse(look.elevationRad());
        boolean same = azimuth == look.azimuthRad() && elevation == look.elevationRad();
        return same ? look : new MotionCommand.Look(azimuth, elevation);
    }

    /// The joint positions that look in a direction.
    public Map<String, Double> toward(double azimuthRad, double elevationRad) {
        Map<String, Double> positions = new LinkedHashMap<>();
        pan.ifPresent(a -> positions.put(a.name, a.sign * azimuthRad));
        tilt.ifPresent(a -> positions.put(a.name, a.sign * elevationRad));
        return positions;
    }

    /// What the file says counts before what a name may mean.
    private static Optional<Axis> axis(Robot robot, boolean pan) {
        return axis(robot, pan, j -> j.getValue().turns())
                .or(() -> axis(robot, pan, j -> j.getValue().headTurn(j.getKey())));
    }

    private static Optional<Axis> axis(
            Robot robot, boolean pan, Function<Map.Entry<String, Joint>, Optional<Joint.HeadTurn>> turn) {
        return robot.joints().entrySet().stream()
                .flatMap(
                        j -> turn
                                .apply(j)
                                .filter(t -> t.pan() == pan)
                                .map(t -> new Axis(j.getKey(), j.getValue(), t.sign()))
                                .stream())
                .findFirst();
    }
}
