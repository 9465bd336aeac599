package dev.parley.simulation.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactoryCellTest {
    private static final double RADIUS_M = 0.3;
    private static final double KEEP_CLEAR_M = 0.5;
    private static final double FACING_M = 0.8;

    private final World world = FactoryCell.world();

    @ParameterizedTest(name = "from {0}, {1} to {2}, {3}")
    @CsvSource({
        "0, 0, 3, 1.5",
        "0, 0, -1, -2.5",
        "0, 0, 8, -2",
        "3, 1.5, 8, -2",
        "0, 0, 12, 0",
        "3, 1.5, -1, -2.5",
        "8, -2, 3, 1.5",
        "-1, -2.5, 8, -2",
        "8, -2, 0, 0",
        "3, 1.5, 0, 0",
        "-1, -2.5, 0, 0"
    })
    void leavesStraightWaysFree(double fromX, double fromY, double toX, double toY) {
        double length = Math.hypot(toX - fromX, toY - fromY);
        for (double at = 0; at <= length; at += 0.01)
            assertThat(world.clearanceM(fromX + (toX - fromX) * at / length, fromY + (toY - fromY) * at / length))
                    .isGreaterThan(RADIUS_M + 0.05);
        double azimuth = Math.atan2(toY - fromY, toX - fromX);
        for (double side = -RADIUS_M; side <= RADIUS_M; side += 0.01)
            assertThat(world.rangeM(fromX - side * Math.sin(azimuth), fromY + side * Math.cos(azimuth), azimuth))
                    .isGreaterThan(length + RADIUS_M + KEEP_CLEAR_M);
    }

    @ParameterizedTest
    @CsvSource({"3, 1.5, 90", "-1, -2.5, 180", "8, -2, 0"})
    void keepsRoomInFrontOfEachPlace(double x, double y, double headingDeg) {
        assertThat(world.rangeM(x, y, Math.toRadians(headingDeg))).isBetween(FACING_M, 1.5);
        assertThat(world.clearanceM(x, y)).isGreaterThan(RADIUS_M + KEEP_CLEAR_M);
    }

    @Test
    void hasAPalletToWalkIntoNearTheWorkbench() {
        assertThat(world.rangeM(3, 1.5, Math.PI)).isCloseTo(2.2, within(1e-9));
        assertThat(world.nearest(1, 1.5)).isEqualTo("the pallet");
    }
}
