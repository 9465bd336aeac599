package dev.parley.simulation.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parley.simulation.TestRobot;
import dev.parley.simulation.robot.Solid.Box;
import dev.parley.simulation.robot.Solid.Wall;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SimulatedRobotTest {
    private static final double DT = 0.01;
    private static final World EMPTY = new World(List.of());

    private SimulatedRobot robot = new SimulatedRobot(TestRobot.driving(true), EMPTY, Pose2D.ORIGIN);

    /// Commands the same velocity 50 times a second.
    private void drive(double seconds, Twist2D velocity) {
        for (int i = 0; i < Math.round(seconds / DT); i++) {
            if (i % 2 == 0) robot.velocity(velocity);
            robot.step(DT);
        }
    }

    @Test
    void speedsUpNoFasterThanItsAccelerationLimit() {
        drive(0.5, new Twist2D(0.6, 0, 0));
        assertThat(robot.velocity().vxMps()).isCloseTo(0.25, within(1e-9));
        drive(1, new Twist2D(0.6, 0, 0));
        assertThat(robot.velocity().vxMps()).isCloseTo(0.6, within(1e-9));
    }

    @Test
    void drivesAsFarAsTheLawsOfMotionSay() {
        drive(3, new Twist2D(0.5, 0, 0));
        assertThat(robot.pose().xM()).isCloseTo(0.25 + 0.5 * 2, within(0.005));
        assertThat(robot.pose().yM()).isZero();
    }

    @Test
    void drivesACircle() {
        drive(20, new Twist2D(0.5, 0, 0.5));
        Pose2D before = robot.pose();
        drive(4 * Math.PI, new Twist2D(0.5, 0, 0.5));
        assertThat(robot.pose().xM()).isCloseTo(before.xM(), within(0.01));
        assertThat(robot.pose().yM()).isCloseTo(before.yM(), within(0.01));
    }

    @Test
    void keepsItsSpeedLimitsWhateverIsAsked() {
        drive(5, new Twist2D(50, 50, -50));
        assertThat(robot.velocity().speedMps()).isCloseTo(0.6, within(1e-9));
        assertThat(robot.velocity().yawRadps()).isCloseTo(-1, within(1e-9));
    }

    @Test
    void cannotMoveSidewaysUnlessItIsHolonomic() {
        drive(2, new Twist2D(0, 0.4, 0));
        assertThat(robot.pose().yM()).isGreaterThan(0.3);
        robot = new SimulatedRobot(TestRobot.driving(false), EMPTY, Pose2D.ORIGIN);
        drive(2, new Twist2D(0, 0.4, 0));
        assertThat(robot.pose()).isEqualTo(Pose2D.ORIGIN);
    }

    @Test
    void stopsByItselfHalfASecondAfterTheLastCommand() {
        robot.velocity(new Twist2D(0.2, 0, 0));
        for (int i = 0; i < 49; i++) robot.step(DT);
        assertThat(robot.velocity().vxMps()).isCloseTo(0.2, within(1e-9));
        for (int i = 0; i < 2 + 40; i++) robot.step(DT);
        assertThat(robot.velocity()).isEqualTo(Twist2D.STILL);
    }

    @Test
    void ignoresCommandsThatAreNotNumbers() {
        drive(1, new Twist2D(0.2, 0, 0));
        assertThat(robot.velocity(new Twist2D(Double.NaN, 0, 0))).isFalse();
        assertThat(robot.velocity(new Twist2D(0, Double.NEGATIVE_INFINITY, 0))).isFalse();
        assertThat(robot.velocity(new Twist2D(0, 0, Double.POSITIVE_INFINITY))).isFalse();
        robot.step(DT);
        assertThat(robot.velocity().vxMps()).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void doesNotPassThroughAWall() {
        robot = new SimulatedRobot(
                TestRobot.driving(true), new World(List.of(new Wall("w", 1, -5, 1, 5))), Pose2D.ORIGIN);
        drive(5, new Twist2D(0.6, 0, 0));
        assertThat(robot.pose().xM()).isCloseTo(0.7, within(1e-6)).isLessThanOrEqualTo(0.7);
        assertThat(robot.touching()).isTrue();
        assertThat(robot.bumps()).isEqualTo(1);
    }

    @Test
    void backsAwayFromWhatItRanInto() {
        robot = new SimulatedRobot(
                TestRobot.driving(true), new World(List.of(new Box("b", 2, 0, 0, 2, 2))), Pose2D.ORIGIN);
        drive(4, new Twist2D(0.6, 0, 0));
        drive(2, new Twist2D(-0.3, 0, 0));
        assertThat(robot.pose().xM()).isLessThan(0.3);
        assertThat(robot.touching()).isFalse();
    }

    @Test
    void comesOutTheSameWhateverTheStepLength() {
        SimulatedRobot coarse = new SimulatedRobot(TestRobot.driving(true), EMPTY, Pose2D.ORIGIN);
        robot.velocity(new Twist2D(0.5, 0.1, 0.4));
        coarse.velocity(new Twist2D(0.5, 0.1, 0.4));
        for (int i = 0; i < 100; i++) robot.step(0.005);
        for (int i = 0; i < 5; i++) coarse.step(0.1);
        assertThat(coarse.pose().xM()).isCloseTo(robot.pose().xM(), within(1e-9));
        assertThat(coarse.pose().headingRad()).isCloseTo(robot.pose().headingRad(), within(1e-9));
    }

    @Test
    void refusesAStepThatIsNoLengthOfTime() {
        assertThatThrownBy(() -> robot.step(0)).hasMessageContaining("at most 1");
        assertThatThrownBy(() -> robot.step(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void driftsOnlyWhenAskedTo() {
        drive(4, new Twist2D(0.5, 0, 0.1));
        assertThat(robot.odometry()).isEqualTo(robot.pose());
        robot = new SimulatedRobot(TestRobot.driving(true), EMPTY, Pose2D.ORIGIN, new Drift(1.05, 0.01));
        drive(4, new Twist2D(0.5, 0, 0));
        assertThat(robot.odometry().xM()).isCloseTo(robot.pose().xM() * 1.05, within(0.01));
        assertThat(robot.odometry().headingRad()).isCloseTo(robot.pose().xM() * 0.01, within(1e-6));
    }

    @Test
    void standsWhereItIsWithoutABase() {
        robot = new SimulatedRobot(TestRobot.with(Optional.empty()), EMPTY, Pose2D.ORIGIN);
        assertThat(robot.velocity(new Twist2D(1, 0, 0))).isFalse();
        robot.step(DT);
        assertThat(robot.pose()).isEqualTo(Pose2D.ORIGIN);
    }
}
