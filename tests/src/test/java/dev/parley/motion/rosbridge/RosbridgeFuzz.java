package dev.parley.motion.rosbridge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.motion.SkillGoal;
import dev.parley.robot.RosActions;
import dev.parley.robot.yaml.RobotFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// Any text as a message of a rosbridge server, and as what navigation, controllers, services and other programs say in
/// it: understood, or dropped and counted.
public final class RosbridgeFuzz {
    private RosbridgeFuzz() {}

    private static final RosbridgeLink LINK =
            new RosbridgeLink(RobotFile.read("fuzzed.yaml", """
                    robot: fuzzed
                    microphones: {rate_hz: 16000, positions_m: [[0, 0, 0]]}
                    ros: {bridge: 'ws://127.0.0.1:9', skills: [say, ask, look_at]}
                    stop: [stop]
                    base: {topic: /cmd_vel, type: twist, max_linear_mps: 1, max_angular_radps: 1, max_accel_mps2: 1,
                           keep_clear_m: 0.5, navigate: /navigate_to_pose}
                    joints: {elbow: {controller: arm_controller, lower_rad: -1, upper_rad: 1, max_radps: 1}}
                    people: {visitor: [all]}
                    actions: {hello: {say: [hello], replies: {finished: Hello.}}}
                    """), URI.create("ws://127.0.0.1:9"), () -> 0);

    static {
        LINK.actions().orElseThrow().serve(new SkillGoal.Server() {
            @Override
            public void asked(SkillGoal goal) {
                goal.failed(SkillGoal.Failure.OTHER, "");
            }

            @Override
            public void calledOff(SkillGoal goal) {}
        });
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        LINK.heard(text);
        try {
            JsonNode message = Messages.parsed(text);
            if (message == null) return;
            Answers.navigation(message);
            Answers.trajectory("left_arm_controller", message);
            Answers.service(message);
            for (String skill : RosActions.SKILLS) SkillReading.of(skill, message);
        } catch (JsonProcessingException malformed) {
            // As it should be.
        }
    }
}
