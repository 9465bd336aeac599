package dev.parley.motion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.motion.MotionCommand.Drive;
import dev.parley.motion.MotionCommand.Gesture;
import dev.parley.motion.MotionCommand.Look;
import dev.parley.motion.MotionCommand.MoveJoints;
import dev.parley.robot.Joint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JointsTest {
    private final Rig rig = new Rig(TestRobots.parleyOne());

    private Gesture wave() {
        return new Gesture(
                "wave_left",
                rig.robot.gestures().get("wave_left").steps().stream()
                        .map(s -> new Gesture.Step(s.pose().positionsRad(), s.seconds()))
                        .toList());
    }

    @Test
    void looksAndIsDoneWhenTheHeadIsThere() {
        rig.ask("look", new Look(1, 0.3));
        rig.run(0.2);
        assertThat(rig.events.getLast()).isNotInstanceOf(MotionEvent.Finished.class);
        assertThat(rig.outcome()).isInstanceOf(MotionEvent.Finished.class);
        assertThat(rig.fake.positions.get("head_pan")).isBetween(0.95, 1.05);
    }

    @Test
    void noJointIsFasterThanItsLimitInAnyGesture() {
        rig.ask("wave", wave());
        rig.run(0.1);
        var trajectory = rig.fake.trajectories.getLast();
        for (int i = 1; i < trajectory.size(); i++) {
            var from = trajectory.get(i - 1);
            var to = trajectory.get(i);
            to.positionsRad().forEach((name, rad) -> {
                Joint joint = rig.robot.joints().get(name);
                double rate = Math.abs(rad - from.positionsRad().get(name)) / (to.atSeconds() - from.atSeconds());
                assertThat(rate).as(name).isLessThanOrEqualTo(joint.maxRadps());
            });
        }
        assertThat(rig.outcome()).isInstanceOf(MotionEvent.Finished.class);
    }

    @Test
    void namesEveryJointOfAControllerSinceControllersRefusePartialGoals() {
        rig.ask("look", new Look(0.5, 0));
        rig.run(0.1);
        assertThat(rig.fake.trajectories.getLast().getFirst().positionsRad()).containsOnlyKeys("head_pan", "head_tilt");
    }

    @Test
    void saysSoWhenAnArmDoesNotGetThere() {
        rig.fake.armsWork = false;
        rig.ask("point", new MoveJoints(Map.of("left_shoulder_pitch", 1.5)));
        assertThat(rig.reason()).isEqualTo("my left arm did not get there");
    }

    @Test
    void holdsItsJointsWhereTheyAreAndGoesOnAfterwards() {
        rig.ask("wave", wave());
        rig.run(1);
        double before = rig.fake.positions.get("left_shoulder_pitch");
        rig.bridge.hold();
        rig.run(0.5);
        assertThat(rig.fake.positions.get("left_shoulder_pitch")).isEqualTo(before);
        rig.bridge.release();
        assertThat(rig.outcome()).isInstanceOf(MotionEvent.Finished.class);
    }

    @Test
    void doesNotBeginAGestureAgainAfterAHold() {
        rig.ask("wave", wave());
        rig.run(3);
        rig.bridge.hold();
        rig.bridge.release();
        rig.run(0.1);
        assertThat(rig.fake.trajectories.getLast()).hasSizeLessThan(6);
    }

    @Test
    void stopEndsAGesture() {
        rig.ask("wave", wave());
        rig.run(1);
        rig.bridge.stop(rig.stamp());
        int sent = rig.fake.trajectories.size();
        rig.run(5);
        assertThat(rig.fake.trajectories).hasSize(sent);
        assertThat(rig.events.getLast())
                .isInstanceOfSatisfying(
                        MotionEvent.Stopped.class, s -> assertThat(s.action()).isEqualTo("wave"));
    }

    @Test
    void wavesAndWalksSideBySide() {
        rig.ask("walk", new Drive(1, 0));
        rig.ask("wave", wave());
        assertThat(rig.bridge.doing()).isEqualTo(List.of("walk", "wave"));
        rig.outcome();
        assertThat(rig.events.stream().filter(MotionEvent.Finished.class::isInstance))
                .hasSize(2);
    }

    @Test
    void aRobotWithoutABaseMovesItsHead() {
        Rig standing = new Rig(TestRobots.thatStands());
        standing.ask("lean", new MotionCommand.Pose("left", Map.of("head_pan", 0.5)));
        assertThat(standing.outcome()).isInstanceOf(MotionEvent.Finished.class);
        assertThat(standing.fake.sent).isEmpty();
    }

    @Test
    void publishingIsDoneAtOnce() {
        Rig standing = new Rig(TestRobots.thatStands());
        standing.ask("light", new MotionCommand.Publish("/lamp", "std_msgs/Bool", "true"));
        assertThat(standing.fake.published).containsExactly("/lamp std_msgs/Bool true");
        assertThat(standing.events.getLast()).isInstanceOf(MotionEvent.Finished.class);
    }

    @Test
    void refusesAWayThroughItsOwnBody() {
        rig.ask("pose", new MotionCommand.Pose("hug", Map.of("left_shoulder_roll", -0.2)));
        assertThat(rig.reason()).isEqualTo("my left elbow would hit my torso");
        rig.ask(
                "nod",
                new Gesture(
                        "nod",
                        List.of(
                                new Gesture.Step(Map.of("left_shoulder_roll", 0.3), 1),
                                new Gesture.Step(Map.of("left_shoulder_roll", -0.2), 1))));
        assertThat(rig.reason()).isEqualTo("my left elbow would hit my torso");
        assertThat(rig.fake.trajectories).isEmpty();
    }

    @Test
    void comesOutWhenItsArmRestsAgainstIt() {
        rig.fake.positions.put("left_shoulder_roll", -0.15);
        rig.tick();
        rig.ask("pose", new MotionCommand.Pose("free", Map.of("left_shoulder_roll", 0.1)));
        assertThat(rig.outcome()).isInstanceOf(MotionEvent.Finished.class);
    }
}
