package dev.parley.motion.ros2;

import dev.parley.motion.Localization;
import dev.parley.motion.Localization.Planar;
import dev.parley.motion.RobotLink;
import dev.parley.motion.RobotState;
import dev.parley.motion.gate.MountedLaser;
import dev.parley.robot.Base;
import dev.parley.robot.Battery;
import dev.parley.robot.Robot;
import geometry_msgs.msg.dds.PoseStamped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/// A robot on ROS 2 topics, as its file names them. Velocities go out reliably, sensors come in
/// best-effort, newest only. Joint states are heard on `/joint_states`.
///
/// Thread-safe. Sending a velocity allocates nothing.
public final class Ros2Link implements RobotLink {
    private static final String JOINT_STATES = "/joint_states";

    private final Ros2 ros2;
    private final LongSupplier nanoClock;
    private final Robot robot;
    private final Localization localization = new Localization();
    private final Optional<VelocityTopic> velocity;
    private final Optional<Ros2.Publisher<PoseStamped>> goal;
    private final TrajectoryTopics trajectories;
    private final FlatTopics flat;
    private final AtomicReference<RobotState> state = new AtomicReference<>(RobotState.UNKNOWN);

    /// @param nanoClock for the times of receipt
    /// @throws Ros2Fault when DDS cannot start here
    public Ros2Link(Robot robot, Ros2.Domain domain, LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.robot = robot;
        ros2 = Ros2.open("parley", domain, robot.ros());
        velocity = robot.base().map(b -> new VelocityTopic(ros2, b));
        goal = robot.base()
                .map(Base::goal)
                .filter(g -> !g.isEmpty())
                .map(g -> ros2.publisher(PoseStamped.class, g, Quality.RELIABLE));
        trajectories = new TrajectoryTopics(ros2, robot.joints());
        flat = new FlatTopics(ros2, robot);
        robot.base().ifPresent(this::hearBase);
        robot.battery().ifPresent(this::hearBattery);
        if (!robot.joints().isEmpty()) hearJoints(robot);
    }

    @Override
    public void velocity(double vxMps, double vyMps, double yawRadps) {
        if (velocity.isPresent()) velocity.get().send(vxMps, vyMps, yawRadps);
    }

    @Override
    public void trajectory(List<Waypoint> waypoints) {
        trajectories.send(waypoints);
    }

    @Override
    public void goal(double xM, double yM, double headingRad) {
        PoseStamped message = new PoseStamped();
        VelocityTopic.stamp(message.getHeader());
        message.getHeader().setFrameId(robot.ros().frames().map());
        message.getPose().getPosition().set(xM, yM, 0);
        message.getPose().getOrientation().setYawPitchRoll(headingRad, 0, 0);
        goal.ifPresent(g -> g.publish(message));
    }

    @Override
    public void publish(String topic, String type, String value) {
        flat.send(topic, type, value);
    }

    @Override
    public RobotState state() {
        return state.get();
    }

    /// Sensor messages that were malformed, too long or not finite, and were dropped.
    public long unreadable() {
        return ros2.unreadable();
    }

    @Override
    public void close() {
        ros2.close();
    }

    private void hearBase(Base base) {
        MountedLaser laser = new MountedLaser(base.scanFrom());
        ros2.subscribe(Incoming.ODOMETRY, Incoming.ODOMETRY_BYTES, base.odometry(), Quality.SENSOR, in -> {
            var heard = Incoming.odometry(in, nanoClock.getAsLong());
            update(s -> s.with(heard.odometry()));
            localization.odometry(heard.odometry(), heard.stampNanos()).ifPresent(m -> update(s -> s.with(m)));
        });
        hearTransforms(base, false);
        hearTransforms(base, true);
        ros2.subscribe(Incoming.SCAN, Incoming.SCAN_BYTES, base.scan(), Quality.SENSOR, in -> {
            var heard = laser.fromCentre(Incoming.scan(in, nanoClock.getAsLong()));
            update(s -> s.with(heard));
        });
        base.imu()
                .ifPresent(i -> ros2.subscribe(Incoming.IMU, Incoming.IMU_BYTES, i.topic(), Quality.SENSOR, in -> {
                    var heard = Incoming.tilt(in, nanoClock.getAsLong());
                    update(s -> s.with(heard));
                }));
        if (!base.bumper().isEmpty())
            ros2.subscribe(Incoming.TOUCH, Incoming.TOUCH_BYTES, base.bumper(), Quality.SENSOR, in -> {
                var heard = Incoming.touch(in, nanoClock.getAsLong());
                update(s -> s.with(heard));
            });
    }

    private void hearTransforms(Base base, boolean fixed) {
        Transforms transforms = new Transforms(robot.ros().frames(), base.frame(), new Transforms.Listener() {
            @Override
            public void map(Planar mapToOdom) {
                localization
                        .map(mapToOdom, fixed, state().odometry(), nanoClock.getAsLong())
                        .ifPresent(m -> update(s -> s.with(m)));
            }

            @Override
            public void base(Planar odomToBase) {
                localization.base(odomToBase, state().odometry()).ifPresent(m -> update(s -> s.with(m)));
            }
        });
        ros2.subscribe(
                Transforms.TYPE,
                Transforms.MOST_BYTES,
                fixed ? "/tf_static" : "/tf",
                fixed ? Quality.STATIC_TRANSFORMS : Quality.TRANSFORMS,
                transforms::read);
    }

    private void hearBattery(Battery battery) {
        ros2.subscribe(Incoming.BATTERY, Incoming.BATTERY_BYTES, battery.topic(), Quality.SENSOR, in -> {
            var heard = Incoming.charge(in, nanoClock.getAsLong());
            update(s -> s.with(heard));
        });
    }

    private void hearJoints(Robot robot) {
        JointPositions positions = new JointPositions(robot.joints().keySet());
        ros2.subscribe(Incoming.JOINTS, Incoming.JOINTS_BYTES, JOINT_STATES, Quality.SENSOR, in -> {
            long now = nanoClock.getAsLong();
            Incoming.joints(in, positions, now);
            var heard = positions.now(now);
            update(s -> s.with(heard));
        });
    }

    private void update(UnaryOperator<RobotState> change) {
        state.updateAndGet(change);
    }
}
