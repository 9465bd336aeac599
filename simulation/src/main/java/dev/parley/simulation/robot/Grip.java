package dev.parley.simulation.robot;

import java.util.SplittableRandom;

/// The share of what its wheels turn that a robot gets on by.
final class Grip {
    private static final double EVERY_SECONDS = 0.5;

    private final double slip;
    private final SplittableRandom random;
    private double seconds = EVERY_SECONDS;
    private double share = 1;

    Grip(Flaws flaws) {
        slip = flaws.slip();
        random = new SplittableRandom(flaws.seed());
    }

    double step(double dt) {
        seconds += dt;
        if (seconds < EVERY_SECONDS) return share;
        seconds = 0;
        return share = 1 - slip * random.nextDouble();
    }

    double share() {
        return share;
    }
}
