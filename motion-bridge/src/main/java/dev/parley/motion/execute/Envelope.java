package dev.parley.motion.execute;

import dev.parley.robot.Base;

/// The last line before the wire: no velocity leaves it that is not finite, faster than the robot's limits,
/// or further from the one before than the acceleration limits allow. Standing still is always allowed at
/// once. Not thread-safe.
public final class Envelope {
    private static final double LONGEST_STEP_S = 0.1;

    private final Base base;
    private double vxMps;
    private double vyMps;
    private double yawRadps;
    private long lastNanos;
    private boolean begun;

    public Envelope(Base base) {
        this.base = base;
    }

    /// Moves from the velocity last sent toward the one wished for, as far as the time since allows.
    public void step(Motion.Wish wish, long nowNanos) {
        double seconds = begun ? Math.clamp((nowNanos - lastNanos) / 1e9, 0, LONGEST_STEP_S) : 0;
        if (!begun || nowNanos - lastNanos > 0) lastNanos = nowNanos;
        begun = true;
        if (wish.atOnce || !Double.isFinite(wish.vxMps + wish.vyMps + wish.yawRadps)) halt();
        else {
            linear(wish, base.maxAccelMps2() * seconds);
            angular(wish, base.maxAngularAccelRadps2() * seconds);
        }
    }

    /// Standing still, at once. The next step begins a new ramp.
    public void halt() {
        begun = false;
        vxMps = 0;
        vyMps = 0;
        yawRadps = 0;
    }

    public boolean atRest() {
        return vxMps == 0 && vyMps == 0 && yawRadps == 0;
    }

    public double vxMps() {
        return vxMps;
    }

    public double vyMps() {
        return vyMps;
    }

    public double yawRadps() {
        return yawRadps;
    }

    double speedMps() {
        return Math.hypot(vxMps, vyMps);
    }

    private void linear(Motion.Wish wish, double most) {
        double wishedY = base.holonomic() ? wish.vyMps : 0;
        double speed = Math.hypot(wish.vxMps, wishedY);
        double scale = speed > base.maxLinearMps() ? base.maxLinearMps() / speed : 1;
        double dx = wish.vxMps * scale - vxMps;
        double dy = wishedY * scale - vyMps;
        double change = Math.hypot(dx, dy);
        double share = change > most ? most / change : 1;
        vxMps += dx * share;
        vyMps += dy * share;
    }

    private void angular(Motion.Wish wish, double most) {
        double wished = Math.clamp(wish.yawRadps, -base.maxAngularRadps(), base.maxAngularRadps());
        yawRadps += Math.clamp(wished - yawRadps, -most, most);
    }
}
