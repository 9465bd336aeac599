package dev.parley.simulation.robot;

/// Where the robot believes it is, from how it has moved.
final class Odometer {
    private final Drift drift;
    private final boolean exact;
    private Pose2D truly;
    private Pose2D believed;

    Odometer(Flaws flaws, Pose2D start) {
        drift = flaws.drift();
        exact = drift.equals(Drift.NONE) && flaws.slip() == 0;
        truly = start;
        believed = start;
    }

    /// @param grip the share of what the wheels turned that it got on by
    Pose2D moved(Pose2D now, double grip) {
        if (exact) return now;
        double dx = now.xM() - truly.xM();
        double dy = now.yM() - truly.yM();
        double wrong = Math.hypot(dx, dy) * drift.headingRadPerM();
        double turned = believed.headingRad() - truly.headingRad();
        double c = Math.cos(turned) * drift.distanceScale() / grip;
        double s = Math.sin(turned) * drift.distanceScale() / grip;
        believed = new Pose2D(
                believed.xM() + c * dx - s * dy,
                believed.yM() + s * dx + c * dy,
                Math.IEEEremainder(now.headingRad() + turned + wrong, 2 * Math.PI));
        truly = now;
        return believed;
    }
}
