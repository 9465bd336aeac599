package dev.parley.simulation.robot;

/// Where the robot believes it is, from how it has moved.
final class Odometer {
    private final Drift drift;
    private Pose2D truly;
    private Pose2D believed;

    Odometer(Drift drift, Pose2D start) {
        this.drift = drift;
        truly = start;
        believed = start;
    }

    Pose2D moved(Pose2D now) {
        if (drift.equals(Drift.NONE)) return now;
        double dx = now.xM() - truly.xM();
        double dy = now.yM() - truly.yM();
        double wrong = Math.hypot(dx, dy) * drift.headingRadPerM();
        double turned = believed.headingRad() - truly.headingRad();
        double c = Math.cos(turned) * drift.distanceScale();
        double s = Math.sin(turned) * drift.distanceScale();
        believed = new Pose2D(
                believed.xM() + c * dx - s * dy,
                believed.yM() + s * dx + c * dy,
                Math.IEEEremainder(now.headingRad() + turned + wrong, 2 * Math.PI));
        truly = now;
        return believed;
    }
}
