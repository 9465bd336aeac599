package dev.parley.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.motion.MotionCommand.Drive;
import dev.parley.motion.MotionCommand.GoTo;
import dev.parley.motion.MotionCommand.Turn;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Places, zones and goals are of the map; motions run on odometry.
class LocalizedDrivingTest {
    private static final String LOST = "I do not know where on the map I am";

    private final Rig rig = new Rig(TestRobots.guarded());
    private final Localization localization = new Localization();
    private long stamp;
    private double x;
    private double y;
    private double heading;

    @BeforeEach
    void aMapThatIsTurnedByAQuarter() {
        localized(1, 2, Math.PI / 2);
        runLocalized(1.2);
    }

    private void localized(double newX, double newY, double newHeading) {
        x = newX;
        y = newY;
        heading = newHeading;
        tell();
    }

    private void tell() {
        var now = new Localization.Planar(x, y, heading, ++stamp);
        localization
                .map(now, false, rig.fake.state().odometry(), rig.fake.now)
                .ifPresent(m -> rig.fake.state(rig.fake.state().with(m)));
    }

    private void runLocalized(double seconds) {
        for (int i = 0; i < seconds * 50; i++) step();
    }

    private void step() {
        if (rig.fake.now / FakeRobot.TICK_NANOS % 5 == 0) tell();
        rig.tick();
    }

    private MotionEvent outcome() {
        for (int i = 0; i < 120 * 50 && !rig.bridge.doing().isEmpty(); i++) step();
        return rig.events.getLast();
    }

    private String reason() {
        return outcome() instanceof MotionEvent.Blocked b ? b.reason() : String.valueOf(rig.events.getLast());
    }

    private RobotState.Odometry inMap() {
        return rig.fake.state().inMap().orElseThrow();
    }

    @Test
    void goesToAPlaceOfTheMap() {
        rig.ask("goto", new GoTo("workbench", 3, 4, 0.5));
        assertThat(outcome()).isInstanceOf(MotionEvent.Finished.class);
        assertThat(Math.hypot(inMap().xM() - 3, inMap().yM() - 4)).isLessThan(0.1);
        assertThat(inMap().headingRad()).isCloseTo(0.5, within(0.03));
        assertThat(Math.hypot(rig.fake.x - 2, rig.fake.y + 2)).isLessThan(0.1);
    }

    /// 20 cm and 3° while it drives: no velocity differs by more than it would without.
    @Test
    void aCorrectionOnTheWayDoesNotMakeItSwerveAndTheNextLegMakesUpForIt() {
        rig.ask("goto", new GoTo("workbench", 1, 6, 0));
        runLocalized(3);
        assertThat(rig.fake.vx).isGreaterThan(0.3);
        int before = rig.fake.sent.size();
        localized(1.2, 2, Math.PI / 2 + 0.05);
        runLocalized(1);
        assertThat(rig.fake.sent.subList(before, rig.fake.sent.size()))
                .allMatch(s -> Math.abs(s.yaw()) < 0.02 && s.vx() > 0.3);
        assertThat(outcome()).isInstanceOf(MotionEvent.Finished.class);
        assertThat(Math.hypot(inMap().xM() - 1, inMap().yM() - 6)).isLessThan(0.11);
    }

    @Test
    void zonesAreOfTheMap() {
        localized(0, 0, 0);
        runLocalized(1.2);
        rig.ask("walk", new Drive(5, 0));
        assertThat(reason()).isEqualTo("that leads into the store, where I may not be");
        localized(0, 5, 0);
        runLocalized(1.2);
        rig.ask("walk", new Drive(5, 0));
        assertThat(outcome()).isInstanceOf(MotionEvent.Finished.class);
    }

    @Test
    void aZoneThatACorrectionBringsNearIsKeptOutOf() {
        localized(2, 1.65, 0);
        runLocalized(1.2);
        rig.ask("walk", new Drive(5, 0));
        runLocalized(2);
        assertThat(rig.fake.vx).isGreaterThan(0.3);
        localized(2, 1.2, 0);
        assertThat(reason()).isEqualTo("that leads into the store, where I may not be");
        assertThat(Math.hypot(4 - inMap().xM(), inMap().yM() - 1)).isGreaterThan(0.3);
    }

    @Test
    void isGivenUpWhenItIsFoundSomewhereElse() {
        rig.ask("goto", new GoTo("workbench", 1, 6, 0));
        runLocalized(3);
        localized(1, 2.6, Math.PI / 2);
        rig.tick();
        assertThat(rig.fake.sent.getLast().isZero()).isTrue();
        assertThat(reason()).isEqualTo("I am not where on the map I thought I was");
        rig.ask("goto", new GoTo("workbench", 1, 6, 0));
        assertThat(reason()).isEqualTo("I am just finding my place on the map");
        runLocalized(1);
        rig.ask("goto", new GoTo("workbench", 1, 6, 0));
        assertThat(outcome()).isInstanceOf(MotionEvent.Finished.class);
    }

    @Test
    void isGivenUpWhenNobodyTellsAnyMore() {
        rig.ask("walk", new Drive(8, Math.PI));
        runLocalized(1);
        rig.run(2.1);
        assertThat(rig.fake.sent.getLast().isZero()).isTrue();
        assertThat(rig.reason()).isEqualTo("I have lost my place on the map");
        rig.ask("goto", new GoTo("workbench", 1, 6, 0));
        assertThat(rig.reason()).isEqualTo(LOST);
        rig.ask("walk", new Drive(1, 0));
        assertThat(rig.reason()).isEqualTo(LOST);
    }

    @Test
    void turnsOnTheSpotWithoutAMap() {
        rig.run(3);
        rig.ask("turn", new Turn(1));
        assertThat(rig.outcome()).isInstanceOf(MotionEvent.Finished.class);
    }

    @Test
    void twoWhoTellDifferentTransformsLetNothingBegin() {
        for (int i = 0; i < 20; i++) {
            localized(i % 2 == 0 ? 1 : 4, 2, 0);
            rig.run(0.1);
        }
        rig.ask("goto", new GoTo("workbench", 1, 6, 0));
        assertThat(reason()).isEqualTo("I am just finding my place on the map");
    }

    @Test
    void aFileThatNamesItsMapDoesNotTakeOdometryForIt() {
        Rig waiting = new Rig(TestRobots.localized());
        waiting.ask("goto", new GoTo("workbench", 1, 6, 0));
        assertThat(waiting.reason()).isEqualTo(LOST);
        waiting.run(1);
        waiting.ask("walk", new Drive(1, 0));
        assertThat(waiting.outcome()).isInstanceOf(MotionEvent.Finished.class);
    }

    @Test
    void aStopSendsItsOwnNavigationToWhereItIsInTheMap() {
        Rig nav = new Rig(TestRobots.thatNavigatesItself());
        nav.fake.x = 3;
        nav.tick();
        MapFrame map = localization
                .map(new Localization.Planar(1, 2, Math.PI / 2, ++stamp), false, Optional.empty(), nav.fake.now)
                .orElseThrow();
        nav.fake.state(nav.fake.state().with(map));
        nav.tick();
        nav.bridge.stop(nav.stamp());
        assertThat(nav.fake.goals.getLast()[0]).isCloseTo(1, within(1e-9));
        assertThat(nav.fake.goals.getLast()[1]).isCloseTo(5, within(1e-9));
        assertThat(nav.fake.goals.getLast()[2]).isCloseTo(Math.PI / 2, within(1e-9));
    }
}
