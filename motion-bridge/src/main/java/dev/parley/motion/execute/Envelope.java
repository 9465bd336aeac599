package dev.parley.motion.execute;

import dev.parley.robot.Base;

/// The last line before the wire: no velocity leaves it that is not finite, faster than the robot's limits,
/// or further from the one before than the acceleration limits allow; and its acceleration changes no faster
/// than the jerk limit allows. Standing still is always allowed at once. Not thread-safe.
///
/// With v, a and the limits A (acceleration), J (jerk), V (speed), each step of T takes an acceleration within
/// A and within J·T of the one before. However the steps fall, letting an acceleration die down at J adds at
/// most a²/2J to the velocity; a step after which that could go beyond V lets it die down instead. So all
/// three limits hold for whatever is wished for.
public final class Envelope {
    private static final double LONGEST_STEP_S = 0.1;
    private static final double ROUNDING = 1e-10;

    private final Base base;
    private double vxMps;
    private double vyMps;
    private double axMps2;
    private double ayMps2;
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
        else if (seconds > 0) {
            linear(wish, seconds);
            angular(wish, base.maxAngularAccelRadps2() * seconds);
        }
    }

    /// Standing still, at once. The next step begins a new ramp.
    public void halt() {
        begun = false;
        vxMps = 0;
        vyMps = 0;
        axMps2 = 0;
        ayMps2 = 0;
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

    /// Seconds until it no longer becomes faster, however soon it is to brake.
    double risingS() {
        double speed = speedMps();
        double along = speed == 0 ? 0 : (axMps2 * vxMps + ayMps2 * vyMps) / speed;
        return Math.max(0, along) / base.maxJerkMps3();
    }

    private void linear(Motion.Wish wish, double seconds) {
        double wishedY = base.holonomic() ? wish.vyMps : 0;
        double speed = Math.hypot(wish.vxMps, wishedY);
        double scale = speed > base.maxLinearMps() ? base.maxLinearMps() / speed : 1;
        toward(wish.vxMps * scale, wishedY * scale, seconds);
    }

    private void toward(double x, double y, double seconds) {
        double dx = x - vxMps;
        double dy = y - vyMps;
        double change = base.maxJerkMps3() * seconds;
        double away = Math.hypot(dx, dy);
        boolean lands = away <= Math.min(change, base.maxAccelMps2()) * seconds
                && Math.hypot(dx / seconds - axMps2, dy / seconds - ayMps2) <= change;
        double most = lands ? away / seconds : accelerationMps2(away, change);
        double ax = away == 0 ? 0 : dx / away * most;
        double ay = away == 0 ? 0 : dy / away * most;
        double share = Math.min(1, change / Math.max(Math.hypot(ax - axMps2, ay - ayMps2), 1e-12));
        if (!accelerates(axMps2 + (ax - axMps2) * share, ayMps2 + (ay - ayMps2) * share, seconds))
            letDieDown(change, seconds);
        else if (lands) arrives(x, y);
    }

    /// That leaves time to let it die down before the velocity wished for is reached: the root of
    /// a²/2J + a·T = Δv.
    private double accelerationMps2(double awayMps, double change) {
        double most = Math.sqrt(change * change + 2 * base.maxJerkMps3() * awayMps) - change;
        return Math.min(base.maxAccelMps2(), most);
    }

    /// @return whether it could be let die down after this without becoming too fast; else nothing changes
    private boolean accelerates(double ax, double ay, double seconds) {
        double x = vxMps + ax * seconds;
        double y = vyMps + ay * seconds;
        double rest = Math.hypot(ax, ay) / (2 * base.maxJerkMps3());
        if (Math.hypot(x + ax * rest, y + ay * rest) > base.maxLinearMps() + ROUNDING) return false;
        vxMps = x;
        vyMps = y;
        axMps2 = ax;
        ayMps2 = ay;
        return true;
    }

    private void letDieDown(double change, double seconds) {
        double left = Math.max(0, 1 - change / Math.max(Math.hypot(axMps2, ayMps2), 1e-12));
        axMps2 *= left;
        ayMps2 *= left;
        vxMps += axMps2 * seconds;
        vyMps += ayMps2 * seconds;
    }

    /// What was wished for, without what rounding leaves: zero is zero.
    private void arrives(double x, double y) {
        vxMps = x;
        vyMps = y;
    }

    private void angular(Motion.Wish wish, double most) {
        double wished = Math.clamp(wish.yawRadps, -base.maxAngularRadps(), base.maxAngularRadps());
        yawRadps += Math.clamp(wished - yawRadps, -most, most);
    }
}
