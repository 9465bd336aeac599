package dev.parley.robot.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.robot.Joint.HeadTurn;
import dev.parley.robot.LaserMount;
import dev.parley.robot.Robot;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Joints that turn a head or slide, and where the laser sits.
class BodyKeysTest {
    private static final String ROBOT = """
            robot: tiny
            microphones: {rate_hz: 16000, positions_m: [[0, 0, 0]]}
            stop: [stop]
            base: {topic: /cmd_vel, type: twist, max_linear_mps: 1, max_angular_radps: 1, max_accel_mps2: 1,
                   keep_clear_m: 0.5, scan_from: [0.2, -0.1, 90deg]}
            joints:
              neck_1: {controller: neck, lower_rad: -1, upper_rad: 1, max_radps: 1, turns: head_right}
              neck_2: {controller: neck, lower_rad: -1, upper_rad: 1, max_radps: 1, turns: head_up}
              lift: {controller: torso, lower_m: 0, upper_m: 0.3, max_mps: 0.1}
            gestures: {beat: [{pose: {neck_2: 0.2}, seconds: 1}], sweep: [{pose: {neck_2: -0.5}, seconds: 1}, {pose: {neck_2: 0.5}, seconds: 1}]}
            voice: {engine: none, gestures: [beat]}
            people: {anyone: [all]}
            actions:
              look: {say: [look up], do: {look: up}}
            """;

    @Test
    void saysWhichJointsTurnTheHeadAndWhichWay() {
        Robot robot = RobotFile.read("t.yaml", ROBOT);
        assertThat(robot.joints().get("neck_1").turns()).contains(HeadTurn.HEAD_RIGHT);
        assertThat(robot.joints().get("lift").slides()).isTrue();
        assertThat(robot.joints().get("lift").upperRad()).isEqualTo(0.3);
        assertThat(robot.joints().get("neck_2").slides()).isFalse();
    }

    @Test
    void saysWhereTheLaserSits() {
        assertThat(RobotFile.read("t.yaml", ROBOT).base().get().scanFrom())
                .isEqualTo(new LaserMount(0.2, -0.1, Math.PI / 2));
    }

    @Test
    void aLaserThatIsNotPlacedSitsAtTheCentre() {
        Robot robot = RobotFile.read("t.yaml", ROBOT.replace(", scan_from: [0.2, -0.1, 90deg]", ""));
        assertThat(robot.base().get().scanFrom()).isEqualTo(LaserMount.CENTRE);
    }

    @Test
    void aHeadThatIsCalledSoNeedsNoWord() {
        assertThat(RobotFile.load("parley-one").joints().get("head_pan").headTurn("head_pan"))
                .isEqualTo(Optional.of(HeadTurn.HEAD_LEFT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "head_right | head_sideways | head_left, head_right, head_up or head_down",
                "turns: head_right | turns: head_up | 2 joints that turn the head up",
                "lower_m: 0, upper_m | lower_m: 0, upper_rad | unknown key",
                "[0.2, -0.1, 90deg] | [0.2, -0.1] | [x, y, heading] of the laser",
                "[0.2, -0.1, 90deg] | [7, 0, 0] | from -2 to 2",
                "max_mps: 0.1 | max_mps: 0.1, turns: head_up | a joint that turns",
                "gestures: [beat] | gestures: [sweep] | a small gesture",
                "gestures: [beat] | gestures: [bet] | did you mean beat?",
                "gestures: [beat] | look_at_speaker: true | two or more",
                "gestures: [beat] | look_at_speaker: maybe | true or false",
                "positions_m: [[0, 0, 0]] | positions_m: [[0, 0, 0]], pan_joint: neck_1 | positive to the left",
            })
    void tellsWhatIsWrong(String right, String wrong, String message) {
        assertThatThrownBy(() -> RobotFile.read("t.yaml", ROBOT.replace(right, wrong)))
                .isInstanceOf(RobotFileException.class)
                .hasMessageContaining(message);
    }
}
