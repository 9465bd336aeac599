package dev.parley.simulation.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.simulation.robot.Laser.Spec;
import dev.parley.simulation.robot.Solid.Cylinder;
import dev.parley.simulation.robot.Solid.Wall;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaserTest {
    private static final World WALL = new World(List.of(new Wall("w", 2, -50, 2, 50)));

    private static float[] scan(Spec spec, World world, Pose2D from) {
        float[] ranges = new float[spec.rays()];
        new Laser(spec, world).scan(from, ranges);
        return ranges;
    }

    @Test
    void measuresWhatGeometrySaysToLessThanACentimetre() {
        Spec spec = Spec.AROUND;
        float[] ranges = scan(spec, WALL, new Pose2D(0.5, 1, 0.4));
        for (int i = 0; i < spec.rays(); i++) {
            double azimuth = 0.4 + spec.angleMinRad() + i * spec.angleStepRad();
            double expected = Math.cos(azimuth) > 0 ? 1.5 / Math.cos(azimuth) : Double.POSITIVE_INFINITY;
            if (expected > 12) assertThat(ranges[i]).isInfinite().isPositive();
            else assertThat((double) ranges[i]).isCloseTo(expected, within(0.0061));
        }
    }

    @Test
    void looksAheadWithItsMiddleRay() {
        Spec spec = Spec.AHEAD_270;
        assertThat(spec.angleMinRad() + 270 * spec.angleStepRad()).isCloseTo(0, within(1e-9));
        assertThat(spec.angleMinRad() + 540 * spec.angleStepRad()).isCloseTo(Math.toRadians(135), within(1e-9));
        assertThat(scan(spec, WALL, Pose2D.ORIGIN)[270]).isCloseTo(2, within(0.007f));
        assertThat(Spec.AROUND.angleMinRad() + 180 * Spec.AROUND.angleStepRad()).isCloseTo(0, within(1e-9));
    }

    @Test
    void givesTheSameScansForTheSameSeed() {
        assertThat(scan(Spec.AROUND, WALL, Pose2D.ORIGIN)).isEqualTo(scan(Spec.AROUND, WALL, Pose2D.ORIGIN));
        Spec other = new Spec(360, 2 * Math.PI, 10, 0.1, 12, 0.002, 2);
        assertThat(scan(other, WALL, Pose2D.ORIGIN)).isNotEqualTo(scan(Spec.AROUND, WALL, Pose2D.ORIGIN));
    }

    @Test
    void saysThatSomethingIsTooCloseToMeasure() {
        World close = new World(List.of(new Cylinder("c", 0.1, 0, 0.05)));
        assertThat(scan(Spec.AROUND, close, Pose2D.ORIGIN)[180]).isEqualTo(Float.NEGATIVE_INFINITY);
        assertThat(scan(Spec.AROUND, close, Pose2D.ORIGIN)[0]).isEqualTo(Float.POSITIVE_INFINITY);
    }
}
