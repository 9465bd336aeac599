package dev.parley.robot.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each thing that can be wrong with a robot's file, and the line that says so.
class ErrorShapesTest {
    private static final String ROBOT = """
            robot: tiny
            microphones: {rate_hz: 16000, positions_m: [[0, 0, 0]], pan_joint: pan, own_noise: [{azimuth: 180deg, width: 30deg, when: moving}]}
            stop: [stop]
            base: {topic: /cmd_vel, type: twist, drive: differential, max_linear_mps: 1, max_angular_radps: 1,
                   max_accel_mps2: 1, max_angular_accel_radps2: 1, radius_m: 0.3, keep_clear_m: 0.5}
            joints:
              pan: {controller: head, lower_rad: -1, upper_rad: 1, max_radps: 1}
            poses: {left_up: {pan: 0.5}, right_up: {pan: -0.5}}
            gestures: {nod: [{pose: left_up, seconds: 1}, {pose: {pan: 0}, seconds: 1}]}
            people: {anyone: [go], owner: [all]}
            places: {the dock: [1, 2, 90deg]}
            actions:
              go:
                say: ["go {direction} [{distance}]"]
                slots:
                  direction: {forward: [forward], backward: [back]}
                  distance: {number: m, min: 0.1, max: 5, default: 1}
                do: {drive: {distance: "{distance}", heading: "{direction}"}}
                replies: {started: "Going {direction}.", blocked: "No: {reason}."}
              raise:
                say: ["raise {side}"]
                slots: {side: [left, right]}
                do: {pose: "{side}_up"}
            """;

    private static List<String> problems(String yaml) {
        RobotFileException e = catchThrowableOfType(RobotFileException.class, () -> RobotFile.read("tiny.yaml", yaml));
        return e == null ? List.of() : e.problems();
    }

    @Test
    void theRobotOfTheseTestsIsFine() {
        assertThat(problems(ROBOT)).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                // numbers
                "max_linear_mps: 1 ~ max_linear_mps: 60 ~ tiny.yaml:4: base.max_linear_mps: 60; expected a number from 0.01 to 3",
                "max_linear_mps: 1 ~ max_linear_mps: fast ~ tiny.yaml:4: base.max_linear_mps: fast; expected a number",
                "max_linear_mps: 1 ~ max_linear_mps: '1' ~ tiny.yaml:4: base.max_linear_mps: \"1\"; expected a number",
                "max_linear_mps: 1 ~ max_linear_mps: .nan ~ tiny.yaml:4: base.max_linear_mps: .nan; expected a finite number",
                "max_linear_mps: 1 ~ max_linear_mps: -.inf ~ tiny.yaml:4: base.max_linear_mps: -.inf; expected a finite number",
                "max_linear_mps: 1 ~ max_linear_mps: 1e999 ~ tiny.yaml:4: base.max_linear_mps: 1e999; expected a finite number",
                "max_linear_mps: 1 ~ max_linear_mps: NaN ~ tiny.yaml:4: base.max_linear_mps: NaN; expected a number",
                "max_linear_mps: 1 ~ max_linear_mps: ~ tiny.yaml:4: base.max_linear_mps: nothing; expected a number",
                "max_linear_mps: 1 ~ max_linear_mps: [1] ~ tiny.yaml:4: base.max_linear_mps: a list; expected a number",
                "rate_hz: 16000 ~ rate_hz: 16000.5 ~ tiny.yaml:2: microphones.rate_hz: 16000.5; expected a whole number",
                "rate_hz: 16000 ~ rate_hz: 10 ~ tiny.yaml:2: microphones.rate_hz: 10; expected a number from 8000 to 192000",
                // keys
                "keep_clear_m: 0.5 ~ keep_cleer_m: 0.5, keep_clear_m: 0.5 ~ tiny.yaml:5: base.keep_cleer_m: unknown key; expected one of bumper, drive, frame, goal, imu, keep_clear_m, max_accel_mps2, max_angular_accel_radps2, max_angular_radps, max_jerk_mps3, max_linear_mps, navigate, odometry, radius_m, scan, scan_from, slow_within_m, topic, type (did you mean keep_clear_m?)",
                ", keep_clear_m: 0.5 ~ `` ~ tiny.yaml:4: base.keep_clear_m: missing; expected a number",
                "stop: [stop] ~ `` ~ tiny.yaml:1: stop: missing; expected the words that stop the robot",
                "stop: [stop] ~ stop: [] ~ tiny.yaml:3: stop: empty; expected at least one word that stops the robot",
                "robot: tiny ~ robot: Tiny Robot ~ tiny.yaml:1: robot: Tiny Robot; expected lower-case letters, digits and hyphens",
                // shapes
                "joints: ~ joints: 5 ~ tiny.yaml:7: not YAML: mapping values are not allowed here",
                "positions_m: [[0, 0, 0]] ~ positions_m: [[0, 0]] ~ tiny.yaml:2: microphones.positions_m[0]: a list; expected [x, y, z] in meters",
                "positions_m: [[0, 0, 0]] ~ positions_m: [] ~ tiny.yaml:2: microphones.positions_m: 0 microphones; expected 1 to 16 microphones",
                // what carries the microphones, and what of the robot they hear
                "pan_joint: pan ~ pan_joint: pann ~ tiny.yaml:2: microphones.pan_joint: pann; expected one of pan (did you mean pan?)",
                "pan_joint: pan ~ tilt_joint: tilt ~ tiny.yaml:2: microphones.tilt_joint: tilt; expected one of pan",
                "pan_joint: pan ~ pan_joint: pan, tilt_joint: pan ~ tiny.yaml:2: microphones.tilt_joint: pan; expected another joint than pan_joint",
                "azimuth: 180deg, ~ `` ~ tiny.yaml:2: microphones.own_noise[0].azimuth: missing; expected radians, or degrees such as 90deg",
                "azimuth: 180deg ~ azimuth: behind ~ tiny.yaml:2: microphones.own_noise[0].azimuth: behind; expected radians, or degrees such as 90deg",
                "azimuth: 180deg ~ azimuth: 500deg ~ tiny.yaml:2: microphones.own_noise[0].azimuth: 8.7",
                "width: 30deg ~ width: 200deg ~ tiny.yaml:2: microphones.own_noise[0].width: 200 degrees; expected 1deg to 180deg",
                "when: moving ~ when: walking ~ tiny.yaml:2: microphones.own_noise[0].when: walking; expected always or moving",
                "when: moving ~ turns_with: arm ~ tiny.yaml:2: microphones.own_noise[0].turns_with: arm; expected base or head",
                "positions_m: [[0, 0, 0]] ~ positions_m: [[0, 0, 0]], channels: [0, 1] ~ tiny.yaml:2: microphones.channels: [0, 1]; expected 1 numbers, one for each of positions_m",
                "positions_m: [[0, 0, 0]] ~ positions_m: [[0, 0, 0]], channels: [-1] ~ tiny.yaml:2: microphones.channels[0]: -1; expected a number from 0 to 63",
                "positions_m: [[0, 0, 0]] ~ positions_m: [[0, 0, 0]], ros: {topic: audio} ~ tiny.yaml:2: microphones.ros.topic: audio; expected a topic such as /cmd_vel",
                "positions_m: [[0, 0, 0]] ~ positions_m: [[0, 0, 0]], ros: {type: raw} ~ tiny.yaml:2: microphones.ros.type: raw; expected audio_data, audio_data_stamped, audio_stamped",
                "positions_m: [[0, 0, 0]] ~ positions_m: [[0, 0, 0]], ros: {format: mp3} ~ tiny.yaml:2: microphones.ros.format: mp3; expected raw samples: start the publisher with format:=wave, then s16le",
                "positions_m: [[0, 0, 0]] ~ positions_m: [[0, 0, 0]], ros: {rate: 8} ~ tiny.yaml:2: microphones.ros.rate: unknown key; expected one of channels, format, rate_hz, topic, type",
                "[1, 2, 90deg] ~ [1, 2, 90 degrees] ~ tiny.yaml:11: places.the dock[2]: 90 degrees; expected radians, or degrees such as 90deg",
                "[1, 2, 90deg] ~ [1, 2] ~ tiny.yaml:11: places.the dock: a list; expected [x, y, heading], such as [1.0, 2.5, 90deg]",
                "people: {anyone: [go] ~ people: {anyone: [goo] ~ tiny.yaml:10: people.anyone: goo; expected one of go, raise (did you mean go?)",
                "drive: differential ~ drive: tracked ~ tiny.yaml:4: base.drive: tracked; expected holonomic or differential",
                // poses, gestures, joints
                "left_up: {pan: 0.5} ~ left_up: {pan: 2} ~ tiny.yaml:8: poses.left_up.pan: 2; expected a number from -1 to 1",
                "left_up: {pan: 0.5} ~ left_up: {pann: 0.5} ~ tiny.yaml:8: poses.left_up: pann; expected one of pan (did you mean pan?)",
                "{pose: left_up ~ {pose: left_upp ~ tiny.yaml:9: gestures.nod[0].pose: left_upp; expected one of left_up, right_up (did you mean left_up?)",
                "{pan: 0}, seconds: 1 ~ {pan: 0}, seconds: 99 ~ tiny.yaml:9: gestures.nod[1].seconds: 99; expected a number from 0.05 to 30",
                "lower_rad: -1 ~ lower_rad: 1 ~ tiny.yaml:7: joints.pan.lower_rad: 1.0; expected less than upper_rad (1.0)",
                // actions
                "go {direction} [ ~ go {direction} ( ~ tiny.yaml:14: actions.go.say[0]: \"go {direction} ({distance}]\" at character 27; expected a closing ')'",
                "go {direction} ~ go {directoin} ~ tiny.yaml:14: actions.go.say[0]: {directoin}; expected one of {direction}, {distance} (did you mean {direction}?)",
                "Going {direction} ~ Going {where} ~ tiny.yaml:19: actions.go.replies.started: {where}; expected one of {direction}, {distance}",
                "Going {direction} ~ Going, {reason} ~ tiny.yaml:19: actions.go.replies.started: {reason}; expected one of {direction}, {distance}",
                "side: [left, right] ~ side: [left, right, both] ~ tiny.yaml:23: actions.raise.do.pose.name: both_up; expected one of left_up, right_up",
                "direction: {forward: ~ direction: {ahead: ~ tiny.yaml:18: actions.go.do.drive.heading: ahead; expected one of backward, forward",
                "direction: {forward: ~ direction: {left: ~ tiny.yaml:18: actions.go.do.drive.heading: left; expected one of backward, forward",
                "number: m, ~ number: cm, ~ tiny.yaml:18: actions.go.do.drive.distance: {distance}; expected one slot {number: m, min: more than 0, …}",
                "number: m, ~ number: yards, ~ tiny.yaml:17: actions.go.slots.distance.number: yards; expected a unit: one of cm, deg, m, percent, s, or \"\"",
                "default: 1} ~ default: 9} ~ tiny.yaml:17: actions.go.slots.distance.default: 9; expected a number from 0.1 to 5",
                "min: 0.1, ~ `` ~ tiny.yaml:17: actions.go.slots.distance.min: missing; expected a number",
                "do: {drive: ~ do: {fly: ~ tiny.yaml:18: actions.go.do.fly: unknown key; expected one of call, drive, gesture, goto, look, point, pose, publish, say, sequence, turn",
                "do: {pose: ~ do: {say: hi, pose: ~ tiny.yaml:23: actions.raise.do: key: value pairs; expected one effect, not 2",
                "side: [left, right] ~ side: [left, right!] ~ tiny.yaml:22: actions.raise.slots.side.right!: right!; expected words: letters, digits, apostrophes",
                "raise {side} ~ raise the stop sign {side} ~ tiny.yaml:21: actions.raise.say[0]: stop; expected other words: \"stop\" always stops the robot",
                "forward: [forward] ~ forward: [] ~ tiny.yaml:16: actions.go.slots.direction.forward: nobody can say it; expected at least one way to say it",
                "  raise: ~   resume: ~ tiny.yaml:20: actions.resume: resume; expected letters, digits and underscores, and not stop, resume or all, which are built in",
            })
    void saysWhatIsWrongAndWhere(String right, String wrong, String expected) {
        assertThat(ROBOT).contains(right);
        assertThat(problems(ROBOT.replace(right, wrong == null ? "" : wrong)))
                .singleElement()
                .asString()
                .startsWith(expected);
    }

    @Test
    void reportsAllProblemsOfAFileAtOnce() {
        String yaml = ROBOT.replace("max_linear_mps: 1", "max_linear_mps: 60")
                .replace("lower_rad: -1", "lower_rad: .nan")
                .replace("{pan: 0.5}", "{pan: 0.5, tilt: 0}")
                .replace("owner: [all]", "owner: [everything]")
                .replace("raise {side}", "raise (the {side}")
                .replace("Going {direction}", "Going {where}")
                .replace("\"{side}_up\"", "\"{side}_down\"")
                .concat("langauge: en\n");
        assertThat(problems(yaml))
                .extracting(p -> p.replaceAll("(tiny.yaml:\\d+: [^;]*);.*", "$1"))
                .containsExactly(
                        "tiny.yaml:4: base.max_linear_mps: 60",
                        "tiny.yaml:7: joints.pan.lower_rad: .nan",
                        "tiny.yaml:8: poses.left_up: tilt",
                        "tiny.yaml:10: people.owner: everything",
                        "tiny.yaml:19: actions.go.replies.started: {where}",
                        "tiny.yaml:21: actions.raise.say[0]: \"raise (the {side}\" at character 18",
                        "tiny.yaml:23: actions.raise.do.pose.name: left_down",
                        "tiny.yaml:23: actions.raise.do.pose.name: right_down",
                        "tiny.yaml:24: langauge: unknown key");
    }

    @Test
    void aMisspeltSectionIsOneProblemNotTwenty() {
        assertThat(problems(ROBOT.replace("joints:", "jonts:")))
                .singleElement()
                .asString()
                .contains("did you mean joints?");
        assertThat(problems(ROBOT.replace("base: {", "bass: {")))
                .singleElement()
                .asString()
                .contains("did you mean base?");
    }

    @Test
    void aKeyGivenTwiceIsAnError() {
        assertThat(problems(ROBOT.replace("stop: [stop]", "stop: [stop]\nstop: [halt]")))
                .singleElement()
                .asString()
                .startsWith("tiny.yaml:4: stop: given twice; expected each key once");
    }

    @ParameterizedTest(name = "{index}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "`` ~ tiny.yaml: empty; expected a robot, beginning with robot: NAME",
                "# nothing ~ tiny.yaml: empty; expected a robot, beginning with robot: NAME",
                "[1, 2] ~ tiny.yaml:1: the file: a list; expected key: value pairs",
                "hello ~ tiny.yaml:1: the file: hello; expected key: value pairs",
                "a: [1 ~ tiny.yaml:1: not YAML: ",
                "a: !!java.net.URL [x] ~ tiny.yaml:1: not YAML: Global tag is not allowed",
                "? [a] : b ~ tiny.yaml:1: key: an unreadable key; expected a plain name before the colon",
                "<<: {a: b} ~ tiny.yaml:1: key: an unreadable key; expected a plain name before the colon",
                "&x a: &y [*y] ~ tiny.yaml:1: an anchor inside itself; write it out",
                "'a: \"\u0007\"' ~ tiny.yaml",
            })
    void refusesWhatIsNoRobotAtAll(String yaml, String expected) {
        assertThat(problems(yaml)).isNotEmpty();
        assertThat(problems(yaml).getFirst()).startsWith(expected);
    }

    @Test
    void refusesTwoDocumentsBombsAndDepths() {
        assertThat(problems(ROBOT + "---\nrobot: two\n"))
                .singleElement()
                .asString()
                .contains("not YAML");
        assertThat(problems("a: " + "[".repeat(100) + "]".repeat(100)))
                .singleElement()
                .asString()
                .contains("not YAML");
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        assertThat(problems(bomb.toString())).singleElement().asString().contains("not YAML");
        assertThat(problems("a: \"" + "x".repeat(2_000_000) + '"'))
                .singleElement()
                .asString()
                .contains("not YAML");
    }
}
