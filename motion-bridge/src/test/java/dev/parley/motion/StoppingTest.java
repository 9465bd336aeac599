package dev.parley.motion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.motion.MotionCommand.Drive;
import dev.parley.perception.Stamp;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class StoppingTest {
    private final Rig rig = new Rig(TestRobots.parleyOne());

    private void driving() {
        rig.ask("walk", new Drive(5, 0));
        rig.run(2);
        assertThat(rig.fake.sent.getLast().isZero()).isFalse();
    }

    @Test
    void holdSendsZeroBeforeItReturnsAndNothingElseAfter() {
        driving();
        int sent = rig.fake.sent.size();
        rig.bridge.hold();
        assertThat(rig.fake.sent.size()).isEqualTo(sent + 1);
        rig.run(1.5);
        assertThat(rig.nonZeroSince(sent)).isZero();
        assertThat(rig.bridge.doing()).containsExactly("walk");
    }

    @Test
    void goesOnAfterARelease() {
        driving();
        rig.bridge.hold();
        rig.run(0.7);
        rig.bridge.release();
        assertThat(rig.outcome()).isInstanceOf(MotionEvent.Finished.class);
        assertThat(rig.fake.x).isBetween(4.97, 5.03);
    }

    @Test
    void aHoldThatNobodyEndsBecomesAStop() {
        driving();
        rig.bridge.hold();
        rig.run(2.1);
        assertThat(rig.bridge.stopped()).isTrue();
        assertThat(rig.events.getLast()).isInstanceOf(MotionEvent.Stopped.class);
        rig.bridge.release();
        int sent = rig.fake.sent.size();
        rig.run(1);
        assertThat(rig.nonZeroSince(sent)).isZero();
    }

    @Test
    void holdingAgainAndAgainDoesNotPutOffTheStop() {
        driving();
        for (int i = 0; i < 25; i++) {
            rig.bridge.hold();
            rig.run(0.1);
        }
        assertThat(rig.bridge.stopped()).isTrue();
    }

    @Test
    void stopSendsZeroBeforeItReturnsAndGivesUpTheMotion() {
        driving();
        int sent = rig.fake.sent.size();
        rig.bridge.stop(rig.stamp());
        assertThat(rig.fake.sent.get(sent).isZero()).isTrue();
        rig.run(5);
        assertThat(rig.nonZeroSince(sent)).isZero();
        assertThat(rig.fake.sent.size() - sent).isBetween(25, 30);
        assertThat(rig.events.getLast())
                .isInstanceOfSatisfying(
                        MotionEvent.Stopped.class, s -> assertThat(s.action()).isEqualTo("walk"));
    }

    @Test
    void aStopHoldsEveryJointWhoeverHadMovedIt() {
        rig.fake.positions.put("right_elbow", 1.25);
        rig.tick();
        rig.bridge.stop(rig.stamp());
        var held = rig.fake.trajectories.getLast().getFirst().positionsRad();
        assertThat(held).containsOnlyKeys(rig.robot.joints().keySet()).containsEntry("right_elbow", 1.25);
        int sent = rig.fake.trajectories.size();
        rig.run(1);
        rig.bridge.stop(rig.stamp());
        assertThat(rig.fake.trajectories).hasSize(sent);
    }

    @Test
    void jointsThatAreNotFeltAreNotSentToWhereTheyWere() {
        rig.fake.jointsWork = false;
        rig.run(1);
        rig.bridge.stop(rig.stamp());
        assertThat(rig.fake.trajectories).isEmpty();
    }

    @Test
    void aStopEndsANavigationThatSomebodyElseBegan() {
        Rig navigating = new Rig(TestRobots.thatNavigatesItself());
        navigating.fake.x = 3;
        navigating.tick();
        navigating.bridge.stop(navigating.stamp());
        assertThat(navigating.fake.goals.getLast()).containsExactly(3, 0, 0);
    }

    @Test
    void aStopThatIsSaidAgainAndAgainIsToldOnceAndNoEarlierWordLiftsIt() {
        driving();
        assertThat(rig.bridge.keepStopped(new Stamp(0, rig.fake.now))).isTrue();
        rig.run(0.1);
        Stamp goOn = rig.stamp();
        rig.run(0.1);
        assertThat(rig.bridge.keepStopped(new Stamp(0, rig.fake.now))).isFalse();
        rig.bridge.resume(goOn, "maintainer", rig.events::add);
        assertThat(rig.bridge.stopped()).isTrue();
        assertThat(rig.events).filteredOn(MotionEvent.Stopped.class::isInstance).hasSize(1);
    }

    @Test
    void nothingMovesWhileAStopIsLatched() {
        rig.bridge.stop(rig.stamp());
        rig.run(0.1);
        rig.ask("walk", new Drive(1, 0));
        assertThat(rig.events.getLast())
                .isInstanceOfSatisfying(
                        MotionEvent.Blocked.class, b -> assertThat(b.reason()).contains("told to stop"));
    }

    @Test
    void resumeLiftsTheStopAndRestartsNothing() {
        driving();
        rig.bridge.stop(rig.stamp());
        rig.run(1);
        rig.resume();
        assertThat(rig.events.getLast()).isInstanceOf(MotionEvent.Resumed.class);
        int sent = rig.fake.sent.size();
        rig.run(2);
        assertThat(rig.nonZeroSince(sent)).isZero();
        rig.ask("walk", new Drive(1, 0));
        assertThat(rig.outcome()).isInstanceOf(MotionEvent.Finished.class);
    }

    @Test
    void aResumeThatWasSaidBeforeTheStopLiftsNothing() {
        Stamp before = rig.stamp();
        rig.run(0.1);
        rig.bridge.stop(rig.stamp());
        rig.bridge.resume(before, "maintainer", rig.events::add);
        assertThat(rig.bridge.stopped()).isTrue();
    }

    @Test
    void someoneWhoMayNotMoveItMayNotResumeIt() {
        rig.bridge.stop(rig.stamp());
        rig.run(0.1);
        rig.bridge.resume(rig.stamp(), "nobody", rig.events::add);
        assertThat(rig.bridge.stopped()).isTrue();
        assertThat(rig.events.getLast()).isInstanceOf(MotionEvent.Blocked.class);
    }

    @Test
    void whatWasSaidBeforeTheResumeMovesNothingAfterIt() {
        Stamp early = rig.stamp();
        rig.run(0.1);
        rig.bridge.stop(new Stamp(0, rig.fake.now));
        rig.run(0.1);
        rig.bridge.resume(new Stamp(1, rig.fake.now), "operator", rig.events::add);
        rig.bridge.accept(new MotionRequest(early, "walk", "operator", true, false, new Drive(1, 0)), rig.events::add);
        assertThat(rig.events.getLast()).isInstanceOf(MotionEvent.Blocked.class);
    }

    @Test
    void theDeadmanHaltsTheBaseWhenTicksStall() {
        driving();
        rig.fake.now += 190_000_000L;
        assertThat(rig.bridge.deadman(rig.fake.now)).isFalse();
        rig.fake.now += 20_000_000L;
        assertThat(rig.bridge.deadman(rig.fake.now)).isTrue();
        assertThat(rig.fake.sent.getLast().isZero()).isTrue();
        assertThat(rig.bridge.deadman(rig.fake.now)).isFalse();
    }

    @Test
    void afterALinkThatHungItBeginsAnewFromRest() throws InterruptedException {
        driving();
        CountDownLatch hangs = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        rig.fake.onVelocity = () -> {
            rig.fake.onVelocity = () -> {};
            hangs.countDown();
            over.await();
        };
        Thread control = Thread.ofPlatform().start(() -> rig.bridge.tick(rig.fake.now, rig.events::add));
        hangs.await();
        assertThat(rig.bridge.deadman(rig.fake.now + 201_000_000L)).isTrue();
        assertThat(rig.fake.sent.getLast().isZero()).isTrue();
        over.countDown();
        control.join();
        int sent = rig.fake.sent.size();
        rig.run(0.1);
        assertThat(rig.fake.sent.get(sent).isZero()).isTrue();
        assertThat(rig.fake.sent.getLast().vx()).isBetween(0.0, 0.05);
        assertThat(rig.outcome()).isInstanceOf(MotionEvent.Finished.class);
    }

    @Test
    void theDeadmanLeavesARestingRobotAlone() {
        rig.fake.now += 10_000_000_000L;
        assertThat(rig.bridge.deadman(rig.fake.now)).isFalse();
    }

    @Test
    void aTickThatFailsLeavesTheBaseAtRest() {
        driving();
        RobotState good = rig.fake.state();
        rig.fake.state(new RobotState(
                good.odometry(),
                good.joints(),
                java.util.Optional.of(new RobotState.Scan(0, 1, 0, 1, null, rig.fake.now))));
        try {
            rig.bridge.tick(rig.fake.now, rig.events::add);
        } catch (RuntimeException expected) {
            assertThat(expected).isInstanceOf(NullPointerException.class);
        }
        assertThat(rig.fake.sent.getLast().isZero()).isTrue();
    }

    @Test
    void aChangedFileLiftsNoStopAndTeachesNewPlaces() {
        rig.bridge.stop(rig.stamp());
        rig.bridge.adopt(TestRobots.withAPaintShop());
        assertThat(rig.bridge.stopped()).isTrue();
        rig.fake.now += 1;
        rig.resume();
        rig.ask("goto", new MotionCommand.GoTo("paint shop", 2, 0, 0));
        assertThat(rig.bridge.doing()).containsExactly("goto");
    }
}
