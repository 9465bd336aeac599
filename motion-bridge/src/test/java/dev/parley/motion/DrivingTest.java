package dev.parley.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.motion.FakeRobot.Post;
import dev.parley.motion.MotionCommand.Drive;
import dev.parley.motion.MotionCommand.GoTo;
import dev.parley.motion.MotionCommand.Turn;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrivingTest {
    private static final Offset<Double> THREE_CM = within(0.03);
    private static final double RADIUS = 0.3;
    private static final double KEEP_CLEAR = 0.5;

    private final Rig rig = new Rig(TestRobots.parleyOne());

    @ParameterizedTest
    @CsvSource({"0.1, 0", "1, 0", "3, 0", "10, 0", "1, 3.141592653589793", "1, 1.5707963267948966", "2, -1.57079632679"
    })
    void drivesADistanceAlongAHeading(double distance, double heading) {
        rig.ask("walk", new Drive(distance, heading));
        assertThat(rig.outcome()).isInstanceOf(MotionEvent.Finished.class);
        assertThat(rig.fake.x).isCloseTo(distance * Math.cos(heading), THREE_CM);
        assertThat(rig.fake.y).isCloseTo(distance * Math.sin(heading), THREE_CM);
        assertThat(Math.hypot(rig.fake.vx, rig.fake.vy)).isLessThan(0.02);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, Math.PI})
    void drivesOnTwoWheelsToo(double heading) {
        Rig wheels = new Rig(TestRobots.onTwoWheels());
        wheels.fake.heading = 2.5;
        wheels.tick();
        wheels.ask("walk", new Drive(2, heading));
        assertThat(wheels.outcome()).isInstanceOf(MotionEvent.Finished.class);
        assertThat(wheels.fake.x).isCloseTo(2 * Math.cos(2.5 + heading), THREE_CM);
        assertThat(wheels.fake.y).isCloseTo(2 * Math.sin(2.5 + heading), THREE_CM);
        assertThat(wheels.fake.sent).allMatch(s -> s.vy() == 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Math.PI / 2, -Math.PI / 2, Math.PI, -Math.PI, 0.1, 3.1})
    void turnsWithinOneDegreeWhereverTheHeadingWraps(double angle) {
        rig.fake.heading = 3.0;
        rig.tick();
        rig.ask("turn", new Turn(angle));
        assertThat(rig.outcome()).isInstanceOf(MotionEvent.Finished.class);
        assertThat(Math.abs(Math.IEEEremainder(rig.fake.heading - 3.0 - angle, 2 * Math.PI)))
                .isLessThan(Math.toRadians(1));
    }

    @Test
    void reportsProgressInTenths() {
        rig.ask("walk", new Drive(1, 0));
        rig.outcome();
        assertThat(rig.events.stream().filter(MotionEvent.Progress.class::isInstance))
                .hasSize(9);
    }

    @Test
    void goesToAPlaceAndFacesAsThePlaceSays() {
        rig.ask("goto", new GoTo("workbench", 3, 1.5, Math.PI / 2));
        assertThat(rig.outcome()).isInstanceOf(MotionEvent.Finished.class);
        assertThat(Math.hypot(rig.fake.x - 3, rig.fake.y - 1.5)).isLessThan(0.1);
        assertThat(rig.fake.heading).isCloseTo(Math.PI / 2, within(0.02));
    }

    @Test
    void handsAPlaceToARobotThatNavigatesItself() {
        Rig nav = new Rig(TestRobots.thatNavigatesItself());
        nav.ask("goto", new GoTo("workbench", 3, 1.5, 0));
        nav.run(0.1);
        assertThat(nav.fake.goals).hasSize(1);
        nav.fake.x = 3;
        nav.fake.y = 1.5;
        assertThat(nav.outcome()).isInstanceOf(MotionEvent.Finished.class);
    }

    @Test
    void stopsANavigatingRobotWhereItIs() {
        Rig nav = new Rig(TestRobots.thatNavigatesItself());
        nav.ask("goto", new GoTo("workbench", 3, 1.5, 0));
        nav.run(0.1);
        nav.fake.x = 1;
        nav.tick();
        nav.bridge.stop(nav.stamp());
        assertThat(nav.fake.goals.getLast()).containsExactly(1, 0, 0);
    }

    @Test
    void stopsBeforeAPostThatStandsOnTheWay() {
        rig.fake.posts.add(new Post(4, 0.1, 0.1));
        rig.run(0.2);
        rig.ask("walk", new Drive(6, 0));
        assertThat(rig.reason()).isEqualTo("something is in the way");
        assertThat(rig.fake.clearM(RADIUS)).isBetween(KEEP_CLEAR - 0.02, KEEP_CLEAR + 0.1);
    }

    @Test
    void goesOnWhenTheWayIsFreeAgain() {
        rig.fake.posts.add(new Post(2, 0, 0.1));
        rig.run(0.2);
        rig.ask("walk", new Drive(3, 0));
        rig.runUntil(() -> rig.fake.x > 0.9 && rig.fake.vx < 0.01, 20);
        rig.run(0.5);
        rig.fake.posts.clear();
        assertThat(rig.outcome()).isInstanceOf(MotionEvent.Finished.class);
        assertThat(rig.fake.x).isCloseTo(3, THREE_CM);
    }

    @Test
    void haltsAtOnceForSomeoneWhoStepsInItsWay() {
        rig.ask("walk", new Drive(5, 0));
        rig.runUntil(() -> rig.fake.vx > 0.55, 10);
        rig.fake.posts.add(new Post(rig.fake.x + RADIUS + 0.6, 0, 0.1));
        assertThat(rig.reason()).isEqualTo("something is in the way");
        assertThat(rig.fake.clearM(RADIUS)).isGreaterThan(0.15);
    }

    @Test
    void doesNotTurnWhileSomethingTouchesIt() {
        rig.ask("turn", new Turn(Math.PI));
        rig.run(0.5);
        rig.fake.posts.add(new Post(0.5, 0, 0.18));
        assertThat(rig.reason()).isEqualTo("something is too close to turn");
        assertThat(rig.fake.yaw).isZero();
    }

    @Test
    void standsStillAtOnceWhenOdometryFallsSilent() {
        rig.ask("walk", new Drive(5, 0));
        rig.run(2);
        rig.fake.odometryWorks = false;
        rig.run(0.24);
        assertThat(rig.fake.sent.getLast().isZero()).isTrue();
        assertThat(rig.reason()).isEqualTo("I lost my odometry");
    }

    @Test
    void standsStillAtOnceWhenTheScanFallsSilent() {
        rig.ask("walk", new Drive(5, 0));
        rig.run(2);
        rig.fake.scanWorks = false;
        rig.run(0.62);
        assertThat(rig.fake.sent.getLast().isZero()).isTrue();
        assertThat(rig.reason()).isEqualTo("I lost my laser scanner");
    }

    @Test
    void standsWhenTheScanGoesOnShowingTheSame() {
        rig.fake.posts.add(new Post(0, 4, 0.3));
        rig.run(0.2);
        rig.ask("walk", new Drive(5, 0));
        rig.run(2);
        rig.fake.scanFrozen = true;
        double frozenAt = rig.fake.x;
        assertThat(rig.reason()).isEqualTo("my laser scanner always shows the same");
        assertThat(rig.fake.x - frozenAt).isBetween(0.15, 0.5);
    }

    @Test
    void givesUpWhenOdometryFallsSilentAgainAndAgain() {
        rig.ask("walk", new Drive(5, 0));
        rig.run(2);
        for (int i = 0; i < 3; i++) {
            rig.fake.odometryWorks = false;
            rig.run(0.3);
            rig.fake.odometryWorks = true;
            rig.run(0.1);
        }
        assertThat(rig.reason()).isEqualTo("I lost my odometry");
    }

    @Test
    void givesUpWhenItDoesNotMove() {
        rig.fake.wheelsWork = false;
        rig.ask("walk", new Drive(1, 0));
        assertThat(rig.reason()).isEqualTo("I am not moving");
    }

    @Test
    void givesUpWhenOdometryJumps() {
        rig.ask("walk", new Drive(5, 0));
        rig.run(1);
        rig.fake.x += 1;
        assertThat(rig.reason()).isEqualTo("I lost my odometry");
    }

    @Test
    void aNewMotionOfTheBaseCancelsTheOneBeforeAndBrakesFirst() {
        rig.ask("walk", new Drive(5, 0));
        rig.run(2);
        rig.ask("turn", new Turn(1));
        assertThat(rig.events)
                .anyMatch(
                        e -> e instanceof MotionEvent.Cancelled c && c.action().equals("walk"));
        assertThat(rig.outcome()).isInstanceOf(MotionEvent.Finished.class);
        assertThat(rig.fake.sent).noneMatch(s -> s.vx() != 0 && Math.abs(s.yaw()) > 0.1);
    }

    @Test
    void leavesTheTopicToOthersHalfASecondAfterItIsDone() {
        rig.ask("walk", new Drive(0.5, 0));
        rig.outcome();
        int sent = rig.fake.sent.size();
        rig.run(2);
        assertThat(rig.fake.sent.size() - sent).isBetween(20, 30);
        assertThat(rig.nonZeroSince(sent)).isZero();
    }
}
