package dev.parley.motion.gate;

import dev.parley.motion.MotionCommand;
import dev.parley.motion.MotionCommand.Drive;
import dev.parley.motion.RobotState;
import dev.parley.motion.RobotState.Odometry;

/// What the bumper has felt. Once the base has run into something, it may only back away from it, until it is
/// 10 cm away and nothing touches it any more; or until somebody who may move it says to go on. What it runs
/// into while backing away leaves it no way but that.
///
/// A bumper does not tell where it was touched: it is taken to be where the base was going. Under the lock of
/// the gate.
final class Contact {
    private static final double AWAY_M = 0.1;
    private static final double AT_LEAST_BACK = Math.cos(Math.toRadians(120));

    private static final String TOUCHED = "something touches me";

    private boolean latched;
    private boolean noWay;
    private boolean pressed;
    private long count;
    private long sinceNanos;
    private double xM;
    private double yM;
    private double towardRad;
    private double farthestM;

    /// @param moving whether the base was being driven
    /// @param directionRad in which, in its own frame; NaN: on the spot
    /// @return why the base must stand; empty: nothing touches it, or it is on the way back
    String felt(RobotState state, boolean moving, double directionRad, long nowNanos) {
        boolean now = touched(state);
        boolean ran = now && !pressed && moving;
        pressed = now;
        if (ran) ran(state, directionRad, nowNanos);
        else if (latched && !noWay && backM(state) >= AWAY_M && !now) latched = false;
        if (ran || now && noWay) return "I have run into something";
        return now && !latched ? TOUCHED : "";
    }

    private void ran(RobotState state, double directionRad, long nowNanos) {
        noWay |= latched || state.odometry().isEmpty() || Double.isNaN(directionRad);
        latched = true;
        sinceNanos = nowNanos;
        count++;
        if (noWay) return;
        Odometry o = state.odometry().get();
        xM = o.xM();
        yM = o.yM();
        towardRad = o.headingRad() + directionRad;
        farthestM = 0;
    }

    /// Metres back from the farthest it came, since it does not stand at once.
    private double backM(RobotState state) {
        if (state.odometry().isEmpty()) return 0;
        Odometry o = state.odometry().get();
        double along = (o.xM() - xM) * Math.cos(towardRad) + (o.yM() - yM) * Math.sin(towardRad);
        farthestM = Math.max(farthestM, along);
        return farthestM - along;
    }

    private static boolean touched(RobotState state) {
        return state.touch().isPresent() && state.touch().get().pressed();
    }

    /// Why this may not begin; empty: it may.
    String refusal(MotionCommand command, RobotState state) {
        if (!command.movesBase()) return "";
        if (!latched) return touched(state) ? TOUCHED : "";
        if (noWay) return "I have run into something; look at it and tell me to go on";
        boolean away = command instanceof Drive d
                && state.odometry().isPresent()
                && Math.cos(state.odometry().get().headingRad() + d.headingRad() - towardRad) <= AT_LEAST_BACK;
        return away ? "" : "I have run into something; let me back away or tell me to go on";
    }

    /// Somebody has looked and says to go on, once nothing touches it any more.
    void release() {
        if (pressed) return;
        latched = false;
        noWay = false;
    }

    boolean pressed() {
        return pressed;
    }

    boolean latched() {
        return latched;
    }

    long count() {
        return count;
    }

    long sinceNanos() {
        return sinceNanos;
    }
}
