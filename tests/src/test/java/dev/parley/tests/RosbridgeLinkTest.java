package dev.parley.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.motion.RobotLink.Waypoint;
import dev.parley.motion.rosbridge.RosbridgeLink;
import dev.parley.robot.yaml.RobotFile;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Over a WebSocket to a server that is as strict as rosbridge.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RosbridgeLinkTest {
    private static final String ODOMETRY = "nav_msgs/msg/Odometry";

    private RosbridgeServer server = RosbridgeServer.on(0);
    private final RosbridgeLink link = new RosbridgeLink(
            RobotFile.load("parley-one"), URI.create("ws://127.0.0.1:" + server.port()), System::nanoTime);

    @BeforeEach
    void connect() throws InterruptedException {
        link.keep();
        assertThat(server.await(s -> s.hasSubscriber("/joint_states"))).isTrue();
    }

    @AfterEach
    void close() {
        assertThat(server.refused()).isEmpty();
        link.close();
        server.close();
    }

    private static ObjectNode odometry(String x) {
        return (ObjectNode) RosbridgeServer.read("""
                {"header": {"stamp": {"sec": 1, "nanosec": 2}, "frame_id": "odom"}, "child_frame_id": "base_link",
                 "pose": {"pose": {"position": {"x": %s, "y": -2, "z": 0},
                                   "orientation": {"x": 0, "y": 0, "z": 1, "w": 0}}, "covariance": []},
                 "twist": {"twist": {"linear": {"x": 0.25, "y": 0, "z": 0},
                                     "angular": {"x": 0, "y": 0, "z": -0.5}}, "covariance": []}}
                """.formatted(x));
    }

    private static void until(Runnable again, BooleanSupplier done) {
        for (long end = System.nanoTime() + 20_000_000_000L; !done.getAsBoolean(); Thread.onSpinWait()) {
            again.run();
            if (System.nanoTime() - end > 0) throw new AssertionError("it did not happen in twenty seconds");
        }
    }

    @Test
    void velocitiesGoalsAndTrajectoriesArriveAsRosMessages() throws InterruptedException {
        link.velocity(0.5, -0.25, 0.125);
        link.trajectory(List.of(new Waypoint(Map.of("head_pan", 0.5, "head_tilt", 0.0, "left_hand", 1.0), 2.5)));
        assertThat(server.await(s ->
                        !s.published("/left_hand_controller/joint_trajectory").isEmpty()))
                .isTrue();
        JsonNode twist = server.published("/cmd_vel").getLast().path("msg");
        assertThat(twist.path("header").path("frame_id").asText()).isEqualTo("base_link");
        assertThat(twist.path("twist").path("linear").path("y").asDouble()).isEqualTo(-0.25);
        assertThat(twist.path("twist").path("angular").path("z").asDouble()).isEqualTo(0.125);
        JsonNode head =
                server.published("/head_controller/joint_trajectory").getLast().path("msg");
        assertThat(head.path("joint_names")).extracting(JsonNode::asText).containsExactly("head_pan", "head_tilt");
        assertThat(head.path("points")
                        .path(0)
                        .path("time_from_start")
                        .path("nanosec")
                        .asLong())
                .isEqualTo(500_000_000);
    }

    @Test
    void whereOdometryLiesInTheMapIsHeard() {
        until(
                () -> server.send("/odom", ODOMETRY, odometry("1.5")),
                () -> link.state().odometry().isPresent());
        ObjectNode tf = (ObjectNode) RosbridgeServer.read("""
                {"transforms": [
                  {"header": {"stamp": {"sec": 1, "nanosec": 2}, "frame_id": "map"}, "child_frame_id": "odom",
                   "transform": {"translation": {"x": 1, "y": 2, "z": 0},
                                 "rotation": {"x": 0, "y": 0, "z": 1, "w": 0}}}]}
                """);
        until(
                () -> server.send("/tf", "tf2_msgs/msg/TFMessage", tf),
                () -> link.state().map().isPresent());
        assertThat(link.state().inMap().orElseThrow().xM()).isCloseTo(-0.5, within(1e-9));
        assertThat(link.state().inMap().orElseThrow().yM()).isCloseTo(4, within(1e-9));
    }

    @Test
    void sensorsAreFeltAndWhatWasNotSeenIsNoNumber() {
        until(
                () -> server.send("/odom", ODOMETRY, odometry("1.5")),
                () -> link.state().odometry().isPresent());
        assertThat(link.state().odometry().get().headingRad()).isEqualTo(Math.PI);
        assertThat(link.state().odometry().get().yawRadps()).isEqualTo(-0.5);
        ObjectNode scan = (ObjectNode) RosbridgeServer.read(
                "{\"angle_min\": -1, \"angle_increment\": 0.5, \"range_min\": 0.1, \"range_max\": 10,"
                        + " \"ranges\": [1.5, null, 2]}");
        until(
                () -> server.send("/scan", "sensor_msgs/msg/LaserScan", scan),
                () -> link.state().scan().isPresent());
        assertThat(link.state().scan().get().rangesM()).containsExactly(1.5f, Float.NaN, 2f);
        ObjectNode joints = (ObjectNode) RosbridgeServer.read(
                "{\"name\": [\"wheel\", \"head_pan\"], \"position\": [7, 0.75], \"velocity\": []}");
        until(
                () -> server.send("/joint_states", "sensor_msgs/msg/JointState", joints),
                () -> link.state().joints().isPresent());
        assertThat(link.state().joints().get().positionsRad()).isEqualTo(Map.of("head_pan", 0.75));
    }

    @Test
    void whatMakesNoSenseIsDroppedAndCounted() {
        server.sendText("{\"op\": \"publish\", \"topic\": ");
        server.sendText("[1, 2]");
        server.send("/odom", ODOMETRY, odometry("\"far\""));
        server.send("/odom", ODOMETRY, odometry("1e300"));
        until(() -> {}, () -> link.unreadable() == 3);
        assertThat(link.state().odometry()).isEmpty();
    }

    @Test
    void whenTheServerComesBackEverythingIsSubscribedAgainAndNothingOldIsSent() throws InterruptedException {
        int port = server.port();
        server.close();
        until(() -> {}, () -> !link.open());
        link.velocity(0.6, 0, 0);
        link.goal(1, 2, 0);
        server = RosbridgeServer.on(port);
        until(link::keep, link::open);
        assertThat(server.await(s -> s.hasSubscriber("/joint_states"))).isTrue();
        until(
                () -> server.send("/odom", ODOMETRY, odometry("3")),
                () -> link.state().odometry().isPresent());
        link.velocity(0.1, 0, 0);
        assertThat(server.await(s -> !s.published("/cmd_vel").isEmpty())).isTrue();
        assertThat(server.published("/cmd_vel"))
                .extracting(m ->
                        m.path("msg").path("twist").path("linear").path("x").asDouble())
                .containsExactly(0.1);
    }

    @Test
    void ofVelocitiesThatWaitOnlyTheNewestIsSent() throws InterruptedException {
        for (int i = 1; i <= 2000; i++) link.velocity(i / 4000.0, 0, 0);
        assertThat(server.await(s -> !s.published("/cmd_vel").isEmpty()
                        && s.published("/cmd_vel")
                                        .getLast()
                                        .path("msg")
                                        .path("twist")
                                        .path("linear")
                                        .path("x")
                                        .asDouble()
                                == 0.5))
                .isTrue();
        assertThat(server.published("/cmd_vel")).isSortedAccordingTo((a, b) -> Double.compare(speed(a), speed(b)));
    }

    private static double speed(JsonNode message) {
        return message.path("msg").path("twist").path("linear").path("x").asDouble();
    }
}
