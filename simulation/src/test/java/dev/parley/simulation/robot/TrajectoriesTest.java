package dev.parley.simulation.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.motion.RobotLink.Waypoint;
import dev.parley.simulation.TestRobot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrajectoriesTest {
    private final SimulatedRobot robot =
            new SimulatedRobot(TestRobot.driving(true), new World(List.of()), Pose2D.ORIGIN);

    private void pass(double seconds) {
        for (int i = 0; i < Math.round(seconds / 0.01); i++) robot.step(0.01);
    }

    private static Waypoint head(double panRad, double atSeconds) {
        return new Waypoint(Map.of("head_pan", panRad), atSeconds);
    }

    @Test
    void goesInStraightLinesBetweenWaypoints() {
        assertThat(robot.trajectory("head_controller", List.of(head(1, 1), head(0.5, 2))))
                .isEmpty();
        pass(0.5);
        assertThat(robot.positionRad("head_pan")).isCloseTo(0.5, within(1e-6));
        assertThat(robot.velocityRadps("head_pan")).isCloseTo(1, within(1e-6));
        pass(1);
        assertThat(robot.positionRad("head_pan")).isCloseTo(0.75, within(1e-6));
        pass(1);
        assertThat(robot.positionRad("head_pan")).isCloseTo(0.5, within(1e-6));
        assertThat(robot.velocityRadps("head_pan")).isZero();
        assertThat(robot.positionRad("head_tilt")).isZero();
    }

    @Test
    void turnsNoFasterThanTheJointCan() {
        robot.trajectory("head_controller", List.of(head(1.4, 0.01)));
        pass(0.5);
        assertThat(robot.positionRad("head_pan")).isCloseTo(1, within(1e-6));
        pass(0.5);
        assertThat(robot.positionRad("head_pan")).isCloseTo(1.4, within(1e-6));
    }

    @Test
    void staysWithinTheJointsLimits() {
        robot.trajectory("head_controller", List.of(head(30, 1)));
        pass(3);
        assertThat(robot.positionRad("head_pan")).isEqualTo(1.5);
        assertThat(robot.positionRad("elbow")).isEqualTo(0.2);
    }

    @Test
    void takesUpANewTrajectoryFromWhereItIs() {
        robot.trajectory("head_controller", List.of(head(1, 1)));
        pass(0.5);
        robot.trajectory("head_controller", List.of(new Waypoint(Map.of("head_tilt", 0.2), 1)));
        pass(1);
        assertThat(robot.positionRad("head_pan")).isCloseTo(0.5, within(1e-6));
        assertThat(robot.positionRad("head_tilt")).isCloseTo(0.2, within(1e-6));
    }

    @Test
    void refusesAJointThatTheControllerDoesNotHave() {
        assertThat(robot.trajectory("head_controller", List.of(new Waypoint(Map.of("tail", 0.1), 1))))
                .hasValueSatisfying(why -> assertThat(why).contains("tail"));
        assertThat(robot.trajectory("head_controller", List.of(new Waypoint(Map.of("elbow", 1.0), 1))))
                .isPresent();
        assertThat(robot.trajectory("tail_controller", List.of(head(0.1, 1)))).isPresent();
        pass(1);
        assertThat(robot.positionRad("head_pan")).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesWhatIsNotANumber(double wrong) {
        assertThat(robot.trajectory("head_controller", List.of(head(wrong, 1)))).isPresent();
        assertThat(robot.trajectory("head_controller", List.of(head(1, wrong)))).isPresent();
    }

    @Test
    void refusesWaypointsThatDoNotFollowEachOther() {
        assertThat(robot.trajectory("head_controller", List.of(head(1, 1), head(0, 1))))
                .isPresent();
        assertThat(robot.trajectory("head_controller", List.of(head(1, -1.5)))).isPresent();
        assertThat(robot.trajectory("head_controller", List.of())).isPresent();
        assertThat(robot.trajectory("head_controller", List.of(new Waypoint(Map.of(), 1))))
                .isPresent();
    }
}
