package dev.parley.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.motion.RobotState;
import dev.parley.motion.ros2.Ros2;
import dev.parley.motion.ros2.Ros2Link;
import dev.parley.robot.yaml.RobotFile;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Where the robot is on the map, told by a DDS implementation that nobody here wrote: Eclipse Cyclone DDS.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LocalizerTest {
    private static final Ros2.Domain DOMAIN = new Ros2.Domain(207, false);

    private final PeerRobot peer = PeerRobot.localizer(DOMAIN.id());
    private Ros2Link link;

    @AfterEach
    void close() {
        if (link != null) link.close();
        peer.close();
    }

    private void open() {
        link = new Ros2Link(RobotFile.load("parley-one"), DOMAIN, System::nanoTime);
    }

    private static void until(BooleanSupplier done) {
        for (long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
                !done.getAsBoolean();
                LockSupport.parkNanos(1_000_000))
            assertThat(System.nanoTime()).as("nothing came in 30 s").isLessThan(end);
    }

    private RobotState.Odometry there() {
        until(() -> link.state().map().isPresent() && link.state().odometry().isPresent());
        return link.state().inMap().orElseThrow();
    }

    @Test
    void whatWasToldForGoodIsHeardByWhoeverComesLater() {
        peer.tell("static");
        assertThat(peer.says("static")).isTrue();
        open();
        assertThat(there().xM()).isEqualTo(7);
        assertThat(there().yM()).isEqualTo(6);
        assertThat(link.state().onMap().fixed()).isTrue();
    }

    @Test
    void whatLocalizesIsHeardAmongAllTheFramesOfABody() {
        open();
        peer.tell("moving");
        assertThat(there().xM()).isCloseTo(1, within(1e-9));
        assertThat(there().yM()).isCloseTo(4, within(1e-9));
        assertThat(there().headingRad()).isCloseTo(Math.PI / 2, within(1e-9));
        long first = link.state().onMap().receivedNanos();
        until(() -> link.state().onMap().receivedNanos() != first);
        assertThat(link.unreadable()).isZero();
    }

    @Test
    void aMapThatIsNotLevelIsNotBelieved() {
        open();
        peer.tell("askew");
        until(() -> link.unreadable() > 0);
        assertThat(link.state().map()).isEmpty();
    }
}
