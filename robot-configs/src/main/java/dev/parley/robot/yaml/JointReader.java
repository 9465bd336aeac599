package dev.parley.robot.yaml;

import dev.parley.robot.Joint;

/// `joints: {head_pan: {controller: head_controller, lower_rad: -1.57, upper_rad: 1.57, max_radps: 1.5}}`
final class JointReader {
    private JointReader() {}

    /// Until the file has been mended: any position will do.
    private static final Joint SOME = new Joint("some_controller", -1e9, 1e9, 1);

    static Joint read(Section s) {
        s.only("controller", "lower_rad", "upper_rad", "max_radps");
        return s.build(() -> new Joint(
                        s.textOr("controller", "joint_trajectory_controller"),
                        s.number("lower_rad"),
                        s.number("upper_rad"),
                        s.number("max_radps")))
                .orElse(SOME);
    }
}
