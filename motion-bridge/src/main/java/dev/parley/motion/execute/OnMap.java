package dev.parley.motion.execute;

import dev.parley.motion.RobotState;
import dev.parley.motion.gate.Whereabouts;

/// A motion that depends on where on the map the robot is: given up at once when that is no longer known, or the
/// robot is found somewhere else. Small corrections are left to the motion.
final class OnMap implements Motion {
    private final Motion motion;
    private final Whereabouts whereabouts;
    private boolean begun;
    private long begunNanos;

    OnMap(Motion motion, Whereabouts whereabouts) {
        this.motion = motion;
        this.whereabouts = whereabouts;
    }

    @Override
    public Outcome tick(RobotState state, long nowNanos, Wish wish) {
        if (!begun) begunNanos = nowNanos;
        begun = true;
        String no = whereabouts.lost(state, begunNanos, nowNanos);
        if (no.isEmpty()) return motion.tick(state, nowNanos, wish);
        wish.halt();
        motion.pause(state);
        return new Outcome.Blocked(no);
    }

    @Override
    public boolean drives() {
        return motion.drives();
    }

    @Override
    public double progress() {
        return motion.progress();
    }

    @Override
    public void pause(RobotState state) {
        motion.pause(state);
    }

    @Override
    public void resume() {
        motion.resume();
    }
}
