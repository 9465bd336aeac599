package dev.parley.robot;

/// What feels whether the robot stands upright.
///
/// @param topic of `sensor_msgs/Imu` with an orientation; its z axis is the robot's, upward
/// @param maxTiltRad away from upright; beyond it nothing moves
public record Imu(String topic, double maxTiltRad) {
    private static final double LEAST_RAD = Math.toRadians(1);
    private static final double MOST_RAD = Math.toRadians(60);

    public Imu {
        new Checks()
                .topic("topic", topic)
                .that(
                        maxTiltRad >= LEAST_RAD - 1e-9 && maxTiltRad <= MOST_RAD + 1e-9,
                        "max_tilt",
                        maxTiltRad,
                        "1deg to 60deg, such as 15deg")
                .done();
    }
}
