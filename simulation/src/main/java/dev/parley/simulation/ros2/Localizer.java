package dev.parley.simulation.ros2;

import dev.parley.motion.ros2.Quality;
import dev.parley.motion.ros2.Ros2;
import dev.parley.motion.ros2.Ros2.Publisher;
import dev.parley.robot.Frames;
import dev.parley.robot.Robot;
import dev.parley.simulation.robot.Fault;
import dev.parley.simulation.robot.Pose2D;
import dev.parley.simulation.robot.SimulatedRobot;
import geometry_msgs.msg.dds.TransformStamped;
import tf2_msgs.msg.dds.TFMessage;

/// What localizes the simulated robot: it knows where the robot really is, and tells on `/tf` where odometry lies in
/// the map, so that its drift is made up for. One thread.
final class Localizer {
    private static final long PERIOD_NANOS = 100_000_000L;

    private final SimulatedRobot body;
    private final Publisher<TFMessage> transforms;
    private final TFMessage message = new TFMessage();
    private final TransformStamped transform;
    private long toldNanos;

    Localizer(Robot robot, SimulatedRobot body, Ros2 ros) {
        this.body = body;
        Frames frames = robot.ros().frames();
        transforms = ros.publisher(TFMessage.class, "/tf", Quality.TRANSFORMS);
        transform = message.getTransforms().add();
        transform.getHeader().setFrameId(frames.map());
        transform.setChildFrameId(frames.odom());
    }

    /// Ten times a second, unless it is lost.
    void publish(long unixNanos) {
        if (body.faults().is(Fault.LOST_LOCALIZATION) || unixNanos - toldNanos < PERIOD_NANOS) return;
        toldNanos = unixNanos;
        Pose2D real = body.pose();
        Pose2D odometry = body.odometry();
        double heading = real.headingRad() - odometry.headingRad();
        double c = Math.cos(heading);
        double s = Math.sin(heading);
        transform
                .getTransform()
                .getTranslation()
                .set(
                        real.xM() - c * odometry.xM() + s * odometry.yM(),
                        real.yM() - s * odometry.xM() - c * odometry.yM(),
                        0);
        transform.getTransform().getRotation().setToYawOrientation(heading);
        Sensors.stamp(transform.getHeader(), unixNanos);
        transforms.publish(message);
    }
}
