package dev.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.motion.RobotLink.Waypoint;
import dev.parley.motion.RobotState;
import dev.parley.motion.RobotState.Joints;
import dev.parley.motion.RobotState.Odometry;
import dev.parley.perception.Posture;
import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.simulation.robot.Pose2D;
import dev.parley.simulation.robot.SimulatedRobot;
import dev.parley.simulation.robot.Twist2D;
import dev.parley.simulation.robot.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostureFromStateTest {
    private static final double STEP_S = 0.02;

    private final Robot robot = RobotFile.load("parley-one");
    private final SimulatedRobot body = new SimulatedRobot(robot, new World(List.of()), Pose2D.ORIGIN);
    private final PostureFromState posture =
            new PostureFromState(robot.microphones().mounting(), this::state, this::nanos);
    private long nanos = 7_000_000_000L;

    private long nanos() {
        return nanos;
    }

    private RobotState state() {
        Pose2D at = body.odometry();
        Twist2D v = body.velocity();
        return new RobotState(
                Optional.of(new Odometry(at.xM(), at.yM(), at.headingRad(), v.vxMps(), v.vyMps(), v.yawRadps(), nanos)),
                Optional.of(new Joints(positions(), nanos)),
                Optional.empty());
    }

    private Map<String, Double> positions() {
        Map<String, Double> positions = new HashMap<>();
        robot.joints().keySet().forEach(j -> positions.put(j, body.positionRad(j)));
        return positions;
    }

    private Posture after(double seconds) {
        Posture last = posture.get();
        for (int i = 0; i < seconds / STEP_S; i++) {
            body.step(STEP_S);
            nanos += Math.round(STEP_S * 1e9);
            last = posture.get();
        }
        return last;
    }

    private void turnHead(double panRad, double tiltRad, double seconds) {
        Waypoint there = new Waypoint(Map.of("head_pan", panRad, "head_tilt", tiltRad), seconds);
        assertThat(body.trajectory("head_controller", List.of(there))).isEmpty();
    }

    @Test
    void standsStraightAndStillAtFirst() {
        assertThat(after(1)).isEqualTo(Posture.AT_REST);
    }

    @Test
    void turnsWithTheHeadAndMovesUntilItHasStopped() {
        turnHead(0.6, -0.2, 1);
        assertThat(after(0.5).moving()).isTrue();
        Posture turned = after(2);
        assertThat(turned.panRad()).isCloseTo(0.6, within(0.02));
        assertThat(turned.tiltRad()).isCloseTo(-0.2, within(0.02));
        assertThat(turned.moving()).isFalse();
    }

    @Test
    void turnsWithTheBase() {
        Posture turning = Posture.AT_REST;
        for (int i = 0; i < 20; i++) {
            body.velocity(new Twist2D(0, 0, 0.5));
            turning = after(0.1);
        }
        assertThat(turning.headingRad()).isCloseTo(body.odometry().headingRad(), within(1e-9));
        assertThat(turning.headingRad()).isGreaterThan(0.3);
        assertThat(turning.moving()).isTrue();
    }

    @Test
    void aRobotThatReportsNothingIsAtRest() {
        PostureFromState unknown =
                new PostureFromState(robot.microphones().mounting(), () -> RobotState.UNKNOWN, this::nanos);
        assertThat(unknown.get()).isEqualTo(Posture.AT_REST);
    }
}
