package dev.parley.motion.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.motion.TestRobots;
import dev.parley.robot.Base;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/// Whatever is wished for, however irregular the clock.
class EnvelopePropertiesTest {
    private static final double A_LITTLE = 1e-9;
    private static final long MS = 1_000_000L;

    /// @param milliseconds since the one before
    record Wished(double vx, double vy, double yaw, boolean atOnce, int milliseconds) {}

    private final Base base = TestRobots.guarded().base().get();

    @Property(tries = 2000, seed = "38", shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void neverTooFastTooSuddenOrWithAJolt(@ForAll("wishes") List<Wished> wishes) {
        Envelope envelope = new Envelope(base);
        Motion.Wish wish = new Motion.Wish();
        long now = 0;
        double[] before = new double[5];
        for (Wished w : wishes) {
            now += w.milliseconds * MS;
            wish.clear();
            wish.vxMps = w.vx;
            wish.vyMps = w.vy;
            wish.yawRadps = w.yaw;
            wish.atOnce = w.atOnce;
            envelope.step(wish, now);
            before = held(envelope, before, Math.min(0.1, w.milliseconds / 1e3));
        }
    }

    /// @param before vx, vy, yaw, ax, ay
    private double[] held(Envelope e, double[] before, double seconds) {
        assertThat(Math.hypot(e.vxMps(), e.vyMps())).isLessThanOrEqualTo(base.maxLinearMps() + A_LITTLE);
        assertThat(Math.abs(e.yawRadps())).isLessThanOrEqualTo(base.maxAngularRadps() + A_LITTLE);
        double dx = e.vxMps() - before[0];
        double dy = e.vyMps() - before[1];
        double[] now = {e.vxMps(), e.vyMps(), e.yawRadps(), dx / seconds, dy / seconds};
        boolean jolts = !(Math.hypot(now[3] - before[3], now[4] - before[4]) <= base.maxJerkMps3() * seconds + 1e-6);
        if (e.atRest()) return jolts ? new double[5] : now;
        assertThat(Math.hypot(dx, dy)).isLessThanOrEqualTo(base.maxAccelMps2() * seconds + A_LITTLE);
        assertThat(Math.abs(e.yawRadps() - before[2]))
                .isLessThanOrEqualTo(base.maxAngularAccelRadps2() * seconds + A_LITTLE);
        boolean stood = before[0] == 0 && before[1] == 0 && before[2] == 0;
        boolean fromRest = stood && Math.hypot(now[3], now[4]) <= base.maxJerkMps3() * seconds + 1e-6;
        if (seconds == 0) return before;
        assertThat(jolts && !fromRest).as("a jolt").isFalse();
        return now;
    }

    @Provide
    Arbitrary<List<Wished>> wishes() {
        Arbitrary<Double> speed = Arbitraries.oneOf(
                Arbitraries.doubles().between(-1, 1),
                Arbitraries.of(0.0, 0.6, -0.6, Double.NaN, 1e300, Double.NEGATIVE_INFINITY));
        Arbitrary<Integer> milliseconds = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, Arbitraries.just(20)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(0, 500)));
        Arbitrary<Boolean> atOnce = Arbitraries.integers().between(0, 30).map(i -> i == 0);
        Arbitrary<Wished> one =
                Combinators.combine(speed, speed, speed, atOnce, milliseconds).as(Wished::new);
        Arbitrary<Integer> times = Arbitraries.integers().between(1, 20);
        return Combinators.combine(one, times)
                .as((w, n) -> java.util.Collections.nCopies(n, w))
                .list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(lists -> lists.stream().flatMap(List::stream).toList());
    }
}
