package dev.parley.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.motion.RobotLink.Waypoint;
import dev.parley.motion.mcap.Recording;
import dev.parley.motion.ros2.MessageTopic;
import dev.parley.motion.ros2.Quality;
import dev.parley.motion.ros2.Ros2;
import dev.parley.motion.ros2.Ros2Link;
import dev.parley.motion.ros2.StopTopics;
import dev.parley.motion.ros2.Tap;
import dev.parley.motion.ros2.messages.AudioData;
import dev.parley.motion.ros2.messages.Bool;
import dev.parley.motion.ros2.messages.DiagnosticArray;
import dev.parley.motion.ros2.messages.Header;
import dev.parley.motion.ros2.messages.IdsList;
import dev.parley.motion.ros2.messages.Intent;
import dev.parley.motion.ros2.messages.Kind;
import dev.parley.motion.ros2.messages.LiveSpeech;
import dev.parley.motion.ros2.messages.Message;
import dev.parley.motion.ros2.messages.Text;
import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.simulation.robot.FactoryCell;
import dev.parley.simulation.robot.Laser;
import dev.parley.simulation.robot.SimulatedRobot;
import dev.parley.simulation.ros2.SimulatedRobotNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A recorded run, read with software that nobody here wrote: rosbags, and the library of MCAP's authors.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RecordedRunTest {
    private static final Ros2.Domain DOMAIN = new Ros2.Domain(208, true);
    private static final int TWISTS = 20;

    @TempDir
    private Path folder;

    private final List<String> notes = new ArrayList<>();
    private final AtomicInteger stops = new AtomicInteger();

    /// What both readers say of each topic, which must be the same.
    private static Map<String, JsonNode> read(Path file, String kind) throws IOException, InterruptedException {
        Process reader = PeerPython.with("peer-bags", "rosbags==0.11.9", "mcap==1.6.0")
                .run("read_bag.py", file.toString(), kind);
        Map<String, JsonNode> topics = new HashMap<>();
        try (var lines = new BufferedReader(new InputStreamReader(reader.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode topic = new ObjectMapper().readTree(line);
                topics.put(topic.path("topic").asText(), topic);
            }
        }
        assertThat(reader.waitFor()).as("see target/peer.log").isZero();
        return topics;
    }

    @Test
    void isReadByOthersWithTypesCountsAndValues() throws IOException, InterruptedException {
        Path file = folder.resolve("run.mcap");
        try (Recording recording = recording(file)) {
            run(recording);
        }
        assertThat(notes).isEmpty();
        Map<String, JsonNode> topics = read(file, "summary");
        assertThat(topics.values())
                .allSatisfy(t -> assertThat(t.path("rosbags").asInt())
                        .isEqualTo(t.path("mcap").asInt())
                        .isPositive());
        Map<String, String> types = new HashMap<>();
        topics.forEach((name, t) -> types.put(name, t.path("type").asText()));
        assertThat(types).containsExactlyInAnyOrderEntriesOf(expected());

        JsonNode twist = topics.get("/cmd_vel");
        assertThat(twist.path("rosbags").asInt()).isEqualTo(TWISTS);
        assertThat(twist.path("last").path("twist.linear.x").asDouble()).isEqualTo(0.01 * TWISTS);
        assertThat(twist.path("last").path("header.frame_id").asText()).isEqualTo("base_link");
        assertThat(twist.path("reliability").asText()).isEqualTo("RELIABLE");
        assertThat(topics.get("/scan").path("reliability").asText()).isEqualTo("BEST_EFFORT");
        assertThat(topics.get("/parley/stop_lock").path("durability").asText()).isEqualTo("TRANSIENT_LOCAL");
        assertThat(topics.get("/tf").path("depth").asInt()).isEqualTo(100);
        assertThat(topics.get("/note").path("last").path("data").asText()).isEqualTo("tea for Zoë");
        JsonNode head = topics.get("/head_controller/joint_trajectory").path("last");
        assertThat(head.path("joint_names")).extracting(JsonNode::asText).containsExactly("head_pan", "head_tilt");
        assertThat(head.path("points.positions").path(0).asDouble()).isEqualTo(0.25);
        JsonNode odometry = topics.get("/odom").path("last");
        assertThat(odometry.path("child_frame_id").asText()).isEqualTo("base_link");
        assertThat(odometry.path("pose.pose.orientation.w").asDouble()).isCloseTo(1, within(0.1));
        assertThat(topics.get("/battery_state").path("last").path("percentage").asDouble())
                .isBetween(0.9, 1.0);
        JsonNode speech = topics.get("/humans/voices/anna/speech").path("last");
        assertThat(speech.path("final").asText()).isEqualTo("tea for Zoë");
        assertThat(speech.path("confidence").asDouble()).isEqualTo(0.75);
        assertThat(topics.get("/diagnostics")
                        .path("last")
                        .path("status.values.value")
                        .asText())
                .isEqualTo("50.00");
        assertThat(topics.get("/humans/voices/anna/audio")
                        .path("last")
                        .path("data")
                        .path(3)
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void aProcessThatIsKilledLeavesAFileThatIsReadUpToItsLastChunk() throws IOException, InterruptedException {
        Path file = folder.resolve("killed.mcap");
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        try (var out = writer.inputReader()) {
            for (int i = 0; i < Writer.CHUNKS; i++) assertThat(out.readLine()).isEqualTo("chunk");
            writer.toHandle().destroyForcibly();
        }
        writer.waitFor();
        int written = Writer.CHUNKS * Writer.MESSAGES;
        JsonNode topic = read(file, "nosummary").get("/words");
        assertThat(topic.path("rosbags").asInt()).isEqualTo(written);
        assertThat(topic.path("last").path("data").asText()).startsWith("words");

        Path torn = folder.resolve("torn.mcap");
        byte[] whole = Files.readAllBytes(file);
        Files.write(torn, Arrays.copyOf(whole, whole.length - 1000));
        assertThat(read(torn, "torn").get("/words").path("mcap").asInt()).isEqualTo(written - Writer.MESSAGES);
    }

    /// Writes chunk after chunk, and waits to be killed.
    static final class Writer {
        static final int CHUNKS = 3;
        static final int MESSAGES = 10;

        private Writer() {}

        public static void main(String[] args) throws IOException {
            AtomicInteger seconds = new AtomicInteger(100);
            Recording recording =
                    Recording.to(Path.of(args[0]), 1 << 30, () -> seconds.get() * 1_000_000_000L, System.err::println);
            Tap.Channel words = recording
                    .channel("/words", "std_msgs/msg/String", Quality.RELIABLE)
                    .orElseThrow();
            for (int i = 0; i < CHUNKS; i++) {
                for (int m = 0; m < MESSAGES; m++) words.message(string("words ".repeat(1000) + '\0'));
                seconds.incrementAndGet();
                recording.step();
                System.out.println("chunk");
            }
            words.message(string("lost\0"));
            System.in.read();
        }

        private static ByteBuffer string(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            ByteBuffer cdr = ByteBuffer.allocate(8 + bytes.length).order(ByteOrder.LITTLE_ENDIAN);
            return cdr.put(new byte[] {0, 1, 0, 0})
                    .putInt(bytes.length)
                    .put(bytes)
                    .flip();
        }
    }

    private Recording recording(Path file) {
        return Recording.to(file, 1 << 30, () -> System.currentTimeMillis() * 1_000_000L, notes::add);
    }

    /// A robot that is driven, and everything that is told beside.
    private void run(Recording recording) {
        Robot robot = feeling();
        Ros2.Domain tapped = DOMAIN.with(recording);
        var world = FactoryCell.world();
        SimulatedRobot body = new SimulatedRobot(robot, world, FactoryCell.START);
        Laser laser = new Laser(Laser.Spec.AROUND, world);
        try (SimulatedRobotNode node = new SimulatedRobotNode(robot, body, laser, Ros2.open("robot", DOMAIN), 0);
                Ros2 panel = Ros2.open("panel", DOMAIN);
                Ros2Link link = new Ros2Link(robot, tapped, System::nanoTime);
                Ros2 graph = Ros2.open("graph", tapped)) {
            StopTopics topics = new StopTopics(graph, robot.ros(), stops::incrementAndGet);
            MessageTopic<Bool> button = panel.topic(Kind.BOOL, robot.ros().stop(), Quality.RELIABLE);
            long end = System.nanoTime() + 60_000_000_000L;
            while (!felt(link) || stops.get() == 0) {
                assertThat(System.nanoTime()).as("they did not meet").isLessThan(end);
                node.tick(System.nanoTime());
                button.send(new Bool(true));
                LockSupport.parkNanos(5_000_000);
                recording.step();
            }
            for (int i = 1; i <= TWISTS; i++) link.velocity(0.01 * i, 0, 0);
            link.trajectory(List.of(new Waypoint(Map.of("head_pan", 0.25, "head_tilt", 0.0), 1.5)));
            link.publish("/note", "std_msgs/String", "tea for Zoë");
            topics.tell(true, System.nanoTime());
            tell(graph);
        }
    }

    private static boolean felt(Ros2Link link) {
        var s = link.state();
        return s.odometry().isPresent()
                && s.joints().isPresent()
                && s.scan().isPresent()
                && s.tilt().isPresent()
                && s.charge().isPresent()
                && s.touch().isPresent()
                && s.map().isPresent();
    }

    private static void tell(Ros2 graph) {
        Header now = Header.now("base_link");
        one(graph, Kind.IDS_LIST, "/humans/voices/tracked", new IdsList(now, List.of("anna")));
        one(graph, Kind.LIVE_SPEECH, "/humans/voices/anna/speech", new LiveSpeech(now, "", "tea for Zoë", 0.75, "en"));
        one(graph, Kind.AUDIO_DATA, "/humans/voices/anna/audio", new AudioData(new byte[] {1, 2, 3, 4}));
        one(graph, Kind.INTENT, "/intents", new Intent("walk", "{}", "anna", "speech", 128, 0.5));
        one(graph, Kind.STRING, "/said", new Text("hello"));
        DiagnosticArray.Status status = new DiagnosticArray.Status(
                DiagnosticArray.Level.WARN, "parley: control", "runs", "parley-one", Map.of("rate_hz", "50.00"));
        one(graph, Kind.DIAGNOSTIC_ARRAY, "/diagnostics", new DiagnosticArray(now, List.of(status)));
    }

    private static <M extends Message> void one(Ros2 graph, Kind kind, String topic, M message) {
        MessageTopic<M> to = graph.topic(kind, topic, Quality.RELIABLE);
        assertThat(to.send(message)).isTrue();
    }

    private static Map<String, String> expected() {
        Map<String, String> types = new HashMap<>();
        types.put("/cmd_vel", "geometry_msgs/msg/TwistStamped");
        types.put("/head_controller/joint_trajectory", "trajectory_msgs/msg/JointTrajectory");
        types.put("/note", "std_msgs/msg/String");
        types.put("/odom", "nav_msgs/msg/Odometry");
        types.put("/joint_states", "sensor_msgs/msg/JointState");
        types.put("/scan", "sensor_msgs/msg/LaserScan");
        types.put("/imu", "sensor_msgs/msg/Imu");
        types.put("/battery_state", "sensor_msgs/msg/BatteryState");
        types.put("/bumper", "std_msgs/msg/Bool");
        types.put("/tf", "tf2_msgs/msg/TFMessage");
        types.put("/parley/stop", "std_msgs/msg/Bool");
        types.put("/parley/stop_lock", "std_msgs/msg/Bool");
        types.put("/humans/voices/tracked", "hri_msgs/msg/IdsList");
        types.put("/humans/voices/anna/speech", "hri_msgs/msg/LiveSpeech");
        types.put("/humans/voices/anna/audio", "audio_common_msgs/msg/AudioData");
        types.put("/intents", "hri_actions_msgs/msg/Intent");
        types.put("/said", "std_msgs/msg/String");
        types.put("/diagnostics", "diagnostic_msgs/msg/DiagnosticArray");
        return types;
    }

    private static Robot feeling() {
        try (InputStream in = RobotFile.class.getResourceAsStream("/robots/parley-one.yaml")) {
            String file = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("  radius_m: 0.3", "  imu: {max_tilt: 10deg}\n  bumper: /bumper\n  radius_m: 0.3")
                    .replace("places:", "battery: {min_battery: 0.2}\nplaces:");
            return RobotFile.read("feeling.yaml", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
