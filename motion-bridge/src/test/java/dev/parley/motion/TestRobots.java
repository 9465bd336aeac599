package dev.parley.motion;

import dev.parley.robot.Base;
import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Robots for tests: the one that is shipped, and variations on it.
public final class TestRobots {
    private static final Robot PARLEY_ONE = RobotFile.load("parley-one");

    private TestRobots() {}

    public static Robot parleyOne() {
        return PARLEY_ONE;
    }

    /// At (2, 0): a place more than the shipped file has.
    public static Robot withAPaintShop() {
        return RobotFile.read(
                "edited.yaml", shipped().replace("  workbench: [", "  paint shop: [2.0, 0.0, 0deg]\n  workbench: ["));
    }

    /// It feels tilt, touch and charge. Closed to it is the store, from x = 4 to 6 and y = -1 to 1; in the aisle,
    /// from x = -4 to -2, it goes at 0.2 m/s.
    public static Robot guarded() {
        return RobotFile.read(
                "guarded.yaml",
                shipped()
                        .replace(
                                "  radius_m: 0.3",
                                "  imu: {max_tilt: 10deg}\n  bumper: /bumper\n  max_jerk_mps3: 2\n  radius_m: 0.3")
                        .replace("places:", """
                        zones:
                          store: {corners_m: [[4, -1], [6, -1], [6, 1], [4, 1]], keep_out: true}
                          aisle: {corners_m: [[-4, -3], [-2, -3], [-2, 3], [-4, 3]], max_mps: 0.2}
                        battery: {min_battery: 0.2, charger: charging station}
                        places:
                          far side: [8.0, 0.0, 0deg]"""));
    }

    /// Its file says that there is a map.
    public static Robot localized() {
        return RobotFile.read("localized.yaml", "ros: {map_frame: map}\n" + shipped());
    }

    /// It knows two sequences: it greets, and it makes a round.
    public static Robot withSequences() {
        return RobotFile.read("sequences.yaml", shipped().replace("\nactions:\n", """

                actions:
                  greet:
                    say: ["greet everybody"]
                    do: {sequence: [{look: {direction: left}}, {wait_s: 1}, {publish: {topic: /lamp, type: std_msgs/Bool, value: "true"}}, {gesture: wave_left}]}
                  round:
                    say: ["make a round of {distance}"]
                    slots:
                      distance: {number: m, min: 0.5, max: 2}
                    do:
                      sequence:
                        - drive: {distance: "{distance}"}
                        - turn: {direction: around}
                        - drive: {distance: "{distance}"}
                        - turn: {direction: around}
                """));
    }

    /// Its navigation and its left arm follow goals; a lamp is a service.
    public static Robot withActions() {
        return RobotFile.read(
                "actions.yaml",
                shipped()
                        .replace("  radius_m: 0.3", "  navigate: /navigate_to_pose\n  radius_m: 0.3")
                        .replace("people:", """
                        ros:
                          bridge: ws://127.0.0.1:9090
                          trajectory_actions: [left_arm_controller]
                          skills: [say, ask, look_at]
                        people:""")
                        .replace("\nactions:\n", """

                        actions:
                          lamp:
                            say: ["switch the lamp on"]
                            do: {call: {service: /lamp, type: std_srvs/srv/Trigger}}
                        """));
    }

    private static String shipped() {
        try (InputStream in = TestRobots.class.getResourceAsStream("/robots/parley-one.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Robot onTwoWheels() {
        return RobotFile.read("wheels.yaml", """
                robot: wheels
                language: en
                microphones: {rate_hz: 16000, positions_m: [[0, 0, 0]]}
                stop: [stop]
                voice: {engine: none, name: none}
                base: {topic: /cmd_vel, type: twist, odometry: /odom, scan: /scan, frame: base_link,
                  drive: differential, max_linear_mps: 0.6, max_angular_radps: 1.0, max_accel_mps2: 0.5,
                  max_angular_accel_radps2: 1.5, radius_m: 0.3, keep_clear_m: 0.5}
                people: {maintainer: [all]}
                unknown_voice: maintainer
                actions:
                  walk:
                    say: ["walk"]
                    do: {drive: {distance: 2}}
                """);
    }

    public static Robot thatNavigatesItself() {
        return with(Optional.of(navigating()));
    }

    public static Robot thatStands() {
        return RobotFile.read("standing.yaml", """
                robot: standing
                language: en
                microphones: {rate_hz: 16000, positions_m: [[0, 0, 0]]}
                stop: [stop]
                voice: {engine: none, name: none}
                joints:
                  head_pan: {controller: head_controller, lower_rad: -1, upper_rad: 1, max_radps: 1}
                poses:
                  left: {head_pan: 0.5}
                people: {maintainer: [all]}
                unknown_voice: maintainer
                actions:
                  lean:
                    say: ["lean"]
                    do: {pose: left}
                  light:
                    say: ["light"]
                    do: {publish: {topic: /lamp, type: std_msgs/Bool, value: "true"}}
                  reboot:
                    say: ["reboot"]
                    risky: true
                    do: {publish: {topic: /reboot, type: std_msgs/String, value: "now"}}
                """);
    }

    private static Base navigating() {
        Base b = parleyOne().base().get();
        return new Base(
                b.topic(),
                b.type(),
                b.odometry(),
                b.scan(),
                "/goal_pose",
                b.frame(),
                b.holonomic(),
                b.maxLinearMps(),
                b.maxAngularRadps(),
                b.maxAccelMps2(),
                b.maxAngularAccelRadps2(),
                b.radiusM(),
                b.keepClearM());
    }

    private static Robot with(Optional<Base> base) {
        Robot r = parleyOne();
        return new Robot(
                r.name(),
                r.language(),
                r.microphones(),
                r.ros(),
                r.wake(),
                r.wakeModel(),
                r.attentionS(),
                r.stop(),
                r.recognizer(),
                r.voice(),
                r.model(),
                r.knowledge(),
                r.mqtt(),
                base,
                r.joints(),
                r.body(),
                r.poses(),
                r.gestures(),
                r.people(),
                r.places(),
                r.zones(),
                r.battery(),
                r.siteRules(),
                r.actions());
    }
}
