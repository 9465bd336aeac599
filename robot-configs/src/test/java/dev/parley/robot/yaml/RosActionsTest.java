package dev.parley.robot.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.robot.Robot;
import dev.parley.robot.RosActions;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RosActionsTest {
    private static Robot robot(String ros, String base, String effect) {
        return RobotFile.read("test.yaml", """
                robot: test
                language: en
                microphones: {rate_hz: 16000, positions_m: [[0, 0, 0]]}
                %s
                stop: [stop]
                voice: {engine: none, name: none}
                base: {topic: /cmd_vel, type: twist, drive: differential, max_linear_mps: 1, max_angular_radps: 1,
                       max_accel_mps2: 1, keep_clear_m: 0.5%s}
                joints:
                  elbow: {controller: arm_controller, lower_rad: -1, upper_rad: 1, max_radps: 1}
                people: {visitor: [all]}
                slots:
                  state: {"true": [on], "false": ["off"]}
                actions:
                  light:
                    say: ["light {state}"]
                    do: {call: %s}
                """.formatted(ros, base, effect));
    }

    private static final String BRIDGE = "ros: {bridge: 'ws://127.0.0.1:9090', ";
    private static final String TRIGGER = "{service: /lamp/on, type: std_srvs/srv/Trigger}";

    @Test
    void whatGoesOverActionsStandsInTheFile() {
        Robot robot = robot(
                BRIDGE + "trajectory_actions: [arm_controller], skills: [say, look_at]}",
                ", navigate: /navigate_to_pose",
                "{service: /lamp, type: std_srvs/srv/SetBool, value: '{state}'}");
        assertThat(robot.ros().actions()).isEqualTo(new RosActions(Set.of("arm_controller"), Set.of("say", "look_at")));
        assertThat(robot.base().get().navigate()).isEqualTo("/navigate_to_pose");
    }

    @Test
    void whatOnlyABridgeCarriesNeedsOne() {
        assertThatThrownBy(() -> robot("", ", navigate: /navigate_to_pose", TRIGGER))
                .hasMessageContaining("base.navigate: /navigate_to_pose; expected ros.bridge")
                .hasMessageContaining("actions.light.do.call: /lamp/on; expected ros.bridge");
        assertThatThrownBy(() -> robot("ros: {skills: [say]}", "", TRIGGER))
                .hasMessageContaining("ros.bridge: missing")
                .hasMessageContaining("ws://127.0.0.1:9090");
    }

    @Test
    void namesThatAreNoneAreRefused() {
        assertThatThrownBy(() -> robot(BRIDGE + "skills: [sing]}", "", TRIGGER)).hasMessageContaining("sing");
        assertThatThrownBy(() -> robot(BRIDGE + "trajectory_actions: [arm_controler]}", "", TRIGGER))
                .hasMessageContaining("did you mean arm_controller?");
        assertThatThrownBy(() -> robot(BRIDGE + "}", ", navigate: go, goal: /goal_pose", TRIGGER))
                .hasMessageContaining("base.navigate: go")
                .hasMessageContaining("either goal or navigate");
    }

    @Test
    void aServiceHasTheFormThatItsTypeAsksFor() {
        assertThatThrownBy(() -> robot(BRIDGE + "}", "", "{service: lamp, type: std_srvs/srv/Empty}"))
                .hasMessageContaining("a topic such as")
                .hasMessageContaining("std_srvs/srv/Trigger");
        assertThatThrownBy(() -> robot(BRIDGE + "}", "", "{service: /lamp, type: std_srvs/srv/SetBool}"))
                .hasMessageContaining("true or false");
        assertThatThrownBy(
                        () -> robot(BRIDGE + "}", "", "{service: /lamp, type: std_srvs/srv/SetBool, value: perhaps}"))
                .hasMessageContaining("perhaps");
    }
}
