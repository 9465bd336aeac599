package dev.parley.simulation.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.motion.RobotLink.Waypoint;
import dev.parley.robot.Robot;
import dev.parley.simulation.TestRobot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlawsTest {
    private static final World EMPTY = new World(List.of());
    private final Robot robot = TestRobot.driving(true);

    private static void drive(SimulatedRobot body, double seconds) {
        for (int i = 0; i < seconds * 100; i++) {
            body.velocity(new Twist2D(0.5, 0, 0));
            body.step(0.01);
        }
    }

    @Test
    void wheelsThatSlipGetLessFarThanTheyTell() {
        SimulatedRobot body = new SimulatedRobot(robot, EMPTY, Pose2D.ORIGIN, new Flaws(Drift.NONE, 0.2, 0, 7));
        drive(body, 20);
        assertThat(body.pose().xM() / body.odometry().xM()).isBetween(0.85, 0.95);
        assertThat(body.odometry().xM()).isCloseTo(9.75, within(0.02));
        SimulatedRobot again = new SimulatedRobot(robot, EMPTY, Pose2D.ORIGIN, new Flaws(Drift.NONE, 0.2, 0, 7));
        drive(again, 20);
        assertThat(again.pose()).isEqualTo(body.pose());
    }

    @Test
    void aJointThatLagsComesLaterAndArrives() {
        SimulatedRobot body = new SimulatedRobot(robot, EMPTY, Pose2D.ORIGIN, new Flaws(Drift.NONE, 0, 0.2, 1));
        body.trajectory("head_controller", List.of(new Waypoint(Map.of("head_pan", 1.0, "head_tilt", 0.0), 1)));
        body.step(1);
        assertThat(body.positionRad("head_pan")).isBetween(0.75, 0.85);
        body.step(1);
        assertThat(body.positionRad("head_pan")).isCloseTo(1, within(0.01));
    }

    @Test
    void aWheelThatSticksTakesItInACircle() {
        SimulatedRobot body = new SimulatedRobot(robot, EMPTY, Pose2D.ORIGIN);
        body.faults().begin(Fault.STUCK_WHEEL);
        drive(body, 3);
        assertThat(Math.abs(body.pose().headingRad())).isGreaterThan(0.5);
        assertThat(body.pose().xM()).isLessThan(0.8);
    }

    @Test
    void itsChargeFallsWhileItDrives() {
        SimulatedRobot body = new SimulatedRobot(robot, EMPTY, Pose2D.ORIGIN);
        drive(body, 72);
        assertThat(body.chargeShare()).isCloseTo(0.99, within(0.001));
        body.faults().begin(Fault.LOW_BATTERY);
        assertThat(body.chargeShare()).isEqualTo(0.05);
    }

    @Test
    void faultsBeginAndEndAsPlanned() {
        FaultPlan plan =
                FaultPlan.parse("stuck_wheel@2-3, lost_link@4, frozen_scan").orElseThrow();
        Faults faults = new Faults();
        plan.apply(1, faults);
        assertThat(faults.is(Fault.FROZEN_SCAN)).isTrue();
        assertThat(faults.is(Fault.STUCK_WHEEL)).isFalse();
        plan.apply(2.5, faults);
        assertThat(faults.is(Fault.STUCK_WHEEL)).isTrue();
        plan.apply(5, faults);
        assertThat(faults.is(Fault.STUCK_WHEEL)).isFalse();
        assertThat(faults.is(Fault.LOST_LINK)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "flat_tyre", "stuck_wheel@", "stuck_wheel@5-4", "lost_link@1,", "lost_link@-1"})
    void aPlanThatMakesNoSenseIsNone(String text) {
        assertThat(FaultPlan.parse(text)).isEmpty();
    }
}
