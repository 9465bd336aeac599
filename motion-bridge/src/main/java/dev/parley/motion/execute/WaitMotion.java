package dev.parley.motion.execute;

import dev.parley.motion.RobotState;

/// Lets time pass; while it is held, none does.
final class WaitMotion implements Motion {
    private final double seconds;
    private double waitedS;
    private long lastNanos;
    private boolean counting;

    WaitMotion(double seconds) {
        this.seconds = seconds;
    }

    @Override
    public Outcome tick(RobotState state, long nowNanos, Wish wish) {
        if (counting) waitedS += (nowNanos - lastNanos) / 1e9;
        counting = true;
        lastNanos = nowNanos;
        return waitedS >= seconds ? Outcome.DONE : Outcome.GOING;
    }

    @Override
    public double progress() {
        return Math.min(1, waitedS / seconds);
    }

    @Override
    public void pause(RobotState state) {
        counting = false;
    }

    @Override
    public void resume() {}
}
