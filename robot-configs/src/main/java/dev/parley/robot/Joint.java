package dev.parley.robot;

import java.util.Optional;

/// One joint: its limits and the controller that moves it.
///
/// @param controller the `ros2_control` trajectory controller; commands go to
/// `/<controller>/joint_trajectory`
/// @param lowerRad in radians, or in metres for a joint that slides; so are `upperRad` and, a
/// second, `maxRadps`
/// @param turns which way it turns the head when it grows; empty: only what its name says ([#headTurn])
/// @param slides whether it is prismatic: a lift or a finger
public record Joint(
        String controller,
        double lowerRad,
        double upperRad,
        double maxRadps,
        Optional<HeadTurn> turns,
        boolean slides) {
    /// Where the head looks when the joint grows.
    public enum HeadTurn {
        HEAD_LEFT(1, true),
        HEAD_RIGHT(-1, true),
        HEAD_UP(1, false),
        HEAD_DOWN(-1, false);

        private final int sign;
        private final boolean pan;

        HeadTurn(int sign, boolean pan) {
            this.sign = sign;
            this.pan = pan;
        }

        /// 1 where a positive position is left or up (REP-103), -1 where it is right or down.
        public int sign() {
            return sign;
        }

        /// Whether it is about the vertical axis.
        public boolean pan() {
            return pan;
        }
    }

    /// A revolute joint that says nothing of the head.
    public Joint(String controller, double lowerRad, double upperRad, double maxRadps) {
        this(controller, lowerRad, upperRad, maxRadps, Optional.empty(), false);
    }

    public Joint {
        new Checks()
                .matches(
                        "controller", controller, "[A-Za-z_][A-Za-z0-9_/]*", "a controller name such as arm_controller")
                .finite("lower_rad", lowerRad)
                .finite("upper_rad", upperRad)
                .that(lowerRad < upperRad, "lower_rad", lowerRad, "less than upper_rad (" + upperRad + ")")
                .range("max_radps", maxRadps, 0.01, 20)
                .that(turns.isEmpty() || !slides, "turns", "of a joint that slides", "a joint that turns")
                .done();
    }

    /// Whether a position lies within the limits; false for NaN.
    public boolean allows(double positionRad) {
        return positionRad >= lowerRad && positionRad <= upperRad;
    }

    /// How a joint of this name turns the head, if it does: as it says, or else by the names
    /// `head_pan`, `head_yaw`,
    /// `head_tilt` and `head_pitch`.
    public Optional<HeadTurn> headTurn(String name) {
        if (turns.isPresent()) return turns;
        return switch (name) {
            case "head_pan", "head_yaw" -> Optional.of(HeadTurn.HEAD_LEFT);
            case "head_tilt", "head_pitch" -> Optional.of(HeadTurn.HEAD_UP);
            default -> Optional.empty();
        };
    }

    /// What people call what it moves: "left arm" of `left_arm_controller`.
    public static String part(String controller) {
        String name = controller.substring(controller.lastIndexOf('/') + 1);
        return name.replaceFirst("(_joint)?(_trajectory)?_controller$", "").replace('_', ' ');
    }
}
