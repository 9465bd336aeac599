package dev.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.robot.yaml.RobotFile;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateSessionTest {
    private final GateSession session = new GateSession(RobotFile.load("parley-one"));

    private ObjectNode judge(String line) {
        return session.accept(line.replace('\'', '"'));
    }

    private void feelsFreeSpace() {
        judge(
                "{'at_s': 1, 'odometry': {'x_m': 0, 'y_m': 0, 'heading_rad': 0, 'vx_mps': 0, 'vy_mps': 0, 'yaw_radps': 0}}");
        String ranges = String.join(",", Collections.nCopies(361, "8"));
        judge("{'scan': {'angle_min_rad': -3.1416, 'angle_step_rad': 0.017453, 'range_min_m': 0.1, 'range_max_m': 12,"
                + " 'ranges_m': [" + ranges + "]}}");
    }

    private ObjectNode walk(String more) {
        return judge("{'action': 'walk', 'command': {'type': 'drive', 'distance_m': 2, 'heading_rad': 0}" + more + "}");
    }

    @Test
    void allowsWhatTheGateAllowsAndSaysWhatWouldBeSent() {
        feelsFreeSpace();
        ObjectNode answer = walk(", 'role': 'operator'");
        assertThat(answer.get("verdict").asText()).isEqualTo("allowed");
        assertThat(answer.at("/sent/distance_m").asDouble()).isEqualTo(2);
    }

    @Test
    void namesTheRuleThatObjects() {
        assertThat(walk("").get("rule").asText()).isEqualTo("obstacle");
        feelsFreeSpace();
        assertThat(walk(", 'role': 'visitor'").get("rule").asText()).isEqualTo("permission");
        assertThat(walk(", 'said_s': -9").get("rule").asText()).isEqualTo("freshness");
        assertThat(judge("{'action': 'walk', 'command': {'type': 'drive', 'distance_m': NaN, 'heading_rad': 0}}")
                        .get("rule")
                        .asText())
                .isEqualTo("known action");
        judge("{'stop': true}");
        assertThat(walk("").get("rule").asText()).isEqualTo("latched stop");
        judge("{'at_s': 1.1, 'resume': true, 'role': 'operator'}");
        assertThat(walk("").get("verdict").asText()).isEqualTo("allowed");
        assertThat(walk(", 'at_s': 9").get("rule").asText()).isEqualTo("obstacle");
    }

    @Test
    void feelsTiltChargeAndTouchWhereTheFileNamesThem() {
        GateSession guarded = new GateSession(RobotFile.read("guarded.yaml", """
                robot: guarded
                microphones: {rate_hz: 16000, positions_m: [[0, 0, 0]]}
                stop: [stop]
                base: {topic: /cmd_vel, max_linear_mps: 0.6, max_angular_radps: 1, max_accel_mps2: 0.5, keep_clear_m: 0.5,
                  imu: {max_tilt: 15deg}, bumper: /bumper}
                battery: {min_battery: 0.1}
                people: {anyone: [all]}
                actions:
                  turn: {say: ["turn around"], do: {turn: {direction: around}}}
                """));
        String[] lines = {
            "{'tilt': {'rad': 0}, 'charge': {'share': 0.9}, 'touch': {'pressed': false}}",
            "{'tilt': {'rad': 0.5}}",
            "{'tilt': {'rad': 0}, 'charge': {'share': 0.05}}",
            "{'charge': {'share': 0.9}, 'touch': {'pressed': true}, 'toward_rad': 0}"
        };
        String[] rules = {"obstacle", "balance", "battery", "contact"};
        for (int i = 0; i < lines.length; i++) {
            guarded.accept(lines[i].replace('\'', '"'));
            assertThat(guarded.accept("{\"action\": \"turn\", \"command\": {\"type\": \"turn\", \"angle_rad\": 1}}")
                            .get("rule")
                            .asText())
                    .isEqualTo(rules[i]);
        }
    }

    @Test
    void answersNonsenseWithAnErrorAndStaysAsItWas() {
        feelsFreeSpace();
        for (String line : List.of(
                "",
                "[]",
                "null",
                "nonsense",
                "{}",
                "{'command': 3}",
                "{'command': {'type': 'fly'}}",
                "{'command': {'type': 'drive', 'distance_m': 'far', 'heading_rad': 0}}",
                "{'command': {'type': 'drive', 'distance_m': 1}}",
                "{'command': {'type': 'move_joints', 'positions_rad': {'head_pan': null}}}",
                "{'command': {'type': 'pose', 'name': null, 'positions_rad': {}}}",
                "{'command': {'type': 'gesture', 'name': 'x', 'steps': [null]}}",
                "{'odometry': 5}",
                "{'tilt': {'rad': 'far'}}",
                "{'touch': {}}",
                "{'scan': {'ranges_m': []}}",
                "[".repeat(5000))) assertThat(judge(line).has("error")).as(line).isTrue();
        assertThat(walk("").get("verdict").asText()).isEqualTo("allowed");
    }
}
