package dev.parley.motion.execute;

import dev.parley.motion.RobotState;
import dev.parley.motion.RobotState.Odometry;
import dev.parley.motion.gate.Clearance;
import dev.parley.robot.Base;
import java.util.Optional;

/// Turns on the spot, closed-loop on odometry, by up to a full turn either way. The angle turned is summed
/// up from one odometry message to the next, so it does not matter where the heading wraps.
final class TurnMotion implements Motion {
    private static final double TOLERANCE_RAD = Math.toRadians(1);
    private static final double NEAR_RAD = Math.toRadians(0.6);
    private static final double CRAWL_RADPS = 0.05;
    private static final double AT_REST_RADPS = 0.03;
    private static final double DELAY_S = 0.1;
    private static final double BRAKE_SHARE = 0.7;

    private final double angleRad;
    private final Base base;
    private final Clearance clearance;
    private final Envelope sent;
    private final Watch watch = new Watch();
    private boolean begun;
    private double lastHeadingRad;
    private double turnedRad;

    TurnMotion(double angleRad, Base base, Clearance clearance, Envelope sent) {
        this.angleRad = angleRad;
        this.base = base;
        this.clearance = clearance;
        this.sent = sent;
    }

    @Override
    public Outcome tick(RobotState state, long nowNanos, Wish wish) {
        Optional<Outcome> deaf = watch.senses(state, nowNanos, wish);
        if (deaf.isPresent()) return deaf.get();
        Odometry o = state.odometry().get();
        turnedRad += begun ? Angles.wrap(o.headingRad() - lastHeadingRad) : 0;
        lastHeadingRad = o.headingRad();
        begun = true;
        double left = angleRad - turnedRad;
        boolean resting = sent.atRest() && Math.abs(o.yawRadps()) < AT_REST_RADPS;
        if (resting && Math.abs(left) <= TOLERANCE_RAD) return Outcome.DONE;
        boolean waiting = !clearance.roomToTurn(state.scan().get());
        if (waiting) wish.halt();
        if (watch.gaveUpWaiting(waiting, nowNanos)) return new Outcome.Blocked("something is too close to turn");
        if (watch.isStuck(-Math.abs(left), waiting, nowNanos)) return new Outcome.Blocked("I am not moving");
        if (!waiting) wish.yawRadps = Math.copySign(rate(Math.abs(left), Math.abs(sent.yawRadps())), left);
        return Outcome.GOING;
    }

    @Override
    public double progress() {
        return angleRad == 0 ? 1 : Math.clamp(turnedRad / angleRad, 0, 1);
    }

    @Override
    public void pause(RobotState state) {}

    @Override
    public void resume() {
        watch.reset();
    }

    private double rate(double leftRad, double sentRadps) {
        if (leftRad <= NEAR_RAD) return 0;
        double braking =
                Math.sqrt(2 * BRAKE_SHARE * base.maxAngularAccelRadps2() * Math.max(0, leftRad - sentRadps * DELAY_S));
        return Math.min(base.maxAngularRadps(), Math.max(CRAWL_RADPS, Math.min(braking, 2.5 * leftRad)));
    }
}
