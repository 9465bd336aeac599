package dev.parley.motion;

import dev.parley.robot.Robot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The joints that turn a head, found by name: `head_pan` or `head_yaw`, and `head_tilt` or `head_pitch`.
/// Pan is positive to the left, tilt positive upward.
///
/// @param pan joint; empty: none
/// @param tilt joint; empty: none
public record Head(Optional<String> pan, Optional<String> tilt) {
    public static Head of(Robot robot) {
        return new Head(first(robot, "head_pan", "head_yaw"), first(robot, "head_tilt", "head_pitch"));
    }

    public boolean exists() {
        return pan.isPresent() || tilt.isPresent();
    }

    /// The joint positions that look in a direction.
    public Map<String, Double> toward(double azimuthRad, double elevationRad) {
        Map<String, Double> positions = new LinkedHashMap<>();
        pan.ifPresent(j -> positions.put(j, azimuthRad));
        tilt.ifPresent(j -> positions.put(j, elevationRad));
        return positions;
    }

    private static Optional<String> first(Robot robot, String... names) {
        return List.of(names).stream().filter(robot.joints()::containsKey).findFirst();
    }
}
