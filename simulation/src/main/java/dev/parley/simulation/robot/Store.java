package dev.parley.simulation.robot;

import dev.parley.robot.Robot;
import java.util.Optional;

/// The charge of a robot: eight hours at rest, two while it drives, full again after one at its charger.
final class Store {
    private static final double AT_REST_SECONDS = 8 * 3600;
    private static final double DRIVING_SECONDS = 2 * 3600;
    private static final double CHARGING_SECONDS = 3600;
    private static final double THERE_M = 0.3;

    private final Optional<Pose2D> charger;
    private double share = 1;

    Store(Robot robot) {
        charger = robot.battery()
                .flatMap(b -> b.charger())
                .map(robot.places()::get)
                .map(p -> new Pose2D(p.xM(), p.yM(), p.headingRad()));
    }

    void step(double dt, Pose2D pose, boolean moving) {
        boolean charging = charger.filter(c -> Math.hypot(c.xM() - pose.xM(), c.yM() - pose.yM()) < THERE_M)
                .isPresent();
        double change =
                charging && !moving ? dt / CHARGING_SECONDS : -dt / (moving ? DRIVING_SECONDS : AT_REST_SECONDS);
        share = Math.clamp(share + change, 0, 1);
    }

    double share() {
        return share;
    }
}
