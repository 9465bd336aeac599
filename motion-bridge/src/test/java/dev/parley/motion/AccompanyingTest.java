package dev.parley.motion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.motion.MotionCommand.Drive;
import dev.parley.motion.MotionCommand.Gesture;
import dev.parley.motion.MotionCommand.Look;
import dev.parley.motion.MotionCommand.Pose;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Small motions that go with the voice, which nobody asked for.
class AccompanyingTest {
    private static final Gesture BEAT = new Gesture(
            "beat",
            List.of(
                    new Gesture.Step(Map.of("right_elbow", 0.5), 0.6),
                    new Gesture.Step(Map.of("right_elbow", 0.1), 0.6)));

    private final Rig rig = new Rig(TestRobots.parleyOne());

    private double elbow() {
        return rig.fake.state().joints().orElseThrow().positionsRad().get("right_elbow");
    }

    @Test
    void movesTheJointsAndTellsNothingOfIt() {
        assertThat(rig.bridge.accompany(BEAT)).isTrue();
        assertThat(rig.bridge.doing()).isEmpty();
        assertThat(rig.runUntil(() -> elbow() > 0.3, 2)).isTrue();
        assertThat(rig.runUntil(() -> elbow() < 0.2, 2)).isTrue();
        rig.run(1);
        assertThat(rig.events).isEmpty();
        assertThat(rig.bridge.accompany(BEAT)).as("once the one before is over").isTrue();
    }

    @Test
    void oneAtATime() {
        rig.bridge.accompany(BEAT);
        assertThat(rig.bridge.accompany(BEAT)).isFalse();
    }

    @Test
    void neverWhileAStopIsLatched() {
        rig.bridge.stop(rig.stamp());
        assertThat(rig.bridge.accompany(BEAT)).isFalse();
    }

    @Test
    void neverDuringAHold() {
        rig.bridge.hold();
        assertThat(rig.bridge.accompany(BEAT)).isFalse();
        rig.bridge.release();
        assertThat(rig.bridge.accompany(BEAT)).isTrue();
    }

    @Test
    void aStopEndsItWhereItIs() {
        rig.bridge.accompany(BEAT);
        rig.run(0.3);
        rig.bridge.stop(rig.stamp());
        double at = elbow();
        rig.run(2);
        assertThat(Math.abs(elbow() - at)).isLessThan(0.1);
        assertThat(elbow()).isLessThan(0.45);
    }

    @Test
    void aHoldEndsItAndItDoesNotGoOnAfterwards() {
        rig.bridge.accompany(BEAT);
        rig.run(0.2);
        rig.bridge.hold();
        rig.run(0.5);
        rig.bridge.release();
        double at = elbow();
        rig.run(2);
        assertThat(Math.abs(elbow() - at)).isLessThan(0.05);
    }

    @Test
    void theEndOfTheVoiceEndsIt() {
        rig.bridge.accompany(BEAT);
        rig.run(0.2);
        rig.bridge.endAccompanying();
        rig.run(0.3);
        double at = elbow();
        rig.run(2);
        assertThat(Math.abs(elbow() - at)).isLessThan(0.05);
    }

    @Test
    void whatSomebodyAskedForGoesFirst() {
        rig.ask("walk", new Drive(2, 0));
        assertThat(rig.bridge.accompany(BEAT)).isFalse();
        rig.outcome();
        assertThat(rig.bridge.accompany(BEAT)).isTrue();
        rig.ask("pose", new Pose("home", rig.robot.poses().get("home").positionsRad()));
        assertThat(rig.outcome()).isInstanceOf(MotionEvent.Finished.class);
    }

    @Test
    void onlyGesturesAndLooks() {
        assertThat(rig.bridge.accompany(new Drive(1, 0))).isFalse();
        assertThat(rig.bridge.accompany(new Pose("home", Map.of("right_elbow", 0.2))))
                .isFalse();
        assertThat(rig.bridge.accompany(new Look(0.5, 0))).isTrue();
    }

    @Test
    void neverFarFromWhereTheJointsAre() {
        var far = new Gesture("far", List.of(new Gesture.Step(Map.of("right_elbow", 1.5), 1)));
        assertThat(rig.bridge.accompany(far)).isFalse();
    }

    @Test
    void neverBeyondAJointsLimits() {
        var beyond = new Gesture("beyond", List.of(new Gesture.Step(Map.of("right_elbow", -0.3), 1)));
        assertThat(rig.bridge.accompany(beyond)).isFalse();
        rig.bridge.accompany(new Look(3, 0));
        rig.run(4);
        assertThat(rig.fake.state().joints().orElseThrow().positionsRad().get("head_pan"))
                .isLessThanOrEqualTo(1.57);
    }

    @Test
    void usesUpNothingOfWhatMayBeAsked() {
        for (int i = 0; i < 10; i++) {
            rig.bridge.accompany(BEAT);
            rig.bridge.endAccompanying();
        }
        rig.ask("pose", new Pose("home", rig.robot.poses().get("home").positionsRad()));
        assertThat(rig.outcome()).isInstanceOf(MotionEvent.Finished.class);
    }
}
