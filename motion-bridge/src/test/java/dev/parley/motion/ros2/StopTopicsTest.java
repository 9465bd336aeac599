package dev.parley.motion.ros2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.motion.ros2.messages.Bool;
import dev.parley.motion.ros2.messages.Kind;
import dev.parley.robot.RosTopics;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StopTopicsTest {
    private static final Ros2.Domain PRIVATE = new Ros2.Domain(179, true);
    private static final long MS = 1_000_000;

    private final Ros2 robot = Ros2.open("robot", PRIVATE);
    private final Ros2 panel = Ros2.open("panel", PRIVATE);
    private final LinkedBlockingQueue<Boolean> stops = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Boolean> locks = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        robot.close();
        panel.close();
    }

    @ParameterizedTest
    @EnumSource
    void hearsAStopOfWhateverQuality(Quality quality) throws InterruptedException {
        new StopTopics(robot, RosTopics.STANDARD, () -> stops.add(true));
        MessageTopic<Bool> button = panel.topic(Kind.BOOL, "/parley/stop", quality);
        assertThat(Ros2Test.until(stops, () -> button.send(new Bool(true)))).isTrue();
    }

    @Test
    void hearsALatchedStopThatWasPressedBeforeItStarted() throws InterruptedException {
        MessageTopic<Bool> button = panel.topic(Kind.BOOL, "/parley/stop", Quality.LATCHED);
        button.send(new Bool(true));
        new StopTopics(robot, RosTopics.STANDARD, () -> stops.add(true));
        assertThat(stops.poll(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void falseIsNoStop() throws InterruptedException {
        new StopTopics(robot, RosTopics.STANDARD, () -> stops.add(true));
        MessageTopic<Bool> button = panel.topic(Kind.BOOL, "/parley/stop", Quality.RELIABLE);
        var heard = new LinkedBlockingQueue<Boolean>();
        Ros2 other = Ros2.open("other", PRIVATE);
        other.subscribe(Kind.BOOL.ddsName(), 8, "/parley/stop", Quality.RELIABLE, in -> heard.add(in.int8() != 0));
        assertThat(Ros2Test.until(heard, () -> button.send(new Bool(false)))).isFalse();
        other.close();
        assertThat(stops).isEmpty();
    }

    @Test
    void theLockIsToldWhenItChangesAndFiveTimesASecondAndToThoseWhoComeLater() throws InterruptedException {
        StopTopics topics = new StopTopics(robot, RosTopics.STANDARD, () -> {});
        topics.tell(false, 0);
        hearLocks("/parley/stop_lock");
        assertThat(locks.poll(10, TimeUnit.SECONDS)).isFalse();
        topics.tell(true, 20 * MS);
        assertThat(locks.poll(10, TimeUnit.SECONDS)).isTrue();
        for (long ms = 40; ms < 1020; ms += 20) topics.tell(true, ms * MS);
        for (int i = 0; i < 4; i++)
            assertThat(locks.poll(10, TimeUnit.SECONDS)).as("%d", i).isTrue();
        topics.tell(false, 1020 * MS);
        assertThat(locks.poll(10, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void topicsHaveTheNamesThatTheFileGivesThem() throws InterruptedException {
        RosTopics names = new RosTopics(
                "/robot1", Map.of("/robot1/parley/stop_lock", "/e_stop"), "/parley/stop", "/parley/stop_lock", "", "");
        try (Ros2 renamed = Ros2.open("renamed", PRIVATE, names)) {
            StopTopics topics = new StopTopics(renamed, names, () -> stops.add(true));
            MessageTopic<Bool> button = panel.topic(Kind.BOOL, "/robot1/parley/stop", Quality.RELIABLE);
            assertThat(Ros2Test.until(stops, () -> button.send(new Bool(true)))).isTrue();
            topics.tell(true, 0);
            hearLocks("/e_stop");
            assertThat(locks.poll(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void hearLocks(String topic) {
        panel.subscribe(Kind.BOOL.ddsName(), 8, topic, Quality.LATCHED, in -> locks.add(in.int8() != 0));
    }
}
