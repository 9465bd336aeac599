package dev.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.motion.MotionBridge;
import dev.parley.motion.RobotLink;
import dev.parley.motion.RobotState;
import dev.parley.perception.Direction;
import dev.parley.perception.Stamp;
import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BodyLanguageTest {
    private static final String ROBOT = """
            robot: speaker
            microphones: {rate_hz: 16000, positions_m: [[0, 0.1, 0], [0, -0.1, 0]]}
            stop: [stop]
            voice: {engine: none, gestures: [beat, nod], look_at_speaker: true}
            joints:
              head_pan: {controller: head, lower_rad: -1, upper_rad: 1, max_radps: 1}
              elbow: {controller: arm, lower_rad: -1, upper_rad: 1, max_radps: 1}
            gestures:
              beat: [{pose: {elbow: 0.3}, seconds: 0.5}]
              nod: [{pose: {head_pan: 0.2}, seconds: 0.5}]
            people: {anyone: [all]}
            actions: {greet: {say: [hello], replies: {finished: Hello.}}}
            """;

    /// Joints that are at once where they are sent.
    private static final class Joints implements RobotLink {
        private final Map<String, Double> at = new HashMap<>(Map.of("head_pan", 0.0, "elbow", 0.0));
        private final List<String> moved = new ArrayList<>();
        private long now = 1_000_000_000L;

        @Override
        public void velocity(double vxMps, double vyMps, double yawRadps) {}

        @Override
        public void trajectory(List<Waypoint> waypoints) {
            Map<String, Double> to = waypoints.getLast().positionsRad();
            to.forEach((j, rad) -> {
                if (Math.abs(rad - at.get(j)) > 0.01) moved.add(j);
            });
            at.putAll(to);
        }

        @Override
        public void goal(double xM, double yM, double headingRad) {}

        @Override
        public void publish(String topic, String type, String value) {}

        @Override
        public RobotState state() {
            return new RobotState(Optional.empty(), Optional.of(new RobotState.Joints(at, now)), Optional.empty());
        }

        @Override
        public void close() {}
    }

    private final Robot robot = RobotFile.read("speaker.yaml", ROBOT);
    private final Joints joints = new Joints();
    private final MotionBridge bridge = new MotionBridge(robot, joints, () -> joints.now);
    private final BodyLanguage body = new BodyLanguage(robot, bridge);

    private void run(double seconds) {
        for (int i = 0; i < seconds * 50; i++) {
            joints.now += 20_000_000L;
            bridge.tick(joints.now, _ -> {});
            body.tick(joints.now);
        }
    }

    private void speak() {
        body.hear(new Event.Speaking(joints.now, new Stamp(1, joints.now), "Hello.", true));
    }

    @Test
    void gesturesInTurnWhileItSpeaks() {
        run(1);
        assertThat(joints.moved).isEmpty();
        speak();
        run(3);
        assertThat(joints.moved).startsWith("elbow", "head_pan");
    }

    @Test
    void isStillOnceItsVoiceIs() {
        speak();
        run(0.1);
        body.hear(new Event.Silent(joints.now, new Stamp(1, joints.now)));
        joints.moved.clear();
        run(3);
        assertThat(joints.moved).isEmpty();
    }

    @Test
    void isStillWhileAStopIsLatched() {
        bridge.stop(new Stamp(1, joints.now));
        speak();
        run(2);
        body.spokenFrom(new Direction(0.5, 0));
        run(1);
        assertThat(joints.moved).isEmpty();
    }

    @Test
    void looksAtWhoeverHasSpoken() {
        body.spokenFrom(new Direction(0.5, 0));
        run(1);
        assertThat(joints.at.get("head_pan")).isEqualTo(0.5, within(0.01));
    }

    @Test
    void looksAsFarAsItsNeckGoes() {
        body.spokenFrom(new Direction(2.5, 0));
        run(1);
        assertThat(joints.at.get("head_pan")).isEqualTo(1.0, within(0.01));
    }

    @Test
    void doesNotLookWhereItsFileDoesNotSaySo() {
        Robot other = RobotFile.read("speaker.yaml", ROBOT.replace(", look_at_speaker: true", ""));
        new BodyLanguage(other, bridge).spokenFrom(new Direction(0.5, 0));
        run(1);
        assertThat(joints.moved).isEmpty();
    }
}
