package dev.parley.motion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.motion.FakeRobot.Post;
import dev.parley.motion.FakeRobot.Sent;
import dev.parley.motion.MotionCommand.Drive;
import dev.parley.motion.MotionCommand.GoTo;
import dev.parley.motion.MotionCommand.Turn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a base feels, and where it may go, while it is under way.
class GuardedDrivingTest {
    private static final double RADIUS = 0.3;
    private final Rig rig = new Rig(TestRobots.guarded());

    private void driving() {
        rig.ask("walk", new Drive(3, 0));
        rig.run(2);
        assertThat(rig.fake.sent.getLast().isZero()).isFalse();
    }

    @Test
    void standsAtOnceWhenItLeans() {
        driving();
        rig.fake.tilt = Math.toRadians(11);
        rig.tick();
        assertThat(rig.fake.sent.getLast().isZero()).isTrue();
        assertThat(rig.reason()).isEqualTo("I am leaning over");
    }

    @Test
    void standsWhenItCanNoLongerFeelWhetherItLeans() {
        driving();
        rig.fake.imuWorks = false;
        rig.run(0.24);
        assertThat(rig.fake.sent.getLast().isZero()).isTrue();
        assertThat(rig.reason()).isEqualTo("I cannot feel whether I stand upright");
    }

    @Test
    void standsAtOnceWhenItRunsIntoSomethingAndThenBacksAway() {
        driving();
        rig.fake.pressed = true;
        rig.tick();
        assertThat(rig.fake.sent.getLast().isZero()).isTrue();
        assertThat(rig.reason()).isEqualTo("I have run into something");
        rig.run(1);
        rig.ask("walk", new Drive(1, 0));
        assertThat(rig.reason()).contains("let me back away");
        rig.run(1);
        rig.ask("walk", new Drive(0.5, Math.PI));
        rig.run(0.5);
        rig.fake.pressed = false;
        assertThat(rig.outcome()).isInstanceOf(MotionEvent.Finished.class);
        rig.run(1);
        rig.ask("walk", new Drive(0.3, 0));
        assertThat(rig.outcome()).isInstanceOf(MotionEvent.Finished.class);
    }

    @Test
    void doesNotGoOnAfterAHoldWhileSomethingTouchesIt() {
        driving();
        rig.bridge.hold();
        rig.run(1);
        rig.fake.pressed = true;
        rig.run(0.1);
        rig.bridge.release();
        int sent = rig.fake.sent.size();
        rig.run(2);
        assertThat(rig.nonZeroSince(sent)).isZero();
        assertThat(rig.reason()).isEqualTo("something touches me");
    }

    @Test
    void aPermittedPersonLetsItGoOnAfterItRanIntoSomething() {
        driving();
        rig.fake.pressed = true;
        rig.run(0.5);
        rig.fake.pressed = false;
        rig.run(1);
        rig.resume();
        assertThat(rig.events.getLast()).isInstanceOf(MotionEvent.Resumed.class);
        rig.ask("walk", new Drive(0.5, 0));
        assertThat(rig.outcome()).isInstanceOf(MotionEvent.Finished.class);
    }

    /// A floor that takes it aside by a quarter of what it drives, until it stands.
    @Test
    void standsWhenItSlidesIntoAClosedZone() {
        rig.fake.y = 1.45;
        rig.tick();
        rig.ask("walk", new Drive(8, 0));
        rig.runUntil(
                () -> {
                    rig.fake.y -= rig.fake.vx * 0.005;
                    return rig.bridge.doing().isEmpty();
                },
                60);
        assertThat(rig.reason()).isEqualTo("that leads into the store, where I may not be");
        assertThat(rig.fake.x).isBetween(3.0, 6.5);
        assertThat(rig.fake.y - RADIUS).isBetween(1 - 0.12, 1.0);
    }

    /// However near to the aisle it begins.
    @ParameterizedTest
    @ValueSource(doubles = {-1.65, -1.5, -1.35, -1.2, -1.05, -0.9, -0.75, -0.6, -0.3, 0.5})
    void isSlowWhereTheFileSaysSo(double start) {
        rig.fake.x = start;
        rig.tick();
        rig.ask("walk", new Drive(6 + start, Math.PI));
        double[] fastest = new double[1];
        rig.runUntil(
                () -> {
                    boolean inside = rig.fake.x - RADIUS < -2 && rig.fake.x + RADIUS > -4;
                    if (inside)
                        fastest[0] = Math.max(
                                fastest[0], Math.abs(rig.fake.sent.getLast().vx()));
                    return rig.bridge.doing().isEmpty();
                },
                120);
        assertThat(rig.events.getLast()).isInstanceOf(MotionEvent.Finished.class);
        assertThat(fastest[0]).isBetween(0.19, 0.22);
        assertThat(fastest(rig.fake.sent)).isGreaterThan(0.3);
    }

    @Test
    void theNearerSomethingIsTheSlowerItGoes() {
        rig.fake.posts.add(new Post(3.5, 0, 0.1));
        rig.run(0.2);
        rig.ask("walk", new Drive(3.5, 0));
        rig.runUntil(() -> rig.fake.x > 1.9, 20);
        double early = rig.fake.vx;
        rig.runUntil(() -> rig.fake.x > 2.3, 20);
        double late = rig.fake.vx;
        rig.outcome();
        assertThat(early).isBetween(0.3, 0.5);
        assertThat(late).isBetween(0.1, 0.25);
        assertThat(rig.fake.clearM(RADIUS)).isBetween(0.48, 0.6);
    }

    @Test
    void goingAroundAZoneIsNotItsBusinessButComingOutIs() {
        rig.fake.x = 3.75;
        rig.tick();
        rig.ask("goto", new GoTo("workbench", 3, 1.5, 0));
        assertThat(rig.outcome()).isInstanceOf(MotionEvent.Finished.class);
        rig.ask("turn", new Turn(1));
        assertThat(rig.outcome()).isInstanceOf(MotionEvent.Finished.class);
    }

    private static double fastest(List<Sent> sent) {
        return sent.stream().mapToDouble(s -> Math.abs(s.vx())).max().orElse(0);
    }
}
