package dev.parley.motion.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.motion.RobotState.Scan;
import dev.parley.motion.TestRobots;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The footprint is a circle of 0.3 m.
class ClearanceTest {
    private final Clearance clearance =
            new Clearance(TestRobots.parleyOne().base().get());
    private final float[] ranges = new float[360];

    ClearanceTest() {
        Arrays.fill(ranges, Float.POSITIVE_INFINITY);
    }

    private Scan scan() {
        return new Scan(-Math.PI, Math.toRadians(1), 0.05, 10, ranges, 0);
    }

    private void see(int degrees, double metres) {
        ranges[Math.floorMod(degrees + 180, 360)] = (float) metres;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 45, 90, 179, -179, -90, 30})
    void measuresFromTheFootprintInEveryDirection(int degrees) {
        see(degrees, 2);
        assertThat(clearance.freeM(scan(), Math.toRadians(degrees))).isCloseTo(1.7, within(1e-6));
    }

    @Test
    void countsWhatTheShoulderOfTheCircleWouldTouch() {
        see(30, 0.5);
        double expected = 0.5 * Math.cos(Math.PI / 6) - Math.sqrt(0.3 * 0.3 - 0.25 * 0.25);
        assertThat(clearance.freeM(scan(), 0)).isCloseTo(expected, within(1e-6));
    }

    @Test
    void leavesOutWhatIsBesideOrBehind() {
        see(90, 0.4);
        see(180, 0.4);
        assertThat(clearance.freeM(scan(), 0)).isCloseTo(9.7, within(1e-6));
    }

    @Test
    void keepsFiveCentimetresToTheSide() {
        see(90, 0.34);
        see(60, 0.4);
        assertThat(clearance.freeM(scan(), 0)).isLessThan(0.3);
    }

    @Test
    void minusInfinityTouchesTheSensor() {
        see(0, Float.NEGATIVE_INFINITY);
        assertThat(clearance.freeM(scan(), 0)).isZero();
        assertThat(clearance.roomToTurn(scan())).isFalse();
    }

    @Test
    void toleratesASingleRayThatSawNothing() {
        see(3, Float.NaN);
        assertThat(clearance.sees(scan(), 0)).isTrue();
    }

    @Test
    void doesNotSeeThroughABlindPatch() {
        for (int d = 2; d < 15; d++) see(d, Float.NaN);
        assertThat(clearance.sees(scan(), 0)).isFalse();
        assertThat(clearance.sees(scan(), Math.PI)).isTrue();
    }

    @Test
    void takesRangesBelowTheMinimumForUnseen() {
        for (int d = 2; d < 15; d++) see(d, 0);
        assertThat(clearance.sees(scan(), 0)).isFalse();
    }

    @Test
    void doesNotSeeBehindWithALaserThatLooksAhead() {
        Scan ahead = new Scan(-Math.PI / 2, Math.toRadians(0.5), 0.05, 10, ranges, 0);
        assertThat(clearance.sees(ahead, 0)).isTrue();
        assertThat(clearance.sees(ahead, Math.PI)).isFalse();
        assertThat(clearance.sees(ahead, Math.PI / 2)).isFalse();
    }

    @Test
    void aMalformedScanShowsNoWay() {
        for (Scan bad : new Scan[] {
            new Scan(0, 0, 0.05, 10, ranges, 0),
            new Scan(Double.NaN, 0.01, 0.05, 10, ranges, 0),
            new Scan(0, 0.01, 0.05, Double.NaN, ranges, 0),
            new Scan(0, 0.01, 0.05, 10, new float[0], 0)
        }) {
            assertThat(clearance.sees(bad, 0)).isFalse();
            assertThat(clearance.freeM(bad, 0)).isZero();
            assertThat(clearance.roomToTurn(bad)).isFalse();
        }
    }
}
