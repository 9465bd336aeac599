package dev.parley.simulation.robot;

import dev.parley.robot.Base;

/// A round base on the floor: it follows the velocity it was last told, within its limits of speed and
/// acceleration, ramps down by itself when it is told nothing more, and does not pass through things. One
/// thread.
final class DrivenBase {
    /// As `cmd_vel_timeout` of ros2_control's diff_drive_controller.
    static final double DEADMAN_SECONDS = 0.5;

    private static final double TOUCH_M = 1e-9;
    private static final int BISECTIONS = 40;

    private final Base limits;
    private final World world;
    private final Faults faults;
    private final Grip grip;
    private Twist2D wanted = Twist2D.STILL;
    private double sinceToldSeconds;
    private double xM;
    private double yM;
    private double headingRad;
    private double vxMps;
    private double vyMps;
    private double yawRadps;
    private boolean touching;
    private long bumps;

    DrivenBase(Base limits, World world, Pose2D start, Flaws flaws, Faults faults) {
        this.limits = limits;
        this.faults = faults;
        grip = new Grip(flaws);
        this.world = world;
        xM = start.xM();
        yM = start.yM();
        headingRad = start.headingRad();
    }

    void follow(Twist2D velocity) {
        Twist2D possible = limits.holonomic() ? velocity : new Twist2D(velocity.vxMps(), 0, velocity.yawRadps());
        double slower = Math.min(1, limits.maxLinearMps() / Math.max(possible.speedMps(), 1e-12));
        wanted = new Twist2D(
                possible.vxMps() * slower,
                possible.vyMps() * slower,
                Math.clamp(possible.yawRadps(), -limits.maxAngularRadps(), limits.maxAngularRadps()));
        sinceToldSeconds = 0;
    }

    void step(double dt) {
        Twist2D target = sinceToldSeconds >= DEADMAN_SECONDS ? Twist2D.STILL : wanted;
        sinceToldSeconds += dt;
        accelerate(target, dt);
        boolean stuck = faults.is(Fault.STUCK_WHEEL);
        double turned = (yawRadps + (stuck ? vxMps / (2 * limits.radiusM()) : 0)) * dt;
        double middle = headingRad + turned / 2;
        headingRad = Math.IEEEremainder(headingRad + turned, 2 * Math.PI);
        double share = grip.step(dt) * (stuck ? 0.5 : 1) * dt;
        double c = Math.cos(middle) * share;
        double s = Math.sin(middle) * share;
        move(c * vxMps - s * vyMps, s * vxMps + c * vyMps);
    }

    private void accelerate(Twist2D target, double dt) {
        double ax = target.vxMps() - vxMps;
        double ay = target.vyMps() - vyMps;
        double share = Math.min(1, limits.maxAccelMps2() * dt / Math.max(Math.hypot(ax, ay), 1e-12));
        vxMps += ax * share;
        vyMps += ay * share;
        double most = limits.maxAngularAccelRadps2() * dt;
        yawRadps += Math.clamp(target.yawRadps() - yawRadps, -most, most);
    }

    private void move(double dx, double dy) {
        double before = world.clearanceM(xM, yM);
        double after = world.clearanceM(xM + dx, yM + dy);
        boolean blocked = after < limits.radiusM() && after < before - TOUCH_M;
        double share = blocked ? upToContact(dx, dy, Math.min(before, limits.radiusM())) : 1;
        xM += dx * share;
        yM += dy * share;
        if (blocked && !touching) bumps++;
        if (blocked) vxMps = vyMps = 0;
        touching = blocked;
    }

    /// The share of a movement after which the footprint just touches.
    private double upToContact(double dx, double dy, double clearanceM) {
        double free = 0;
        double hit = 1;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (free + hit) / 2;
            if (world.clearanceM(xM + dx * middle, yM + dy * middle) >= clearanceM) free = middle;
            else hit = middle;
        }
        return free;
    }

    Pose2D pose() {
        return new Pose2D(xM, yM, headingRad);
    }

    Twist2D velocity() {
        return new Twist2D(vxMps, vyMps, yawRadps);
    }

    /// The share of what its wheels turned that it got on by.
    double grip() {
        return grip.share();
    }

    boolean touching() {
        return touching;
    }

    long bumps() {
        return bumps;
    }
}
