package dev.parley.motion.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.motion.TestRobots;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/// The free way against a plain walk along it. The store: x from 4 to 6, y from -1 to 1; the footprint: 0.3 m.
class ZonesPropertiesTest {
    private static final double STEP_M = 0.01;
    private static final double FAR_M = 10;

    private final Zones zones = new Zones(TestRobots.guarded());

    private static double toStoreM(double x, double y) {
        return Math.hypot(Math.max(0, Math.max(4 - x, x - 6)), Math.max(0, Math.max(-1 - y, y - 1)));
    }

    @Property(tries = 3000, seed = "38")
    void isAsFarAsAWalkShows(
            @ForAll @DoubleRange(min = 0, max = 10) double x,
            @ForAll @DoubleRange(min = -4, max = 4) double y,
            @ForAll @DoubleRange(min = -4, max = 4) double direction) {
        double free = zones.freeM(x, y, direction);
        if (toStoreM(x, y) < 0.3) return;
        double walked = 0;
        while (walked < FAR_M
                && toStoreM(x + walked * Math.cos(direction), y + walked * Math.sin(direction)) >= 0.3 - 1e-9)
            walked += STEP_M;
        if (walked >= FAR_M) assertThat(free).isGreaterThan(FAR_M - STEP_M);
        else assertThat(free).isBetween(walked - STEP_M - 1e-6, walked + 1e-6);
    }

    @Property(tries = 1000, seed = "38")
    void whatTouchesItMovesOnlyAway(
            @ForAll @DoubleRange(min = 3.6, max = 6.4) double x,
            @ForAll @DoubleRange(min = -1.4, max = 1.4) double y,
            @ForAll @DoubleRange(min = -4, max = 4) double direction) {
        double before = toStoreM(x, y);
        if (before >= 0.3 || zones.freeM(x, y, direction) == 0) return;
        assertThat(toStoreM(x + 0.05 * Math.cos(direction), y + 0.05 * Math.sin(direction)))
                .isGreaterThan(before);
    }
}
