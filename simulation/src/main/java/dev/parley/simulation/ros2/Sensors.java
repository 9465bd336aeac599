package dev.parley.simulation.ros2;

import dev.parley.motion.ros2.LaserScanType;
import dev.parley.motion.ros2.Quality;
import dev.parley.motion.ros2.Ros2;
import dev.parley.motion.ros2.Ros2.Publisher;
import dev.parley.robot.Base;
import dev.parley.robot.LaserMount;
import dev.parley.robot.Robot;
import dev.parley.simulation.robot.Fault;
import dev.parley.simulation.robot.Laser;
import dev.parley.simulation.robot.Pose2D;
import dev.parley.simulation.robot.SimulatedRobot;
import dev.parley.simulation.robot.Twist2D;
import geometry_msgs.msg.dds.TransformStamped;
import java.util.Optional;
import nav_msgs.msg.dds.Odometry;
import sensor_msgs.msg.dds.JointState;
import sensor_msgs.msg.dds.LaserScan;
import std_msgs.msg.dds.Header;
import tf2_msgs.msg.dds.TFMessage;

/// What the simulated robot senses → `Odometry`, `TFMessage` (odometry to the base, the map to odometry), `JointState`
/// and
/// `LaserScan`, in the frames of REP-105. Reliable writers, so that readers of either kind hear them. One
/// thread; messages are used again.
final class Sensors {
    private static final String LASER_FRAME = "base_scan";
    private static final double VARIANCE = 1e-4;
    private static final int[] PLANAR = {0, 7, 35};

    private static final long LATE_NANOS = 400_000_000L;

    private final SimulatedRobot body;
    private final Feelings feelings;
    private long odometryNanos;
    private final Optional<Driving> driving;
    private final Publisher<JointState> jointStates;
    private final JointState jointState = new JointState();

    /// Of a robot with a base only.
    private record Driving(
            Publisher<Odometry> odometries,
            Odometry odometry,
            Publisher<TFMessage> transforms,
            TFMessage transform,
            Localizer localizer,
            Publisher<LaserScan> scans,
            LaserScan scan,
            Laser laser,
            LaserMount mount,
            float[] rangesM) {}

    Sensors(Robot robot, SimulatedRobot body, Laser laser, Ros2 ros) {
        this.body = body;
        this.feelings = new Feelings(robot, body, ros);
        this.driving = robot.base().map(base -> driving(base, robot, body, laser, ros));
        this.jointStates = ros.publisher(JointState.class, "/joint_states", Quality.RELIABLE);
        robot.joints().keySet().forEach(jointState.getName()::add);
    }

    private static Driving driving(Base base, Robot robot, SimulatedRobot body, Laser laser, Ros2 ros) {
        String odom = robot.ros().frames().odom();
        return new Driving(
                ros.publisher(Odometry.class, base.odometry(), Quality.RELIABLE),
                odometry(base, odom),
                ros.publisher(TFMessage.class, "/tf", Quality.TRANSFORMS),
                transform(base, odom),
                new Localizer(robot, body, ros),
                ros.publisher(LaserScan.class, base.scan(), Quality.RELIABLE),
                scan(base, laser.spec()),
                laser,
                base.scanFrom(),
                new float[laser.spec().rays()]);
    }

    private static Odometry odometry(Base base, String odom) {
        Odometry m = new Odometry();
        m.getHeader().setFrameId(odom);
        m.setChildFrameId(base.frame());
        for (int i : PLANAR) {
            m.getPose().getCovariance()[i] = VARIANCE;
            m.getTwist().getCovariance()[i] = VARIANCE;
        }
        return m;
    }

    private static TFMessage transform(Base base, String odom) {
        TFMessage m = new TFMessage();
        TransformStamped transform = m.getTransforms().add();
        transform.getHeader().setFrameId(odom);
        transform.setChildFrameId(base.frame());
        return m;
    }

    private static LaserScan scan(Base base, Laser.Spec spec) {
        LaserScan m = LaserScanType.message();
        m.getHeader().setFrameId(base.scanFrom().equals(LaserMount.CENTRE) ? base.frame() : LASER_FRAME);
        m.setAngleMin((float) spec.angleMinRad());
        m.setAngleMax((float) (spec.angleMinRad() + (spec.rays() - 1) * spec.angleStepRad()));
        m.setAngleIncrement((float) spec.angleStepRad());
        m.setScanTime((float) (1 / spec.rateHz()));
        m.setRangeMin((float) spec.rangeMinM());
        m.setRangeMax((float) spec.rangeMaxM());
        return m;
    }

    /// Odometry, its transform, what else it feels, and joint states.
    void publishState(long unixNanos) {
        boolean late = body.faults().is(Fault.LATE_ODOMETRY) && unixNanos - odometryNanos < LATE_NANOS;
        if (!late) {
            odometryNanos = unixNanos;
            driving.ifPresent(d -> publishOdometry(d, unixNanos));
        }
        feelings.publish(unixNanos);
        stamp(jointState.getHeader(), unixNanos);
        jointState.getPosition().resetQuick();
        jointState.getVelocity().resetQuick();
        for (int i = 0; i < jointState.getName().size(); i++) {
            String joint = jointState.getName().getString(i);
            jointState.getPosition().add(body.positionRad(joint));
            jointState.getVelocity().add(body.velocityRadps(joint));
        }
        jointStates.publish(jointState);
    }

    private void publishOdometry(Driving d, long unixNanos) {
        Pose2D pose = body.odometry();
        Twist2D velocity = body.velocity();
        var at = d.odometry().getPose().getPose();
        at.getPosition().set(pose.xM(), pose.yM(), 0);
        at.getOrientation().setToYawOrientation(pose.headingRad());
        var moving = d.odometry().getTwist().getTwist();
        moving.getLinear().set(velocity.vxMps(), velocity.vyMps(), 0);
        moving.getAngular().set(0, 0, velocity.yawRadps());
        stamp(d.odometry().getHeader(), unixNanos);
        d.odometries().publish(d.odometry());
        TransformStamped transform = d.transform().getTransforms().get(0);
        transform.getTransform().getTranslation().set(pose.xM(), pose.yM(), 0);
        transform.getTransform().getRotation().setToYawOrientation(pose.headingRad());
        stamp(transform.getHeader(), unixNanos);
        d.transforms().publish(d.transform());
        d.localizer().publish(unixNanos);
    }

    void publishScan(long unixNanos) {
        driving.ifPresent(d -> {
            if (!body.faults().is(Fault.FROZEN_SCAN)) d.laser().scan(laserPose(d.mount()), d.rangesM());
            d.scan().getRanges().resetQuick();
            d.scan().getRanges().add(d.rangesM());
            stamp(d.scan().getHeader(), unixNanos);
            d.scans().publish(d.scan());
        });
    }

    private Pose2D laserPose(LaserMount mount) {
        Pose2D base = body.pose();
        double c = Math.cos(base.headingRad());
        double s = Math.sin(base.headingRad());
        return new Pose2D(
                base.xM() + c * mount.xM() - s * mount.yM(),
                base.yM() + s * mount.xM() + c * mount.yM(),
                base.headingRad() + mount.yawRad());
    }

    static void stamp(Header header, long unixNanos) {
        header.getStamp().setSec((int) Math.floorDiv(unixNanos, 1_000_000_000L));
        header.getStamp().setNanosec(Math.floorMod(unixNanos, 1_000_000_000L));
    }
}
