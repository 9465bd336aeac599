package dev.parley.motion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.motion.FakeRobot.Sent;
import dev.parley.motion.MotionCommand.Drive;
import dev.parley.motion.MotionCommand.GoTo;
import dev.parley.motion.MotionCommand.Turn;
import dev.parley.perception.Stamp;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/// Commands, stops and failing senses in any order, against a bridge and a robot that obeys late: what must hold of all
/// that is sent. The store is closed: x from 4 to 6, y from -1 to 1.
class BridgePropertiesTest {
    private static final double RADIUS = 0.3;
    /// A robot that obeys 80 ms late stands that much later than planned.
    private static final double LATE_M = 0.05;

    private sealed interface Move {
        record Ask(MotionCommand command, boolean again) implements Move {}

        record Run(int ticks) implements Move {}

        record Feel(int what) implements Move {}

        record Call(int what) implements Move {}
    }

    @Property(tries = 300, seed = "38", shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void nothingForbiddenIsSent(@ForAll("stories") List<Move> story) {
        Rig rig = new Rig(TestRobots.guarded());
        rig.fake.x = 2.5;
        rig.run(0.1);
        for (Move move : story) {
            int sent = rig.fake.sent.size();
            boolean still = rig.bridge.stopped();
            play(rig, move);
            if (still && rig.bridge.stopped())
                assertThat(rig.nonZeroSince(sent)).isZero();
        }
        neverTwice(rig.events);
        gently(rig.fake.sent);
    }

    private void play(Rig rig, Move move) {
        switch (move) {
            case Move.Ask a -> ask(rig, a);
            case Move.Run r -> {
                for (int i = 0; i < r.ticks; i++) {
                    rig.tick();
                    assertThat(toStoreM(rig.fake)).isGreaterThan(RADIUS - LATE_M);
                    if (rig.fake.tilt > 0.2 && rig.fake.imuWorks)
                        assertThat(rig.fake.sent.isEmpty()
                                        || rig.fake.sent.getLast().isZero())
                                .isTrue();
                }
            }
            case Move.Feel f -> feel(rig.fake, f.what);
            case Move.Call c -> call(rig, c.what);
        }
    }

    private static void ask(Rig rig, Move.Ask a) {
        Stamp stamp = rig.stamp();
        String action = switch (a.command) {
            case Drive _ -> "walk";
            case Turn _ -> "turn";
            default -> "goto";
        };
        var request = new MotionRequest(stamp, action, "maintainer", true, false, a.command);
        rig.bridge.accept(request, rig.events::add);
        if (a.again) rig.bridge.accept(request, rig.events::add);
    }

    private static void feel(FakeRobot fake, int what) {
        switch (what) {
            case 0 -> fake.tilt = 0.3;
            case 1 -> fake.pressed = !fake.pressed;
            case 2 -> fake.odometryWorks = false;
            case 3 -> fake.imuWorks = false;
            case 4 -> fake.scanWorks = false;
            default -> {
                fake.tilt = 0;
                fake.pressed = false;
                fake.odometryWorks = true;
                fake.imuWorks = true;
                fake.scanWorks = true;
            }
        }
    }

    private static void call(Rig rig, int what) {
        int sent = rig.fake.sent.size();
        switch (what) {
            case 0 -> rig.bridge.stop(rig.stamp());
            case 1 -> rig.bridge.hold();
            case 2 -> rig.bridge.release();
            default -> {
                rig.tick();
                rig.resume();
            }
        }
        if (what <= 1) assertThat(rig.fake.sent.get(sent).isZero()).isTrue();
    }

    private static double toStoreM(FakeRobot f) {
        return Math.hypot(Math.max(0, Math.max(4 - f.x, f.x - 6)), Math.max(0, Math.max(-1 - f.y, f.y - 1)));
    }

    private static void neverTwice(List<MotionEvent> events) {
        Set<String> begun = new HashSet<>();
        for (MotionEvent e : events)
            if (e instanceof MotionEvent.Started s)
                assertThat(begun.add(s.stamp().turn() + s.action())).isTrue();
    }

    private static void gently(List<Sent> sent) {
        Sent before = new Sent(0, 0, 0, 0);
        for (Sent s : sent) {
            double seconds = Math.min(0.1, (s.nanos() - before.nanos()) / 1e9);
            assertThat(Math.hypot(s.vx(), s.vy())).isLessThanOrEqualTo(0.6 + 1e-9);
            assertThat(Math.abs(s.yaw())).isLessThanOrEqualTo(1 + 1e-9);
            if (!s.isZero())
                assertThat(Math.hypot(s.vx() - before.vx(), s.vy() - before.vy()))
                        .isLessThanOrEqualTo(0.5 * seconds + 1e-9);
            before = s;
        }
    }

    @Provide
    Arbitrary<List<Move>> stories() {
        Arbitrary<Double> metres = Arbitraries.doubles().between(0.1, 8);
        Arbitrary<Double> angle = Arbitraries.doubles().between(-3.14, 3.14);
        Arbitrary<MotionCommand> command = Arbitraries.oneOf(
                Combinators.combine(metres, angle).as(Drive::new),
                angle.map(Turn::new),
                Arbitraries.of(new GoTo("far side", 8, 0, 0), new GoTo("workbench", 3, 1.5, 0)));
        Arbitrary<Boolean> again = Arbitraries.of(true, false);
        return Arbitraries.frequencyOf(
                        Tuple.of(4, Combinators.combine(command, again).as(Move.Ask::new)),
                        Tuple.of(6, Arbitraries.integers().between(1, 200).map(Move.Run::new)),
                        Tuple.of(2, Arbitraries.integers().between(0, 9).map(Move.Feel::new)),
                        Tuple.of(2, Arbitraries.integers().between(0, 5).map(Move.Call::new)))
                .map(m -> (Move) m)
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }
}
