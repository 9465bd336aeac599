package dev.parley.robot.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.robot.Frames;
import dev.parley.robot.Robot;
import dev.parley.robot.RosTopics;
import org.junit.jupiter.api.Test;

class RosReaderTest {
    private static Robot robot(String ros) {
        return RobotFile.read("test.yaml", """
                robot: test
                language: en
                microphones: {rate_hz: 16000, positions_m: [[0, 0, 0]]}
                %s
                stop: [stop]
                voice: {engine: none, name: none}
                people: {visitor: [all]}
                actions:
                  hello:
                    say: ["hello"]
                    replies: {finished: "Hello."}
                """.formatted(ros));
    }

    @Test
    void aFileThatSaysNothingHasTheUsualTopics() {
        assertThat(robot("").ros()).isEqualTo(RosTopics.STANDARD);
        assertThat(robot("").ros().resolve("/cmd_vel")).isEqualTo("/cmd_vel");
    }

    @Test
    void topicsAreInTheNamespaceAndThenRenamedButThoseOfTheWholeGraphAreNot() {
        RosTopics ros = robot("ros: {namespace: /left, remap: {/left/scan: /front/scan}}")
                .ros();
        assertThat(ros.resolve("/cmd_vel")).isEqualTo("/left/cmd_vel");
        assertThat(ros.resolve("/scan")).isEqualTo("/front/scan");
        assertThat(ros.resolve("/diagnostics")).isEqualTo("/diagnostics");
        assertThat(ros.resolve("/tf")).isEqualTo("/tf");
    }

    @Test
    void framesAreTheUsualOnesAndAFileThatNamesItsMapHasOne() {
        assertThat(robot("").ros().frames()).isEqualTo(new Frames("map", "odom", false));
        assertThat(robot("ros: {odom_frame: left/odom}").ros().frames())
                .isEqualTo(new Frames("map", "left/odom", false));
        assertThat(robot("ros: {map_frame: hall}").ros().frames()).isEqualTo(new Frames("hall", "odom", true));
        assertThatThrownBy(() -> robot("ros: {map_frame: /map, odom_frame: odom}"))
                .hasMessageContaining("without a slash");
        assertThatThrownBy(() -> robot("ros: {map_frame: odom}")).hasMessageContaining("another frame");
    }

    @Test
    void refusesNamesThatAreNoneAndALockThatWouldStopTheRobotItself() {
        assertThatThrownBy(() -> robot("ros: {namespace: left, stop: e-stop}"))
                .hasMessageContaining("ros.namespace: left")
                .hasMessageContaining("ros.stop: e-stop");
        assertThatThrownBy(() -> robot("ros: {remap: {/scan: scan}}")).hasMessageContaining("a topic such as");
        assertThatThrownBy(() -> robot("ros: {remap: {/lamp: /cmd_vel, /walk: /cmd_vel}}"))
                .hasMessageContaining("another name for every topic");
        assertThatThrownBy(() -> robot("ros: {bridge: 127.0.0.1:9090}")).hasMessageContaining("ws://127.0.0.1:9090");
        assertThatThrownBy(() -> robot("ros: {stop: /lock, stop_lock: /lock}"))
                .hasMessageContaining("a stop would never end");
    }
}
