package dev.parley.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.dialogue.Lore;
import dev.parley.launch.Event;
import dev.parley.launch.Events;
import dev.parley.launch.RealTime;
import dev.parley.launch.Runtime;
import dev.parley.launch.Witness;
import dev.parley.motion.ros2.Ros2;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.AudioSource;
import dev.parley.perception.echo.EchoReference;
import dev.parley.perception.wav.WavSource;
import dev.parley.robot.Robot;
import dev.parley.robot.models.ModelStore;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.sound.SilentLoudspeaker;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Every topic that Parley publishes, read by a DDS implementation that nobody here wrote, and every topic that it
/// reads, published by it: Eclipse Cyclone DDS, in a Python process of its own.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GraphInteroperabilityTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Ros2.Domain DOMAIN = new Ros2.Domain(205, false);

    private final ModelStore models = ModelStore.standard();
    private final Witness witness = new Witness();
    private final List<JsonNode> seen = new ArrayList<>();
    private final CountDownLatch everybodyIsThere = new CountDownLatch(1);
    private PeerRobot peer;
    private Runtime runtime;

    @BeforeEach
    void open() {
        Events events = new Events();
        events.listen(witness);
        peer = PeerRobot.graph(DOMAIN.id());
        runtime = new Runtime(
                navigating(),
                models,
                DOMAIN,
                new SilentLoudspeaker(new RealTime()),
                new EchoReference(),
                _ -> new Later(
                        () -> WavSource.open(models.require("recordings").resolve("goforward.raw"), new RealTime())),
                Runtime.unkeptAudit(),
                Lore.NONE,
                events);
    }

    @AfterEach
    void close() {
        runtime.close();
        peer.close();
    }

    @Test
    void everythingThatIsToldIsReadAndEverythingThatIsReadIsHeard() {
        assertThat(peer.says("matched")).isTrue();
        everybodyIsThere.countDown();
        // What was said, by whom, and what was wanted.
        String voice = "/humans/voices/anonymous_speaker";
        assertThat(told("/humans/voices/tracked", m -> m.path("ids").size() > 0).path("ids"))
                .extracting(JsonNode::asText)
                .containsExactly("anonymous_speaker");
        JsonNode speech = told(voice + "/speech", m -> !m.path("final").asText().isEmpty());
        assertThat(speech.path("final").asText().toLowerCase()).contains("forward");
        assertThat(speech.path("confidence").asDouble()).isBetween(0.3, 1.0);
        assertThat(speech.path("locale").asText()).isEqualTo("en");
        assertThat(told(voice + "/is_speaking", m -> m.path("data").asBoolean()))
                .isNotNull();
        assertThat(told(voice + "/audio", _ -> true).path("bytes").asInt()).isGreaterThan(16_000);
        JsonNode intent = told("/intents", _ -> true);
        assertThat(intent.path("intent").asText()).isEqualTo("walk");
        assertThat(intent.path("data").asText()).contains("\"distance\":10.0");
        assertThat(intent.path("source").asText()).isEqualTo("__unknown_agent__");
        assertThat(intent.path("priority").asInt()).isEqualTo(128);
        // How it is doing.
        JsonNode health = told("/diagnostics", m -> m.path("names").size() > 8);
        assertThat(health.path("names"))
                .extracting(JsonNode::asText)
                .contains("parley: capture", "parley: control", "parley: recognize", "parley: models");
        assertThat(health.path("values").path("parley: control").path("rate_hz").asDouble())
                .isBetween(25.0, 55.0);

        peer.tell("say Lunch is ready.");
        assertThat(witness.await(0, Event.Speaking.class, s -> s.text().equals("Lunch is ready."), PATIENCE))
                .isPresent();

        peer.tell("stop");
        assertThat(told("/head_controller/joint_trajectory", _ -> true).path("positions"))
                .extracting(JsonNode::asDouble)
                .containsExactly(0.25, 0.0);
        // Half a metre ahead in odometry, which is turned by a quarter in the map.
        JsonNode goal = told("/goal_pose", _ -> true);
        assertThat(goal.path("frame").asText()).isEqualTo("map");
        assertThat(goal.path("x").asDouble()).isCloseTo(1, within(1e-9));
        assertThat(goal.path("y").asDouble()).isCloseTo(2.5, within(1e-9));
        assertThat(told("/diagnostics", m -> m.path("names").toString().contains("parley: map"))
                        .path("names"))
                .isNotEmpty();
        assertThat(told("/parley/stop_lock", m -> m.path("data").asBoolean())).isNotNull();
        assertThat(runtime.bridge().stopped()).isTrue();
        assertThat(witness.await(
                        0, Event.StoppedBy.class, s -> s.by().equals("the ROS 2 topic /parley/stop"), PATIENCE))
                .isPresent();
    }

    /// Whatever came before counts: topics keep no order among each other.
    private JsonNode told(String topic, Predicate<JsonNode> fits) {
        Predicate<JsonNode> wanted = m -> m.path("topic").asText().equals(topic) && fits.test(m);
        return seen.stream()
                .filter(wanted)
                .findFirst()
                .or(() -> peer.await(m -> seen.add(m) && wanted.test(m)))
                .orElseThrow(() -> new AssertionError("nothing came on %s, but %s".formatted(topic, seen)));
    }

    /// Somebody who says nothing until everybody is there.
    private final class Later implements AudioSource {
        private final Supplier<AudioSource> opened;
        private Optional<AudioSource> source = Optional.empty();

        private Later(Supplier<AudioSource> opened) {
            this.opened = opened;
        }

        @Override
        public int channels() {
            return 1;
        }

        @Override
        public boolean read(AudioFrame into) {
            try {
                everybodyIsThere.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            if (source.isEmpty()) source = Optional.of(opened.get());
            return source.get().read(into);
        }

        @Override
        public void close() {
            source.ifPresent(AudioSource::close);
        }
    }

    private static Robot navigating() {
        try (InputStream in = RobotFile.class.getResourceAsStream("/robots/parley-one.yaml")) {
            String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return RobotFile.read(
                    "navigating.yaml", file.replace("  scan: /scan\n", "  scan: /scan\n  goal: /goal_pose\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
