package dev.parley.robot.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whether every action can be dispatched, whatever is said for its slots.
class DispatchShapesTest {
    private static final String ROBOT =
            """
            robot: tiny
            microphones: {rate_hz: 16000, positions_m: [[0, 0, 0]]}
            stop: [stop]
            base: {topic: /cmd_vel, type: twist, drive: DRIVE, max_linear_mps: 1, max_angular_radps: 1,
                   max_accel_mps2: 1, max_angular_accel_radps2: 1, radius_m: 0.3, keep_clear_m: 0.5}
            joints:
              left_yaw: {controller: arm, lower_rad: -1, upper_rad: 1, max_radps: 1}
              right_yaw: {controller: arm, lower_rad: -1, upper_rad: 1, max_radps: 1}
              head_pan: {controller: head, lower_rad: -1, upper_rad: 1, max_radps: 1}
            poses: {point_left: {left_yaw: 0}, point_right: {right_yaw: 0}}
            gestures: {wave_left: [{pose: point_left, seconds: 1}]}
            people: {anyone: [all]}
            places: {dock: [1, 2, 90deg]}
            slots:
              side: [left, right]
              way: [left, right, forward, backward]
              somewhere: places
              words: any
              meters: {number: m, min: 0.1, max: 2}
              none: {number: m, min: 0, max: 2}
              big: [BIG]
            actions:
              act:
                say: ["act [{side}] [{way}] [{somewhere}] [{words}] [{meters}] [{none}] [{big}]"]
                do: DO
            """.replace("BIG", IntStream.range(0, 101).mapToObj(i -> "v" + i).collect(Collectors.joining(", ")));

    private static String with(String effect) {
        return ROBOT.replace("DO\n", effect + "\n").replace("DRIVE", "holonomic");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{drive: {distance: '{meters}', heading: '{way}'}}",
                "{drive: {distance: 0.5}}",
                "{turn: {direction: '{side}', angle: 45}}",
                "{goto: '{somewhere}'}",
                "{goto: dock}",
                "{look: '{way}'}",
                "{point: {yaw_joint: '{side}_yaw', with_pose: 'point_{side}', direction: '{side}', target: '{somewhere}'}}",
                "{pose: 'point_{side}'}",
                "{gesture: wave_left}",
                "{say: 'You said {words} and {meters}'}",
                "{publish: {topic: /gripper, type: std_msgs/String, value: '{side}'}}",
                "{sequence: [{pose: 'point_{side}'}, {wait_s: 1.5}, {drive: {distance: '{meters}', heading: '{way}'}}]}",
            })
    void acceptsWhatCanBeDispatched(String effect) {
        // "backward" is a heading, and the robot cannot look there.
        assertThat(RobotFile.read("tiny.yaml", with(effect.replace("look: '{way}'", "look: '{side}'"))))
                .isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            value = {
                "{drive: {distance: '{none}'}} ~ {none}; expected one slot {number: m, min: more than 0, …}",
                "{drive: {distance: '{side}'}} ~ {side}; expected one slot {number: m, min: more than 0, …}",
                "{drive: {distance: '{meters}0'}} ~ {meters}0; expected one slot {number: m, min: more than 0, …}",
                "{drive: {distance: -1}} ~ -1; expected a positive number or a {slot}",
                "{drive: {distance: 0}} ~ 0; expected a positive number or a {slot}",
                "{turn: {direction: '{way}'}} ~ forward; expected one of around, left, right",
                "{turn: {direction: left, angle: '{meters}'}} ~ {meters}; expected one slot {number: deg, min: more than 0, …}",
                "{goto: kitchen} ~ kitchen; expected one of dock",
                "{goto: '{words}'} ~ {words}; expected {words} to be a list of values, since it is part of a name",
                "{look: '{way}'} ~ backward; expected one of at me, down, forward, left, right, up",
                "{point: {yaw_joint: '{side}_elbow', with_pose: 'point_{side}'}} ~ left_elbow; expected one of head_pan, left_yaw, right_yaw",
                "{point: {yaw_joint: left_yaw, with_pose: aim}} ~ aim; expected one of point_left, point_right",
                "{point: {yaw_joint: left_yaw, with_pose: point_left, target: home}} ~ home; expected one of dock",
                "{gesture: 'wave_{side}'} ~ wave_right; expected one of wave_left",
                "{pose: '{big}{big}'} ~ v0v0; expected one of point_left, point_right",
                "{pose: '{big}{way}{side}{somewhere}{big}'} ~ v0leftleftdockv0; expected one of point_left",
                "{publish: {topic: gripper, type: std_msgs/String, value: x}} ~ gripper; expected a topic such as /cmd_vel",
                "{publish: {topic: '/{side}', type: std_msgs/String, value: x}} ~ /{side}; expected one topic, without slots",
                "{publish: {topic: /x, type: std_msgs/Int8, value: x}} ~ std_msgs/Int8; expected one of",
                "{sequence: [{pose: point_left}]} ~ 1; expected a number from 2 to 20",
                "{sequence: [{wait_s: 1}, {wait_s: 2}]} ~ nothing that moves; expected a step that moves the robot",
                "{sequence: [{pose: point_left}, {wait_s: 61}]} ~ sequence[1].wait_s.seconds: 61; expected more than 0 and at most 60 seconds",
                "{sequence: [{pose: point_left}, {wait_s: 0}]} ~ more than 0 and at most 60 seconds",
                "{sequence: [{pose: point_left}, {gesture: bow}]} ~ sequence[1].gesture.name: bow; expected one of wave_left",
                "{sequence: [{pose: point_left}, {say: hello}]} ~ sequence[1].say: unknown key",
                "{sequence: [{pose: point_left}, {sequence: []}]} ~ sequence[1].sequence: unknown key",
                "{sequence: point_left} ~ expected a list",
                "{wait_s: 1} ~ wait_s: unknown key",
            })
    void refusesWhatCouldFail(String effect, String expected) {
        assertThatThrownBy(() -> RobotFile.read("tiny.yaml", with(effect)))
                .isInstanceOf(RobotFileException.class)
                .hasMessageContaining(expected);
    }

    @Test
    void saysWhenThereAreTooManyCombinations() {
        String many = IntStream.range(0, 150).mapToObj(i -> "w" + i).collect(Collectors.joining(", "));
        String yaml = with("{pose: '{big}{side}{way}'}").replace("way: [", "way: [" + many + ", ");
        assertThatThrownBy(() -> RobotFile.read("tiny.yaml", yaml))
                .hasMessageContaining("{big}{side}{way}; expected at most 10000 combinations of slot values");
    }

    @Test
    void aDifferentialBaseCannotGoSideways() {
        String yaml = with("{drive: {distance: 1, heading: '{way}'}}").replace("holonomic", "differential");
        assertThatThrownBy(() -> RobotFile.read("tiny.yaml", yaml))
                .hasMessageContaining("left; expected one of backward, forward");
    }

    @Test
    void lookingNeedsAHead() {
        String yaml = with("{look: left}").replace("head_pan", "neck");
        assertThatThrownBy(() -> RobotFile.read("tiny.yaml", yaml))
                .hasMessageContaining("no head; expected a joint head_pan, since this action looks");
    }

    @Test
    void drivingNeedsABase() {
        String yaml = with("{drive: {distance: 1}}").replaceAll("(?m)^base:.*\n.*\n", "");
        assertThatThrownBy(() -> RobotFile.read("tiny.yaml", yaml))
                .hasMessageContaining("no base; expected a base: section, since this action drives");
    }
}
