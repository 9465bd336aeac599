package dev.parley.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dialogue.Lore;
import dev.parley.launch.Event;
import dev.parley.launch.Events;
import dev.parley.launch.RealTime;
import dev.parley.launch.Runtime;
import dev.parley.launch.Witness;
import dev.parley.motion.MotionEvent;
import dev.parley.motion.ros2.Ros2;
import dev.parley.perception.AudioSource;
import dev.parley.perception.Stamp;
import dev.parley.perception.echo.EchoReference;
import dev.parley.perception.wav.WavSource;
import dev.parley.robot.models.ModelStore;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.sound.SilentLoudspeaker;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A robot on a DDS implementation that nobody here wrote: Eclipse Cyclone DDS, in a Python process of its
/// own.
class InteroperabilityTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Ros2.Domain DOMAIN = new Ros2.Domain(203, false);

    private final ModelStore models = ModelStore.standard();
    private final Witness witness = new Witness();

    @Test
    void aSpokenCommandDrivesARobotOnAnotherDdsAndItsOdometryIsSeen() {
        Events events = new Events();
        events.listen(witness);
        try (PeerRobot peer = PeerRobot.start(DOMAIN.id(), "twist_stamped");
                Runtime runtime = new Runtime(
                        RobotFile.load("parley-one"),
                        models,
                        DOMAIN,
                        new SilentLoudspeaker(new RealTime()),
                        new EchoReference(),
                        _ -> walker(peer),
                        Runtime.unkeptAudit(),
                        Lore.NONE,
                        events)) {
            assertThat(peer.await(line -> line.path("x").asDouble() > 0.3)).isPresent();
            assertThat(witness.await(0, Event.Moved.class, m -> m.motion() instanceof MotionEvent.Progress, PATIENCE))
                    .isPresent();
            assertThat(runtime.link().state().odometry().orElseThrow().xM()).isGreaterThan(0.5);

            runtime.bridge().stop(new Stamp(99, System.nanoTime()));
            assertThat(peer.await(line -> line.path("x").asDouble(1) == 0)).isPresent();
        }
    }

    /// The recording of a person who says "go forward ten meters", once both sides have found each other.
    private AudioSource walker(PeerRobot peer) {
        assertThat(peer.says("matched")).isTrue();
        return WavSource.open(models.require("recordings").resolve("goforward.raw"), new RealTime());
    }
}
