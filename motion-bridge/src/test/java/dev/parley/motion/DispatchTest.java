package dev.parley.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.dialogue.Act;
import dev.parley.motion.Dispatched.NotMotion;
import dev.parley.motion.Dispatched.Ready;
import dev.parley.motion.Dispatched.Unresolved;
import dev.parley.motion.MotionCommand.Drive;
import dev.parley.motion.MotionCommand.Look;
import dev.parley.motion.MotionCommand.Turn;
import dev.parley.motion.RobotState.Odometry;
import dev.parley.perception.Direction;
import dev.parley.perception.Stamp;
import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.SlotValue;
import dev.parley.speech.Speaker;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DispatchTest {
    private static final RobotState AT_ORIGIN = new RobotState(
            Optional.of(new Odometry(1, 0, Math.PI / 2, 0, 0, 0, 0)), Optional.empty(), Optional.empty());

    private final Robot robot = TestRobots.parleyOne();
    private final Dispatch dispatch = new Dispatch(robot);

    private Dispatched dispatch(String action, Object... slots) {
        Map<String, SlotValue> said = new HashMap<>();
        for (int i = 0; i < slots.length; i += 2)
            said.put(
                    (String) slots[i],
                    slots[i + 1] instanceof String s
                            ? new SlotValue.Text(s)
                            : new SlotValue.Number(((Number) slots[i + 1]).doubleValue()));
        var act = new Act.Do(new Stamp(1, 0), action, said, new Speaker("operator"), false);
        return dispatch.dispatch(act, new Direction(0.7, 0.2), AT_ORIGIN);
    }

    @ParameterizedTest
    @CsvSource({"forward, 0", "backward, 3.141592653589793", "left, 1.5707963267948966", "right, -1.5707963267948966"})
    void drivesAlongAHeading(String direction, double heading) {
        assertThat(dispatch("walk", "direction", direction, "distance", 2.5))
                .isEqualTo(new Ready(new Drive(2.5, heading)));
    }

    @Test
    void publishesAllThatWasSaid() {
        var act = new Act.Do(
                new Stamp(1, 0),
                "bring",
                Map.of("theme", new SlotValue.Text("the cup"), "goal", new SlotValue.Text("the hall")),
                new Speaker("resident"),
                false);
        assertThat(new Dispatch(RobotFile.load("household")).dispatch(act, Direction.AHEAD, AT_ORIGIN))
                .isEqualTo(new Ready(new MotionCommand.Publish(
                        "/household/bring",
                        "std_msgs/String",
                        "{\"action\": \"bring\", \"theme\": \"the cup\", \"goal\": \"the hall\"}")));
    }

    @Test
    void turnsByDegrees() {
        assertThat(dispatch("turn", "direction", "left", "angle", 90)).isEqualTo(new Ready(new Turn(Math.PI / 2)));
        assertThat(dispatch("turn", "direction", "right", "angle", 45)).isEqualTo(new Ready(new Turn(-Math.PI / 4)));
        assertThat(dispatch("turn", "direction", "around", "angle", 90)).isEqualTo(new Ready(new Turn(Math.PI)));
    }

    @Test
    void goesToANamedPlace() {
        assertThat(dispatch("goto", "place", "loading dock"))
                .isEqualTo(new Ready(new MotionCommand.GoTo("loading dock", 8, -2, 0)));
    }

    @Test
    void looksWhereTheVoiceCameFrom() {
        assertThat(dispatch("look", "direction", "at me")).isEqualTo(new Ready(new Look(0.7, 0.2)));
    }

    @Test
    void pointsAtAPlaceSeenFromWhereItStands() {
        var command = ((Ready) dispatch("point", "side", "left", "target", "charging station")).command();
        double yaw = ((MotionCommand.MoveJoints) command).positionsRad().get("left_shoulder_yaw");
        assertThat(yaw).isCloseTo(Math.atan2(-2.5, -2) - Math.PI / 2 + 2 * Math.PI, within(1e-9));
        assertThat(((MotionCommand.MoveJoints) command).positionsRad()).containsEntry("left_shoulder_pitch", 1.5);
    }

    @Test
    void pointsInADirection() {
        var command = ((Ready) dispatch("point", "side", "right", "direction", "left")).command();
        assertThat(((MotionCommand.MoveJoints) command).positionsRad())
                .containsEntry("right_shoulder_yaw", Math.PI / 2);
    }

    @Test
    void takesPosesAndGesturesByTheirPutTogetherNames() {
        assertThat(dispatch("arm", "side", "left", "motion", "raise"))
                .isEqualTo(new Ready(new MotionCommand.Pose(
                        "left_arm_raise", robot.poses().get("left_arm_raise").positionsRad())));
        assertThat(((Ready) dispatch("wave", "side", "right")).command())
                .isInstanceOfSatisfying(
                        MotionCommand.Gesture.class, g -> assertThat(g.steps()).hasSize(6));
    }

    @Test
    void sayingSomethingIsNoMotion() {
        assertThat(dispatch("say", "text", "hello")).isEqualTo(new NotMotion());
    }

    @Test
    void saysInWordsWhatItCannotResolve() {
        assertThat(dispatch("walk", "direction", "forward")).isEqualTo(new Unresolved("I do not know how far"));
        assertThat(dispatch("walk", "distance", 1)).isEqualTo(new Unresolved("I do not know which way"));
        assertThat(dispatch("walk", "direction", "north", "distance", 1))
                .isEqualTo(new Unresolved("I do not know which way"));
        assertThat(dispatch("goto", "place", "the moon")).isEqualTo(new Unresolved("I do not know that place"));
        assertThat(dispatch("point", "side", "left")).isEqualTo(new Unresolved("I do not know where to point"));
        assertThat(dispatch("fly_away")).isEqualTo(new Unresolved("I do not know how to fly away"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"walk", "turn", "goto", "look", "point", "wave", "arm", "hand", "pose"})
    void withoutSlotsNothingIsGuessed(String action) {
        assertThat(dispatch(action)).isInstanceOf(Unresolved.class);
    }
}
