package dev.parley.motion.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.motion.RobotState.Scan;
import dev.parley.robot.Base;
import dev.parley.robot.LaserMount;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a laser sees that is not at the centre, in a square room of 6 by 6 m with the base in the
/// middle.
class MountedLaserTest {
    private static final double WALL_M = 3;
    private static final Base BASE =
            new Base("/v", Base.TwistType.TWIST, "/o", "/s", "", "b", true, 1, 1, 1, 1, 0.25, 0.4);
    private final Clearance clearance = new Clearance(BASE);

    /// A ray a degree over a field ahead of the laser.
    private static Scan scan(LaserMount mount, int fieldDeg) {
        float[] ranges = new float[fieldDeg + 1];
        for (int i = 0; i <= fieldDeg; i++) {
            double azimuth = mount.yawRad() + Math.toRadians(i - fieldDeg / 2.0);
            ranges[i] = (float) toWall(mount.xM(), mount.yM(), Math.cos(azimuth), Math.sin(azimuth));
        }
        return new Scan(Math.toRadians(-fieldDeg / 2.0), Math.toRadians(1), 0.05, 12, ranges, 5);
    }

    private static double toWall(double x, double y, double dx, double dy) {
        double alongX = dx == 0 ? Double.MAX_VALUE : (Math.copySign(WALL_M, dx) - x) / dx;
        double alongY = dy == 0 ? Double.MAX_VALUE : (Math.copySign(WALL_M, dy) - y) / dy;
        return Math.min(alongX, alongY);
    }

    private Scan seen(LaserMount mount, int fieldDeg) {
        return new MountedLaser(mount).fromCentre(scan(mount, fieldDeg));
    }

    @ParameterizedTest
    @CsvSource({"0.202, 0, 0", "-0.04, 0, 90", "0, 0, 90", "0.1, -0.15, -30", "0, 0, 180"})
    void measuresTheWayAheadFromTheBaseWhereverTheLaserSits(double x, double y, double yawDeg) {
        Scan seen = seen(new LaserMount(x, y, Math.toRadians(yawDeg)), 359);
        for (double heading : new double[] {0, Math.PI / 2, Math.PI, -Math.PI / 2}) {
            assertThat(clearance.sees(seen, heading)).isTrue();
            assertThat(clearance.freeM(seen, heading)).isEqualTo(WALL_M - 0.25, within(0.03));
        }
        assertThat(seen.receivedNanos()).isEqualTo(5);
    }

    @Test
    void doesNotSeeBehindALaserThatLooksAhead() {
        Scan seen = seen(new LaserMount(0.202, 0, 0), 220);
        assertThat(clearance.sees(seen, 0)).isTrue();
        assertThat(clearance.sees(seen, Math.PI)).isFalse();
    }

    @Test
    void aQuarterTurnIsNotTakenForTheWayAhead() {
        LaserMount mount = new LaserMount(0, 0, Math.PI / 2);
        float[] ranges = new float[360];
        Arrays.fill(ranges, 9);
        // To the left of the robot, which is straight ahead of the laser.
        for (int i = 170; i < 190; i++) ranges[i] = 0.4f;
        Scan seen = new MountedLaser(mount).fromCentre(new Scan(-Math.PI, Math.toRadians(1), 0.05, 12, ranges, 0));
        assertThat(clearance.freeM(seen, Math.PI / 2)).isLessThan(0.2);
        assertThat(clearance.freeM(seen, 0)).isGreaterThan(5);
    }

    @Test
    void somethingCloseBesideTheLaserIsWhereItIs() {
        LaserMount mount = new LaserMount(0.2, 0, 0);
        float[] ranges = new float[360];
        Arrays.fill(ranges, Float.POSITIVE_INFINITY);
        for (int i = 265; i <= 275; i++) ranges[i] = 0.26f;
        Scan seen = new MountedLaser(mount).fromCentre(new Scan(-Math.PI, Math.toRadians(1), 0.05, 12, ranges, 0));
        double nearest = Double.MAX_VALUE;
        for (float r : seen.rangesM()) nearest = Math.min(nearest, Float.isNaN(r) ? Double.MAX_VALUE : r);
        assertThat(nearest).isEqualTo(Math.hypot(0.2, 0.26), within(0.03));
        assertThat(clearance.roomToTurn(seen)).isTrue();
    }

    @Test
    void aLaserThatSomethingCoversSeesAnObstacle() {
        float[] ranges = new float[360];
        Arrays.fill(ranges, Float.NEGATIVE_INFINITY);
        Scan seen = new MountedLaser(new LaserMount(0.2, 0, 0))
                .fromCentre(new Scan(-Math.PI, Math.toRadians(1), 0.05, 12, ranges, 0));
        assertThat(clearance.freeM(seen, 0)).isZero();
        assertThat(clearance.roomToTurn(seen)).isFalse();
    }

    @Test
    void whatWasNotSeenStaysUnseen() {
        float[] ranges = new float[360];
        Arrays.fill(ranges, Float.NaN);
        Scan seen = new MountedLaser(new LaserMount(0.2, 0, 0))
                .fromCentre(new Scan(-Math.PI, Math.toRadians(1), 0.05, 12, ranges, 0));
        assertThat(clearance.sees(seen, 0)).isFalse();
    }
}
