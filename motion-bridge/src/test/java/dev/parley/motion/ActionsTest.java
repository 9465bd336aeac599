package dev.parley.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.motion.Goal.Status;
import dev.parley.motion.MotionCommand.Call;
import dev.parley.motion.MotionCommand.GoTo;
import dev.parley.motion.MotionCommand.Look;
import dev.parley.motion.MotionCommand.MoveJoints;
import dev.parley.motion.gate.SafetyGate;
import dev.parley.perception.Stamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is carried out by goals and services of others.
class ActionsTest {
    private static final String TRIGGER = "std_srvs/srv/Trigger";

    private final Rig rig = new Rig(TestRobots.withActions());
    private final FakeActions actions = new FakeActions(rig.fake.order);

    @BeforeEach
    void connect() {
        rig.fake.actions = Optional.of(actions);
    }

    private void goes() {
        rig.ask("goto", new GoTo("workbench", 3, 1.5, 0));
        rig.run(0.1);
        actions.last().status = new Status.Going(4);
        rig.run(0.1);
    }

    private void arrives() {
        rig.fake.x = 3;
        rig.fake.y = 1.5;
    }

    @Test
    void isThereWhenNavigationAndOdometrySaySo() {
        goes();
        assertThat(actions.last().what).isEqualTo("navigate 3.0 1.5 0.0");
        arrives();
        rig.run(1);
        assertThat(rig.bridge.doing()).containsExactly("goto");
        actions.last().status = Status.SUCCEEDED;
        assertThat(rig.outcome()).isInstanceOf(MotionEvent.Finished.class);
    }

    @Test
    void isNotThereWhenOnlyNavigationSaysSo() {
        goes();
        actions.last().status = Status.SUCCEEDED;
        assertThat(rig.reason()).isEqualTo("my navigation says that I am there, and I am not");
    }

    @Test
    void tellsHowFarItIsByWhatNavigationSaysIsLeft() {
        goes();
        actions.last().status = new Status.Going(1.9);
        rig.fake.x = 2;
        rig.fake.y = 1;
        rig.run(0.1);
        assertThat(rig.events.getLast())
                .isInstanceOfSatisfying(
                        MotionEvent.Progress.class,
                        p -> assertThat(p.fraction()).isBetween(0.5, 0.55));
    }

    @Test
    void leavesTheVelocityTopicToNavigation() {
        goes();
        rig.run(1);
        int before = rig.fake.sent.size();
        rig.run(2);
        assertThat(rig.fake.sent).hasSize(before);
        actions.last().status = new Status.Failed("something is in the way");
        assertThat(rig.reason()).isEqualTo("something is in the way");
        rig.run(0.2);
        assertThat(rig.fake.sent.size()).isGreaterThan(before + 5);
        assertThat(rig.nonZeroSince(0)).isZero();
    }

    @Test
    void navigationThatDoesNotAnswerIsGivenUp() {
        rig.ask("goto", new GoTo("workbench", 3, 1.5, 0));
        rig.run(4.5);
        assertThat(rig.bridge.doing()).containsExactly("goto");
        assertThat(rig.reason()).isEqualTo("my navigation does not answer");
        assertThat(actions.last().cancelled).isTrue();
    }

    @Test
    void navigationThatStandsForLongIsGivenUp() {
        goes();
        rig.run(30);
        assertThat(rig.bridge.doing()).containsExactly("goto");
        assertThat(rig.reason()).isEqualTo("I am not moving");
        assertThat(actions.last().cancelled).isTrue();
    }

    @Test
    void aGoalThatIsLostIsNotSentAgain() {
        goes();
        actions.last().status = Status.LOST;
        assertThat(rig.reason()).isEqualTo("I lost the connection to my navigation");
        rig.run(1);
        assertThat(actions.asked).hasSize(1);
    }

    @Test
    void aHoldStandsFirstAndThenCancelsAndAReleaseSendsAnotherGoal() {
        goes();
        rig.fake.order.clear();
        rig.bridge.hold();
        assertThat(rig.fake.order).containsExactly("zero", "cancel navigate 3.0 1.5 0.0");
        rig.run(0.5);
        assertThat(actions.asked).hasSize(1);
        rig.bridge.release();
        rig.run(0.1);
        assertThat(actions.asked).hasSize(2);
        arrives();
        actions.last().status = Status.SUCCEEDED;
        assertThat(rig.outcome()).isInstanceOf(MotionEvent.Finished.class);
    }

    @Test
    void aStopStandsFirstAndThenCancelsEverything() {
        goes();
        rig.fake.order.clear();
        rig.bridge.stop(rig.stamp());
        assertThat(rig.fake.order).containsExactly("zero", "cancel navigate 3.0 1.5 0.0", "trajectory", "cancel all");
        rig.run(3);
        assertThat(actions.asked).hasSize(1);
        assertThat(rig.nonZeroSince(0)).isZero();
    }

    @Test
    void zerosGoOnWhileSomebodyElseGoesOnDrivingARobotThatIsStopped() {
        goes();
        rig.bridge.stop(rig.stamp());
        rig.run(2);
        int before = rig.fake.sent.size();
        for (int i = 0; i < 50; i++) {
            rig.fake.vx = 0.3;
            rig.tick();
        }
        assertThat(rig.fake.sent.size()).isGreaterThan(before + 40);
        assertThat(rig.nonZeroSince(0)).isZero();
    }

    @Test
    void aStopEndsWhatSomebodyElseBegan() {
        rig.bridge.stop(rig.stamp());
        assertThat(rig.fake.order).contains("cancel all");
    }

    @Test
    void aLinkWithTopicsAloneSaysSo() {
        rig.fake.actions = Optional.empty();
        rig.ask("goto", new GoTo("workbench", 3, 1.5, 0));
        assertThat(rig.reason()).isEqualTo("my connection to the robot has no actions");
        rig.ask("point", new MoveJoints(Map.of("left_shoulder_pitch", 1.0)));
        assertThat(rig.reason()).isEqualTo("my connection to the robot has no actions");
    }

    @Test
    void anArmThatFollowsGoalsIsThereWhenItAndItsJointsSaySo() {
        rig.ask("point", new MoveJoints(Map.of("left_shoulder_pitch", 1.0)));
        rig.run(0.1);
        assertThat(actions.last().what).startsWith("follow left_arm_controller [left_");
        assertThat(rig.fake.trajectories).isEmpty();
        actions.last().status = Status.SUCCEEDED;
        rig.run(1);
        assertThat(rig.bridge.doing()).containsExactly("point");
        rig.fake.positions.put("left_shoulder_pitch", 1.0);
        assertThat(rig.outcome()).isInstanceOf(MotionEvent.Finished.class);
    }

    @Test
    void anArmThatDoesNotSayThatItIsThereIsGivenUp() {
        rig.ask("point", new MoveJoints(Map.of("left_shoulder_pitch", 1.0)));
        rig.run(0.1);
        rig.fake.positions.put("left_shoulder_pitch", 1.0);
        assertThat(rig.reason()).isEqualTo("my left arm does not say that it is there");
        assertThat(actions.last().cancelled).isTrue();
    }

    @Test
    void whatAnArmSaysAgainstItIsTold() {
        rig.ask("point", new MoveJoints(Map.of("left_shoulder_pitch", 1.0)));
        rig.run(0.1);
        actions.last().status = new Status.Failed("my left arm does not do that");
        assertThat(rig.reason()).isEqualTo("my left arm does not do that");
    }

    @Test
    void whatFollowsNoGoalsIsToldByItsTopic() {
        rig.ask("pose", new MotionCommand.MoveJoints(Map.of("left_shoulder_pitch", 1.0, "right_shoulder_pitch", 1.0)));
        rig.ask("point", new MoveJoints(Map.of("left_shoulder_pitch", 0.5, "right_shoulder_pitch", 0.5)));
        rig.run(0.1);
        assertThat(actions.asked).hasSize(1);
        assertThat(rig.fake.trajectories.getFirst().getFirst().positionsRad())
                .containsKey("right_shoulder_pitch")
                .doesNotContainKey("left_shoulder_pitch");
    }

    @Test
    void anArmThatIsHeldIsHeldWhereItIsAndItsGoalCancelled() {
        rig.ask("point", new MoveJoints(Map.of("left_shoulder_pitch", 1.0)));
        rig.run(0.1);
        rig.fake.order.clear();
        rig.bridge.hold();
        assertThat(rig.fake.order)
                .hasSize(3)
                .startsWith("zero", "trajectory")
                .last()
                .asString()
                .startsWith("cancel follow left_arm_controller");
        rig.bridge.release();
        rig.run(0.1);
        assertThat(actions.asked).hasSize(2);
    }

    @Test
    void aServiceIsDoneWhenItSaysSo() {
        rig.ask("lamp", new Call("/lamp", TRIGGER, ""));
        rig.run(1);
        assertThat(actions.last().what).isEqualTo("call /lamp std_srvs/srv/Trigger ");
        assertThat(rig.bridge.doing()).containsExactly("lamp");
        actions.last().status = Status.SUCCEEDED;
        assertThat(rig.outcome()).isInstanceOf(MotionEvent.Finished.class);
    }

    @Test
    void aServiceThatDoesNotDoItOrDoesNotAnswerIsTold() {
        rig.ask("lamp", new Call("/lamp", TRIGGER, ""));
        rig.run(0.1);
        actions.last().status = new Status.Failed("the bulb is broken");
        assertThat(rig.reason()).isEqualTo("the bulb is broken");
        rig.ask("lamp", new Call("/lamp", TRIGGER, ""));
        rig.run(9);
        assertThat(rig.bridge.doing()).containsExactly("lamp");
        assertThat(rig.reason()).isEqualTo("nobody answers");
    }

    @Test
    void oneServiceAtATime() {
        rig.ask("lamp", new Call("/lamp", TRIGGER, ""));
        rig.run(0.1);
        rig.ask("lamp", new Call("/lamp", TRIGGER, ""));
        assertThat(((MotionEvent.Blocked) rig.events.getLast()).reason()).isEqualTo("I still wait for an answer");
        assertThat(actions.asked).hasSize(1);
    }

    @Test
    void noServiceIsCalledAfterAStop() {
        rig.bridge.stop(rig.stamp());
        rig.ask("lamp", new Call("/lamp", TRIGGER, ""));
        rig.run(0.5);
        assertThat(actions.asked).isEmpty();
    }

    @Test
    void servicesOfWhatMovesTheRobotAreNotCalled() {
        for (String service : List.of(
                "/navigate_to_pose/_action/send_goal",
                "/left_arm_controller/set_parameters",
                "/controller_manager/switch_controller")) {
            rig.ask("lamp", new Call(service, TRIGGER, ""));
            assertThat(rig.reason()).isEqualTo("that service moves the robot");
        }
        rig.ask("lamp", new Call("/lamp", "std_srvs/srv/SetBool", "perhaps"));
        assertThat(rig.reason()).isEqualTo("that service makes no sense");
        assertThat(actions.asked).isEmpty();
    }

    private void asked(long number, String role, MotionCommand command) {
        rig.bridge.asked(
                new MotionRequest(new Stamp(number, rig.fake.now), "look", role, false, false, command),
                rig.events::add);
    }

    @Test
    void requestsOfAFactoryAndOfSkillsAreCountedApartAndEachMovesOnce() {
        long skill = SafetyGate.SKILLS_BELOW - 1;
        asked(skill, "visitor", new Look(0.5, 0));
        assertThat(rig.outcome()).isInstanceOf(MotionEvent.Finished.class);
        asked(-1, "visitor", new Look(0, 0));
        assertThat(rig.outcome()).isInstanceOf(MotionEvent.Finished.class);
        asked(skill, "visitor", new Look(0.5, 0));
        assertThat(rig.reason()).isEqualTo("I have done that already");
        asked(-1, "visitor", new Look(0.5, 0));
        assertThat(rig.reason()).isEqualTo("I have done that already");
        asked(skill - 1, "nobody", new Look(0.5, 0));
        assertThat(rig.reason()).isEqualTo("you may not ask me to do that");
    }

    @Test
    void whatIsCalledOffEndsWhereItIsAndNothingElseDoes() {
        asked(SafetyGate.SKILLS_BELOW - 1, "visitor", new Look(1, 0));
        Stamp stamp = rig.events.getLast().stamp();
        rig.run(0.2);
        rig.bridge.callOff(new Stamp(7, rig.fake.now));
        rig.tick();
        assertThat(rig.bridge.doing()).containsExactly("look");
        rig.bridge.callOff(stamp);
        rig.tick();
        double at = rig.fake.positions.get("head_pan");
        assertThat(rig.events.getLast()).isInstanceOf(MotionEvent.Cancelled.class);
        rig.run(1);
        assertThat(rig.fake.positions.get("head_pan")).isCloseTo(at, within(0.02));
        assertThat(rig.bridge.doing()).isEmpty();
    }
}
