package dev.parley.tests.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.motion.MotionBridge;
import dev.parley.motion.MotionCommand;
import dev.parley.motion.MotionCommand.Drive;
import dev.parley.motion.MotionCommand.MoveJoints;
import dev.parley.motion.MotionEvent;
import dev.parley.motion.MotionRequest;
import dev.parley.perception.Stamp;
import dev.parley.robot.Robot;
import dev.parley.simulation.robot.FactoryCell;
import dev.parley.simulation.robot.Fault;
import dev.parley.simulation.robot.Flaws;
import dev.parley.simulation.robot.Pose2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The bridge drives the simulated robot, by a clock that goes as fast as it can, and things go wrong.
class FaultsTest {
    private final Robot robot = Guarded.robot();
    private final List<MotionEvent> events = new ArrayList<>();
    private Wire wire = new Wire(robot);
    private MotionBridge bridge = bridge();
    private long turn;

    private MotionBridge bridge() {
        return new MotionBridge(robot, wire, () -> wire.nowNanos);
    }

    private void ask(String action, MotionCommand command) {
        Stamp stamp = new Stamp(++turn, wire.nowNanos);
        bridge.accept(new MotionRequest(stamp, action, "maintainer", true, false, command), events::add);
    }

    private void run(double seconds) {
        for (int i = 0; i < seconds * 50; i++) {
            wire.step();
            wire.ticking = true;
            bridge.tick(wire.nowNanos, events::add);
            wire.ticking = false;
            wire.ticked();
        }
    }

    private MotionEvent last() {
        return events.stream()
                .filter(e -> !(e instanceof MotionEvent.Progress))
                .reduce((_, b) -> b)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "STUCK_WHEEL, I am off my path",
        "FROZEN_SCAN, my laser scanner always shows the same",
        "LATE_ODOMETRY, I lost my odometry",
        "LOST_LINK, I cannot feel whether I stand upright",
        "LEANING, I am leaning over",
        "PRESSED_BUMPER, I have run into something"
    })
    void whateverGoesWrongTheRobotSoonStandsAndSaysWhy(Fault fault, String reason) {
        ask("walk", new Drive(4, 0));
        run(2);
        wire.body().faults().begin(fault);
        Pose2D then = wire.body().pose();
        run(4);
        assertThat(last())
                .isInstanceOfSatisfying(
                        MotionEvent.Blocked.class, b -> assertThat(b.reason()).isEqualTo(reason));
        assertThat(wire.velocityMps()).isZero();
        assertThat(wire.body().velocity().vxMps()).isZero();
        Pose2D now = wire.body().pose();
        assertThat(Math.hypot(now.xM() - then.xM(), now.yM() - then.yM())).isLessThan(0.9);
        assertThat(wire.broken()).isEmpty();
    }

    @Test
    void aUsedRobotGetsThereToo() {
        wire = new Wire(robot, FactoryCell.START, Flaws.USED);
        bridge = bridge();
        ask("walk", new Drive(3, 0));
        run(20);
        assertThat(last()).isInstanceOf(MotionEvent.Finished.class);
        ask("point", new MoveJoints(Map.of("left_shoulder_yaw", 0.8, "left_elbow", 0.5)));
        run(6);
        assertThat(last()).isInstanceOf(MotionEvent.Finished.class);
        assertThat(wire.body().positionRad("left_shoulder_yaw")).isBetween(0.74, 0.81);
        assertThat(wire.broken()).isEmpty();
    }
}
