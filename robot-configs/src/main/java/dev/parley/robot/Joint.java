package dev.parley.robot;

/// One joint: its limits and the controller that moves it.
///
/// @param controller the `ros2_control` trajectory controller; commands go to
/// `/<controller>/joint_trajectory`
public record Joint(String controller, double lowerRad, double upperRad, double maxRadps) {
    public Joint {
        new Checks()
                .matches(
                        "controller", controller, "[A-Za-z_][A-Za-z0-9_/]*", "a controller name such as arm_controller")
                .finite("lower_rad", lowerRad)
                .finite("upper_rad", upperRad)
                .that(lowerRad < upperRad, "lower_rad", lowerRad, "less than upper_rad (" + upperRad + ")")
                .range("max_radps", maxRadps, 0.01, 20)
                .done();
    }

    /// Whether a position lies within the limits; false for NaN.
    public boolean allows(double positionRad) {
        return positionRad >= lowerRad && positionRad <= upperRad;
    }
}
