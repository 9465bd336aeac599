package dev.parley.simulation.robot;

/// What a used robot does not do as well as a perfect one. From a seed: the same flaws, the same run.
///
/// @param drift of its odometry
/// @param slip the share of a way, at the most, that its wheels turn without getting on; another one every half a
/// second, and odometry does not notice
/// @param jointLagS time constant with which a joint follows its trajectory; 0: it keeps up
public record Flaws(Drift drift, double slip, double jointLagS, long seed) {
    public static final Flaws NONE = new Flaws(Drift.NONE, 0, 0, 1);

    /// Ordinary ones: a hundredth too long, half a degree a metre, a tenth of slip, a tenth of a second.
    public static final Flaws USED = new Flaws(new Drift(1.01, Math.toRadians(0.5)), 0.1, 0.1, 1);

    public Flaws {
        if (!(slip >= 0 && slip < 1 && jointLagS >= 0 && jointLagS <= 2))
            throw new IllegalArgumentException("flaws: expected a slip from 0 to less than 1 and a lag of 0 to 2 s");
    }
}
