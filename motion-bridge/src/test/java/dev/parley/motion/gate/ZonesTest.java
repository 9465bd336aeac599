package dev.parley.motion.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.motion.TestRobots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The store is closed: x from 4 to 6, y from -1 to 1. The footprint is a circle of 0.3 m.
class ZonesTest {
    private static final double BACK = Math.PI;
    private final Zones zones = new Zones(TestRobots.guarded());

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 3.7", // straight at a side
        "0, 1.2, 0, 3.776393", // its shoulder meets the corner: 4 - √(0.3² - 0.2²)
        "0, 1.29, 0, 3.923188",
        "5, -4, 1.5707963268, 2.7",
        "3, -2, 0.7853981634, 1.114214", // 45° at the corner itself
        "3.7, 0, 0, 0",
    })
    void measuresHowFarTheFootprintMayGo(double x, double y, double direction, double free) {
        assertThat(zones.freeM(x, y, direction)).isCloseTo(free, within(1e-5));
    }

    @Test
    void whatItPassesBesideIsFree() {
        assertThat(zones.freeM(0, 1.31, 0)).isInfinite();
        assertThat(zones.freeM(0, 0, BACK)).isInfinite();
    }

    @Test
    void outOfAZoneThatItTouchesItMayMoveButNotAlongItsEdge() {
        assertThat(zones.freeM(3.8, 0, Math.PI / 2)).isZero();
        assertThat(zones.freeM(3.8, 0, BACK)).isInfinite();
        assertThat(zones.freeM(3.8, 0, 0)).isZero();
        assertThat(zones.at(3.8, 0)).hasValue("store");
        assertThat(zones.at(3.6, 0)).isEmpty();
    }

    @Test
    void insideThereIsNoWay() {
        assertThat(zones.freeM(5, 0, 0)).isZero();
        assertThat(zones.refusal(5, 0, BACK, 0.1)).isEqualTo("I stand in the store, where I may not be");
    }

    @Test
    void aWayIsNotBegunThatEndsInAZoneOrRunsAlongItsEdge() {
        assertThat(zones.refusal(0, 0, 0, 3.5)).isEmpty();
        assertThat(zones.refusal(0, 0, 0, 3.65)).isEqualTo("that leads into the store, where I may not be");
        assertThat(zones.refusal(0, 1.33, 0, 8)).isNotEmpty();
        assertThat(zones.refusal(0, 1.36, 0, 8)).isEmpty();
    }

    @Test
    void aSlowZoneIsEnteredSlowly() {
        assertThat(zones.mostMps(-3, 0, 0, 0.35, 0)).isEqualTo(0.2);
        assertThat(zones.mostMps(-1.7, 0, BACK, 0.35, 0)).isCloseTo(0.2, within(1e-6));
        assertThat(zones.mostMps(-1.2, 0, BACK, 0.35, 0)).isCloseTo(Math.sqrt(0.04 + 0.35), within(1e-6));
        assertThat(zones.mostMps(0, 0, 0, 0.35, 0)).isInfinite();
    }
}
