package dev.parley.simulation.robot;

import java.util.SplittableRandom;

/// A planar laser scanner at the centre of the base. Noise is Gaussian, cut at three deviations, from a
/// seed: the same scans in the same order come out the same. One thread.
public final class Laser {
    /// What kind of scanner.
    ///
    /// @param rays evenly spread over `fieldRad`, the first at the far right
    /// @param fieldRad at most 2π
    /// @param noiseM standard deviation of a range
    public record Spec(
            int rays, double fieldRad, double rateHz, double rangeMinM, double rangeMaxM, double noiseM, long seed) {
        /// All around, one ray a degree, 0.1 to 12 m, ten times a second, 2 mm noise.
        public static final Spec AROUND = new Spec(360, 2 * Math.PI, 10, 0.1, 12, 0.002, 1);

        /// The common 270° safety scanner, 541 rays half a degree apart.
        public static final Spec AHEAD_270 = new Spec(541, 1.5 * Math.PI, 10, 0.1, 12, 0.002, 1);

        public Spec {
            if (rays < 2 || rays > 4000 || !(fieldRad > 0 && fieldRad <= 2 * Math.PI) || !(rateHz > 0 && rateHz <= 100))
                throw new IllegalArgumentException(
                        "laser: expected 2 to 4000 rays over at most 2π at up to 100 Hz, not %s rays over %s rad at %s Hz"
                                .formatted(rays, fieldRad, rateHz));
            if (!(rangeMinM >= 0 && rangeMaxM > rangeMinM && noiseM >= 0 && noiseM < 0.1))
                throw new IllegalArgumentException("laser: expected 0 ≤ range_min < range_max and noise below 0.1 m");
        }

        public double angleMinRad() {
            return -fieldRad / 2;
        }

        /// A full circle does not look twice in the direction where it closes.
        public double angleStepRad() {
            return fieldRad / (fieldRad >= 2 * Math.PI - 1e-9 ? rays : rays - 1);
        }
    }

    private static final double CUT = 3;

    private final Spec spec;
    private final World world;
    private final SplittableRandom random;

    public Laser(Spec spec, World world) {
        this.spec = spec;
        this.world = world;
        this.random = new SplittableRandom(spec.seed());
    }

    public Spec spec() {
        return spec;
    }

    /// Looks once; `rangesM` takes one range a ray. Nothing within reach is +∞, something too close to
    /// measure is −∞ (REP-117).
    public void scan(Pose2D from, float[] rangesM) {
        for (int i = 0; i < spec.rays; i++) {
            double azimuth = from.headingRad() + spec.angleMinRad() + i * spec.angleStepRad();
            rangesM[i] = (float) measured(world.rangeM(from.xM(), from.yM(), azimuth));
        }
    }

    private double measured(double trueM) {
        double range = trueM + spec.noiseM * Math.clamp(random.nextGaussian(), -CUT, CUT);
        if (trueM > spec.rangeMaxM) return Double.POSITIVE_INFINITY;
        return range < spec.rangeMinM ? Double.NEGATIVE_INFINITY : Math.min(range, spec.rangeMaxM);
    }
}
