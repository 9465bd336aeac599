package dev.parley.motion.execute;

import dev.parley.robot.Base;

/// How far a base goes while it brakes, and from which speed it can stand still within a distance. Braking
/// takes a/j to set in, when the acceleration may change by j a second; so it needs v²/2a + v·a/2j (a ramp
/// of jerk, constant braking; what the gentle end needs is left to the margins). Pure.
final class Braking {
    /// Planned with less than the limit, so that there is some left for what comes unforeseen.
    private static final double SHARE = 0.7;

    private final double mostMps2;
    private final double plannedMps2;
    private final double jerkMps3;

    Braking(Base base) {
        mostMps2 = base.maxAccelMps2();
        plannedMps2 = SHARE * mostMps2;
        jerkMps3 = base.maxJerkMps3();
    }

    /// The speed from which one can brake in that distance without being rough.
    double speedMps(double distanceM) {
        if (distanceM <= 0) return 0;
        double late = plannedMps2 / (2 * jerkMps3);
        return plannedMps2 * (Math.sqrt(late * late + 2 * distanceM / plannedMps2) - late);
    }

    /// Metres until it stands, braking as hard as it may.
    double distanceM(double speedMps) {
        return speedMps * speedMps / (2 * mostMps2) + speedMps * mostMps2 / (2 * jerkMps3);
    }

    /// What is planned to brake with.
    double plannedMps2() {
        return plannedMps2;
    }

    /// Until braking has set in.
    double lateS() {
        return plannedMps2 / (2 * jerkMps3);
    }
}
