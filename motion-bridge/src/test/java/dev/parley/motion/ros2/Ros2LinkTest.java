package dev.parley.motion.ros2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.motion.RobotLink.Waypoint;
import dev.parley.motion.RobotState;
import dev.parley.motion.TestRobots;
import geometry_msgs.msg.dds.TwistStamped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import nav_msgs.msg.dds.Odometry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sensor_msgs.msg.dds.BatteryState;
import sensor_msgs.msg.dds.Imu;
import sensor_msgs.msg.dds.JointState;
import sensor_msgs.msg.dds.LaserScan;
import std_msgs.msg.dds.Bool;
import trajectory_msgs.msg.dds.JointTrajectory;

class Ros2LinkTest {
    private static final Ros2.Domain PRIVATE = new Ros2.Domain(178, true);

    private final Ros2Link link = new Ros2Link(TestRobots.guarded(), PRIVATE, System::nanoTime);
    private final Ros2 robot = Ros2.open("robot", PRIVATE);

    @AfterEach
    void close() {
        link.close();
        robot.close();
    }

    @Test
    void sendsVelocitiesWithTheFrameOfTheBaseAndTheTimeOfDay() throws InterruptedException {
        var heard = new LinkedBlockingQueue<String>();
        long before = System.currentTimeMillis() / 1000;
        robot.subscribe(TwistStamped.class, "/cmd_vel", Quality.RELIABLE, m -> {
            if (m.getHeader().getStamp().getSec() >= before)
                heard.add("%s %s %s %s"
                        .formatted(
                                m.getHeader().getFrameIdAsString(),
                                m.getTwist().getLinear().getX(),
                                m.getTwist().getLinear().getY(),
                                m.getTwist().getAngular().getZ()));
        });
        assertThat(Ros2Test.until(heard, () -> link.velocity(0.5, -0.25, 0.125)))
                .isEqualTo("base_link 0.5 -0.25 0.125");
    }

    @Test
    void sendsEachControllerItsPartOfATrajectory() throws InterruptedException {
        var heard = new LinkedBlockingQueue<String>();
        robot.subscribe(
                JointTrajectory.class,
                "/head_controller/joint_trajectory",
                Quality.RELIABLE,
                m -> heard.add(
                        m.getJointNames().getString(0) + " " + m.getPoints().size() + " "
                                + m.getPoints().get(1).getPositions().get(0) + " "
                                + m.getPoints().get(1).getTimeFromStart().getSec() + "."
                                + m.getPoints().get(1).getTimeFromStart().getNanosec()));
        var waypoints = List.of(
                new Waypoint(Map.of("head_pan", 0.5, "left_elbow", 1.0), 1),
                new Waypoint(Map.of("head_pan", 0.25, "left_elbow", 0.0), 2.5));
        assertThat(Ros2Test.until(heard, () -> link.trajectory(waypoints))).isEqualTo("head_pan 2 0.25 2.500000000");
    }

    @Test
    void sendsFlatMessagesInUtf8() throws InterruptedException {
        var heard = new LinkedBlockingQueue<String>();
        robot.subscribe(
                "std_msgs::msg::dds_::String_", 300, "/note", Quality.RELIABLE, in -> heard.add(in.string(255)));
        assertThat(Ros2Test.until(heard, () -> link.publish("/note", "std_msgs/String", "tea 5")))
                .isEqualTo("tea 5");
    }

    @Test
    void hearsOdometry() throws InterruptedException {
        var publisher = robot.publisher(Odometry.class, "/odom", Quality.RELIABLE);
        Odometry message = odometry(1.5);
        until(() -> publisher.publish(message), s -> s.odometry().isPresent());
        RobotState.Odometry o = link.state().odometry().get();
        assertThat(o.xM()).isEqualTo(1.5);
        assertThat(o.yM()).isEqualTo(-2);
        assertThat(o.headingRad()).isCloseTo(2, within(1e-9));
        assertThat(o.vxMps()).isEqualTo(0.25);
        assertThat(o.yawRadps()).isEqualTo(-0.5);
    }

    @Test
    void dropsAndCountsOdometryThatIsNotANumber() throws InterruptedException {
        var publisher = robot.publisher(Odometry.class, "/odom", Quality.RELIABLE);
        Odometry message = odometry(Double.NaN);
        until(() -> publisher.publish(message), _ -> link.unreadable() > 0);
        assertThat(link.state().odometry()).isEmpty();
    }

    @Test
    void hearsTwentyJointsAndKeepsItsOwn() throws InterruptedException {
        var publisher = robot.publisher(JointState.class, "/joint_states", Quality.SENSOR);
        JointState message = new JointState();
        for (int i = 0; i < 19; i++) {
            message.getName().add("wheel_" + i);
            message.getPosition().add(i);
        }
        message.getName().add("head_pan");
        message.getPosition().add(0.75);
        until(() -> publisher.publish(message), s -> s.joints().isPresent());
        assertThat(link.state().joints().get().positionsRad()).isEqualTo(Map.of("head_pan", 0.75));
    }

    @Test
    void hearsAScanOf720RangesWithWhatWasNotSeen() throws InterruptedException {
        var publisher = robot.publisher(LaserScan.class, "/scan", Quality.SENSOR);
        LaserScan message = LaserScanType.message();
        message.setAngleMin((float) -Math.PI);
        message.setAngleIncrement((float) (2 * Math.PI / 720));
        message.setRangeMin(0.05f);
        message.setRangeMax(10);
        for (int i = 0; i < 720; i++)
            message.getRanges().add(i == 0 ? Float.NaN : i == 1 ? Float.POSITIVE_INFINITY : 2);
        until(() -> publisher.publish(message), s -> s.scan().isPresent());
        RobotState.Scan scan = link.state().scan().get();
        assertThat(scan.rangesM()).hasSize(720).startsWith(Float.NaN, Float.POSITIVE_INFINITY, 2);
        assertThat(scan.rangeMaxM()).isEqualTo(10);
    }

    @Test
    void dropsAScanThatCannotBeMeasured() throws InterruptedException {
        var publisher = robot.publisher(LaserScan.class, "/scan", Quality.SENSOR);
        LaserScan message = LaserScanType.message();
        until(() -> publisher.publish(message), _ -> link.unreadable() > 0);
        assertThat(link.state().scan()).isEmpty();
    }

    @Test
    void hearsHowFarTheRobotLeansHoweverItIsTurned() throws InterruptedException {
        var publisher = robot.publisher(Imu.class, "/imu", Quality.SENSOR);
        Imu message = new Imu();
        message.getOrientation().setYawPitchRoll(2, Math.toRadians(12), 0);
        until(() -> publisher.publish(message), s -> s.tilt().isPresent());
        assertThat(link.state().tilt().get().rad()).isCloseTo(Math.toRadians(12), within(1e-6));
    }

    @Test
    void dropsAnImuThatKnowsNoOrientation() throws InterruptedException {
        var publisher = robot.publisher(Imu.class, "/imu", Quality.SENSOR);
        Imu message = new Imu();
        message.getOrientationCovariance()[0] = -1;
        until(() -> publisher.publish(message), _ -> link.unreadable() > 0);
        assertThat(link.state().tilt()).isEmpty();
    }

    @Test
    void hearsTheChargeAndDropsOneInPercent() throws InterruptedException {
        var publisher = robot.publisher(BatteryState.class, "/battery_state", Quality.SENSOR);
        BatteryState message = new BatteryState();
        message.setVoltage(24);
        message.setDesignCapacity(10);
        message.setPercentage(75);
        until(() -> publisher.publish(message), _ -> link.unreadable() > 0);
        assertThat(link.state().charge()).isEmpty();
        message.setPercentage(0.75f);
        until(() -> publisher.publish(message), s -> s.charge().isPresent());
        assertThat(link.state().charge().get().share()).isEqualTo(0.75);
    }

    @Test
    void hearsTheBumper() throws InterruptedException {
        var publisher = robot.publisher(Bool.class, "/bumper", Quality.RELIABLE);
        Bool message = new Bool();
        message.setData(true);
        until(() -> publisher.publish(message), s -> s.touch().isPresent());
        assertThat(link.state().touch().get().pressed()).isTrue();
    }

    private static Odometry odometry(double x) {
        Odometry message = new Odometry();
        message.getPose().getPose().getPosition().set(x, -2, 0);
        message.getPose().getPose().getOrientation().setYawPitchRoll(2, 0, 0);
        message.getTwist().getTwist().getLinear().setX(0.25);
        message.getTwist().getTwist().getAngular().setZ(-0.5);
        return message;
    }

    private void until(Runnable say, java.util.function.Predicate<RobotState> heard) throws InterruptedException {
        var done = new LinkedBlockingQueue<Boolean>();
        Ros2Test.until(done, () -> {
            say.run();
            if (heard.test(link.state())) done.add(true);
        });
    }
}
