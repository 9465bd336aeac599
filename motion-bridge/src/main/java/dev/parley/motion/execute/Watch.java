package dev.parley.motion.execute;

import dev.parley.motion.RobotState;
import dev.parley.motion.execute.Motion.Outcome;
import dev.parley.motion.gate.Senses;
import java.util.Optional;

/// What every motion of the base has to look out for: senses that fall silent, something that stays in the
/// way, a base that does not move.
final class Watch {
    private static final long SENSES_NANOS = 1_000_000_000L;
    private static final long WAY_NANOS = 1_500_000_000L;
    private static final long STUCK_NANOS = 3_000_000_000L;
    private static final double STEP = 0.02;

    private final FrozenScan picture = new FrozenScan();
    private final Often silences = new Often();
    private boolean hadAll = true;
    private boolean tooOften;
    private final Timer silent = new Timer();
    private final Timer inTheWay = new Timer();
    private final Timer stuck = new Timer();
    private double best = Double.NEGATIVE_INFINITY;

    /// Without young odometry and a young scan the base stands still at once; after a second, or at the third
    /// time in five, the motion is given up.
    ///
    /// @return empty: the senses are there
    Optional<Outcome> senses(RobotState state, long nowNanos, Motion.Wish wish) {
        boolean odometry = Senses.odometry(state, nowNanos + Senses.EARLY_NANOS);
        boolean scan = Senses.scan(state, nowNanos);
        boolean frozen = odometry
                && scan
                && picture.frozen(state.scan().get(), state.odometry().get());
        boolean all = odometry && scan && !frozen;
        if (!all && hadAll) tooOften = silences.again(nowNanos);
        hadAll = all;
        boolean tooLong = silent.exceeds(!all, nowNanos, SENSES_NANOS) || tooOften;
        if (all) return Optional.empty();
        wish.halt();
        stuck.reset();
        return Optional.of(tooLong ? new Outcome.Blocked(lost(odometry, frozen)) : Outcome.GOING);
    }

    private static String lost(boolean odometry, boolean frozen) {
        if (!odometry) return "I lost my odometry";
        return frozen ? "my laser scanner always shows the same" : "I lost my laser scanner";
    }

    /// Whether something has been in the way for too long.
    boolean gaveUpWaiting(boolean waiting, long nowNanos) {
        if (waiting) stuck.reset();
        return inTheWay.exceeds(waiting, nowNanos, WAY_NANOS);
    }

    /// Whether the robot has got nowhere for too long.
    ///
    /// @param done of the way, in metres or radians
    boolean isStuck(double done, boolean waiting, long nowNanos) {
        boolean onward = done > best + STEP;
        if (onward) best = done;
        return stuck.exceeds(!onward && !waiting, nowNanos, STUCK_NANOS);
    }

    void reset() {
        silent.reset();
        inTheWay.reset();
        stuck.reset();
    }
}
