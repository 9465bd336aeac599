package dev.parley.motion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.motion.MotionCommand.Drive;
import dev.parley.motion.MotionCommand.Pose;
import dev.parley.motion.gate.SafetyGate;
import org.junit.jupiter.api.Test;

/// A pause is for those who are not there: it lifts nothing and restarts nothing.
class PausingTest {
    private final Rig rig = new Rig(TestRobots.parleyOne());

    private void driving() {
        rig.ask("walk", new Drive(5, 0));
        rig.run(2);
        assertThat(rig.fake.sent.getLast().isZero()).isFalse();
    }

    @Test
    void sendsZeroBeforeItReturnsAndNothingElseAfter() {
        driving();
        int sent = rig.fake.sent.size();
        rig.bridge.pause();
        assertThat(rig.fake.sent.get(sent).isZero()).isTrue();
        rig.run(5);
        assertThat(rig.nonZeroSince(sent)).isZero();
        assertThat(rig.reason()).isEqualTo(SafetyGate.PAUSED);
        assertThat(rig.bridge.stopped()).isFalse();
    }

    @Test
    void leavesJointsWhereTheyAre() {
        rig.ask(
                "pose",
                new Pose(
                        "left_arm_raise",
                        rig.robot.poses().get("left_arm_raise").positionsRad()));
        rig.run(0.6);
        rig.bridge.pause();
        rig.run(0.1);
        double there = rig.fake.positions.get("left_shoulder_pitch");
        rig.run(3);
        assertThat(rig.fake.positions.get("left_shoulder_pitch")).isBetween(there - 0.05, there + 0.05);
        assertThat(rig.bridge.doing()).isEmpty();
    }

    @Test
    void aNavigationThatSomebodyElseBeganEndsToo() {
        Rig own = new Rig(TestRobots.thatNavigatesItself());
        own.run(0.2);
        own.bridge.pause();
        assertThat(own.fake.goals).hasSize(1);
        own.run(1);
        own.bridge.pause();
        assertThat(own.fake.goals).hasSize(1);
    }

    @Test
    void whoeverGoesOnDrivingItHasZerosAgainstHim() {
        rig.bridge.pause();
        rig.run(3);
        int sent = rig.fake.sent.size();
        rig.fake.vx = 0.3;
        for (int i = 0; i < 20; i++) {
            rig.fake.vx = 0.3;
            rig.tick();
        }
        assertThat(rig.fake.sent.size()).isGreaterThan(sent + 10);
        assertThat(rig.nonZeroSince(sent)).isZero();
    }

    @Test
    void nothingBeginsUntilItEndsAndThenNothingByItself() {
        driving();
        rig.bridge.pause();
        rig.run(1);
        rig.ask("walk", new Drive(1, 0));
        assertThat(rig.reason()).isEqualTo(SafetyGate.PAUSED);
        int sent = rig.fake.sent.size();
        assertThat(rig.bridge.endPause()).isTrue();
        rig.run(5);
        assertThat(rig.nonZeroSince(sent)).isZero();
        rig.ask("walk", new Drive(1, 0));
        assertThat(rig.outcome()).isInstanceOf(MotionEvent.Finished.class);
    }

    @Test
    void itsEndLiftsNoStopAndAPersonWhoLiftsAStopDoesNotEndIt() {
        driving();
        rig.bridge.pause();
        rig.bridge.stop(rig.stamp());
        rig.bridge.endPause();
        assertThat(rig.bridge.stopped()).isTrue();
        rig.bridge.pause();
        rig.run(0.1);
        rig.resume();
        assertThat(rig.bridge.stopped()).isFalse();
        rig.ask("walk", new Drive(1, 0));
        assertThat(rig.reason()).isEqualTo(SafetyGate.PAUSED);
    }

    @Test
    void itsEndReleasesNoHold() {
        driving();
        rig.bridge.hold();
        rig.bridge.pause();
        rig.bridge.endPause();
        rig.run(2.1);
        assertThat(rig.bridge.stopped()).isTrue();
    }

    @Test
    void afterItReturnsNothingButZeroFollowsHoweverTheTicksFall() throws InterruptedException {
        for (int round = 0; round < 50; round++) {
            Rig other = new Rig(TestRobots.parleyOne());
            other.ask("walk", new Drive(8, 0));
            other.run(0.5);
            int[] sent = new int[1];
            Thread factory = Thread.ofPlatform().start(() -> {
                other.bridge.pause();
                synchronized (other.fake) {
                    sent[0] = other.fake.sent.size();
                }
            });
            for (int i = 0; i < 20; i++) other.tick();
            factory.join();
            other.run(0.2);
            assertThat(other.nonZeroSince(sent[0])).isZero();
        }
    }
}
