package dev.parley.simulation.ros2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.motion.RobotLink.Waypoint;
import dev.parley.motion.ros2.Quality;
import dev.parley.motion.ros2.Ros2;
import dev.parley.robot.Base.TwistType;
import dev.parley.robot.Robot;
import dev.parley.simulation.TestRobot;
import dev.parley.simulation.robot.Drift;
import dev.parley.simulation.robot.FactoryCell;
import dev.parley.simulation.robot.Fault;
import dev.parley.simulation.robot.Laser;
import dev.parley.simulation.robot.SimulatedRobot;
import geometry_msgs.msg.dds.Twist;
import geometry_msgs.msg.dds.TwistStamped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import nav_msgs.msg.dds.Odometry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sensor_msgs.msg.dds.BatteryState;
import sensor_msgs.msg.dds.Imu;
import sensor_msgs.msg.dds.JointState;
import sensor_msgs.msg.dds.LaserScan;
import std_msgs.msg.dds.Bool;
import tf2_msgs.msg.dds.TFMessage;
import trajectory_msgs.msg.dds.JointTrajectory;
import trajectory_msgs.msg.dds.JointTrajectoryPoint;

/// Through Fast DDS, between two participants of a domain of their own. The robot's clock is turned by
/// hand.
@Timeout(60)
class SimulatedRobotNodeTest {
    private static final Ros2.Domain PRIVATE = new Ros2.Domain(178, true);
    private static final long TICK_NANOS = 10_000_000L;

    private final Map<String, Double> heard = new ConcurrentHashMap<>();
    private final Semaphore arrived = new Semaphore(0);
    private final Ros2 peer = Ros2.open("peer", PRIVATE);
    private SimulatedRobot body;
    private SimulatedRobotNode node = node(TestRobot.driving(true));
    private long clock = 1_000_000_000L;

    private SimulatedRobotNode node(Robot robot) {
        return node(robot, Drift.NONE);
    }

    private SimulatedRobotNode node(Robot robot, Drift drift) {
        var world = FactoryCell.world();
        body = new SimulatedRobot(robot, world, FactoryCell.START, drift);
        return new SimulatedRobotNode(
                robot, body, new Laser(Laser.Spec.AROUND, world), Ros2.open("robot", PRIVATE), 5_000_000_000L);
    }

    @AfterEach
    void close() {
        node.close();
        peer.close();
    }

    /// Lets the robot's time pass, and says something each time, until it has had its effect.
    private void until(BooleanSupplier done, Runnable say) throws InterruptedException {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("nothing happened in thirty seconds")
                    .isLessThan(end);
            say.run();
            clock += TICK_NANOS;
            node.tick(clock);
            arrived.tryAcquire(2, TimeUnit.MILLISECONDS);
        }
    }

    private double heard(String what) {
        return heard.getOrDefault(what, 0.0);
    }

    private void hearOdometry() {
        peer.subscribe(Odometry.class, "/odom", Quality.SENSOR, m -> {
            heard.put("x", m.getPose().getPose().getPosition().getX());
            heard.put("vx", m.getTwist().getTwist().getLinear().getX());
            heard.put(m.getHeader().getFrameIdAsString() + ">" + m.getChildFrameIdAsString(), 1.0);
            heard.put("stamp", (double) m.getHeader().getStamp().getSec());
            arrived.release();
        });
    }

    @Test
    void tellsHowItStandsWhatTouchesItAndWhatChargeIsLeft() throws InterruptedException {
        node.close();
        node = node(TestRobot.feeling());
        peer.subscribe(
                Imu.class,
                "/imu",
                Quality.SENSOR,
                m -> heard.put("lean", 2 * Math.asin(Math.abs(m.getOrientation().getY()))));
        peer.subscribe(Bool.class, "/bumper", Quality.SENSOR, m -> heard.put("pressed", m.getData() ? 1.0 : 0.0));
        peer.subscribe(
                BatteryState.class,
                "/battery_state",
                Quality.SENSOR,
                m -> heard.put("charge", (double) m.getPercentage()));
        body.faults().begin(Fault.LEANING);
        body.faults().begin(Fault.PRESSED_BUMPER);
        until(() -> heard("lean") > 0.3 && heard("pressed") == 1 && heard("charge") > 0.9, () -> {});
        assertThat(heard("lean")).isCloseTo(Math.toRadians(20), within(1e-6));
    }

    @Test
    void hearsAndTellsNothingWhileItsLinkIsLost() throws InterruptedException {
        var velocity = peer.publisher(Twist.class, "/cmd_vel", Quality.RELIABLE);
        Twist ahead = new Twist();
        ahead.getLinear().setX(0.3);
        until(() -> body.velocity().vxMps() > 0.2, () -> velocity.publish(ahead));
        body.faults().begin(Fault.LOST_LINK);
        until(() -> body.velocity().vxMps() == 0, () -> velocity.publish(ahead));
    }

    @Test
    void drivesOnATwistAndReportsIt() throws InterruptedException {
        hearOdometry();
        var publisher = peer.publisher(Twist.class, "/cmd_vel", Quality.RELIABLE);
        Twist twist = new Twist();
        twist.getLinear().setX(0.4);
        until(() -> heard("x") > 0.3, () -> publisher.publish(twist));
        assertThat(heard("vx")).isBetween(0.3, 0.4 + 1e-9);
        assertThat(heard).containsKey("odom>base_link");
        assertThat(heard("stamp")).isGreaterThanOrEqualTo(6);
    }

    /// Its wheels tell a tenth too little; what localizes it makes up for that.
    @Test
    void isLocalizedHoweverItsOdometryDrifts() throws InterruptedException {
        node.close();
        node = node(TestRobot.driving(true), new Drift(0.9, 0));
        hearOdometry();
        peer.subscribe(TFMessage.class, "/tf", Quality.TRANSFORMS, m -> {
            var t = m.getTransforms().get(0);
            if (t.getHeader().getFrameIdAsString().equals("map"))
                heard.put("correction", t.getTransform().getTranslation().getX());
        });
        var publisher = peer.publisher(Twist.class, "/cmd_vel", Quality.RELIABLE);
        Twist twist = new Twist();
        twist.getLinear().setX(0.4);
        until(() -> heard("x") > 0.9 && heard("correction") > 0.09, () -> publisher.publish(twist));
        assertThat(heard("x") + heard("correction")).isCloseTo(body.pose().xM(), within(0.1));
        body.faults().begin(Fault.LOST_LOCALIZATION);
        double last = heard("correction");
        until(() -> heard("x") > 1.4, () -> publisher.publish(twist));
        assertThat(heard("correction")).isCloseTo(last, within(0.02));
    }

    @Test
    void hearsStampedTwistsWhenItsFileSaysSo() throws InterruptedException {
        node.close();
        node = node(TestRobot.with(Optional.of(TestRobot.base(false, TwistType.TWIST_STAMPED))));
        hearOdometry();
        var publisher = peer.publisher(TwistStamped.class, "/cmd_vel", Quality.RELIABLE);
        TwistStamped twist = new TwistStamped();
        twist.getTwist().getLinear().setX(-0.4);
        until(() -> heard("x") < -0.3, () -> publisher.publish(twist));
    }

    @Test
    void ignoresAndCountsVelocitiesThatAreNotNumbers() throws InterruptedException {
        hearOdometry();
        var publisher = peer.publisher(Twist.class, "/cmd_vel", Quality.RELIABLE);
        Twist wrong = new Twist();
        wrong.getLinear().setX(Double.NaN);
        wrong.getAngular().setZ(Double.POSITIVE_INFINITY);
        until(() -> node.counts().refusedVelocities() > 5 && heard.containsKey("x"), () -> publisher.publish(wrong));
        assertThat(heard("x")).isZero();
        assertThat(node.counts().velocities()).isZero();
    }

    @Test
    void movesJointsOnATrajectoryAndReportsThem() throws InterruptedException {
        peer.subscribe(JointState.class, "/joint_states", Quality.SENSOR, m -> {
            for (int i = 0; i < m.getName().size(); i++)
                heard.put(m.getName().getString(i), m.getPosition().get(i));
        });
        var publisher = peer.publisher(JointTrajectory.class, "/head_controller/joint_trajectory", Quality.RELIABLE);
        JointTrajectory trajectory = trajectory("head_pan", 0.7);
        until(() -> node.counts().trajectories() > 0, () -> publisher.publish(trajectory));
        until(() -> heard("head_pan") > 0.699, () -> {});
        assertThat(heard).containsOnlyKeys("head_pan", "head_tilt", "elbow");
        assertThat(heard("head_pan")).isCloseTo(0.7, within(1e-9));
    }

    @Test
    void refusesATrajectoryForAJointItDoesNotHave() throws InterruptedException {
        var publisher = peer.publisher(JointTrajectory.class, "/head_controller/joint_trajectory", Quality.RELIABLE);
        JointTrajectory unknown = trajectory("third_arm", 0.7);
        until(() -> node.counts().refusedTrajectories() > 0, () -> publisher.publish(unknown));
        JointTrajectory uneven = trajectory("head_pan", 0.7);
        uneven.getJointNames().add("head_tilt");
        until(() -> node.counts().refusedTrajectories() > 20, () -> publisher.publish(uneven));
        assertThat(node.counts().trajectories()).isZero();
    }

    private static JointTrajectory trajectory(String joint, double rad) {
        JointTrajectory trajectory = new JointTrajectory();
        trajectory.getJointNames().add(joint);
        JointTrajectoryPoint point = trajectory.getPoints().add();
        point.getPositions().add(rad);
        point.getTimeFromStart().setSec(1);
        return trajectory;
    }

    @Test
    void looksAroundWithItsLaser() throws InterruptedException {
        peer.subscribe(LaserScan.class, "/scan", Quality.SENSOR, m -> {
            heard.put("behind", (double) m.getRanges().get(0));
            heard.put("rays", (double) m.getRanges().size());
            heard.put("last", m.getAngleMin() + (m.getRanges().size() - 1.0) * m.getAngleIncrement() - m.getAngleMax());
        });
        until(() -> heard.containsKey("last"), () -> {});
        assertThat(heard("rays")).isEqualTo(360);
        assertThat(heard("behind")).isCloseTo(2, within(0.007));
        assertThat(heard("last")).isCloseTo(0, within(1e-4));
    }

    @Test
    void leavesOutTheTimeThatTheMachineSlept() {
        body.trajectory("arm_controller", List.of(new Waypoint(Map.of("elbow", 2.0), 10)));
        node.tick(0);
        node.tick(3_600_000_000_000L);
        assertThat(body.positionRad("elbow")).isCloseTo(0.2 + 1.8 * 0.05, within(1e-6));
    }
}
