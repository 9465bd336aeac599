package dev.parley.motion.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.motion.TestRobots;
import dev.parley.robot.Base;
import org.junit.jupiter.api.Test;

/// 0.6 m/s, 0.5 m/s², 2 m/s³.
class EnvelopeTest {
    private static final long TICK = 20_000_000L;
    private final Base base = TestRobots.guarded().base().get();
    private final Envelope envelope = new Envelope(base);
    private final Motion.Wish wish = new Motion.Wish();
    private long now;

    private double step(double vx) {
        wish.clear();
        wish.vxMps = vx;
        envelope.step(wish, now += TICK);
        return envelope.vxMps();
    }

    @Test
    void speedsUpAndBrakesWithoutAJoltAndArrivesExactly() {
        step(0);
        double before = 0;
        double acceleration = 0;
        for (int i = 0; i < 300; i++) {
            double v = step(i < 150 ? 0.5 : 0);
            double a = (v - before) / 0.02;
            assertThat(Math.abs(a)).isLessThanOrEqualTo(0.5 + 1e-9);
            assertThat(Math.abs(a - acceleration)).isLessThanOrEqualTo(2 * 0.02 + 1e-9);
            assertThat(v).isBetween(-1e-12, 0.5 + 1e-3);
            before = v;
            acceleration = a;
            if (i == 149) assertThat(v).isCloseTo(0.5, within(1e-6));
        }
        assertThat(envelope.atRest()).isTrue();
    }

    @Test
    void reachesItsSpeedAsSoonAsTheLimitsLetIt() {
        step(0);
        int ticks = 0;
        for (; step(0.5) < 0.499; ticks++) assertThat(ticks).isLessThan(200);
        double atBest = 0.5 / 0.5 + 0.5 / 2;
        assertThat(ticks * 0.02).isBetween(atBest - 0.05, atBest + 0.15);
    }

    @Test
    void aStopIsNotBoundByTheJerkLimit() {
        step(0);
        for (int i = 0; i < 30; i++) step(0.6);
        wish.halt();
        envelope.step(wish, now += TICK);
        assertThat(envelope.atRest()).isTrue();
        assertThat(step(0.6)).isZero();
        assertThat(step(0.6)).isLessThanOrEqualTo(2 * 0.02 * 0.02 + 1e-12);
    }

    @Test
    void whatIsNoNumberStandsStill() {
        step(0);
        for (int i = 0; i < 30; i++) step(0.6);
        assertThat(step(Double.NaN)).isZero();
        assertThat(envelope.atRest()).isTrue();
    }
}
