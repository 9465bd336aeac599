package dev.parley.motion;

import dev.parley.motion.execute.Envelope;
import dev.parley.motion.gate.Balance;
import dev.parley.motion.gate.SafetyGate;
import dev.parley.motion.gate.Senses;
import dev.parley.robot.Base;

/// What makes the base stand at once, whatever it is doing: it has run into something, something touches it, it leans,
/// or it can no longer
/// feel whether it does. Under the bridge's lock, at every tick.
final class Reflexes {
    private static final double ROLLING_MPS = 0.02;

    private final Base base;
    private final SafetyGate gate;
    private final Envelope sent;

    Reflexes(Base base, SafetyGate gate, Envelope sent) {
        this.base = base;
        this.gate = gate;
        this.sent = sent;
    }

    /// @return why it must stand; empty: it need not
    String reason(RobotState state, long nowNanos) {
        boolean told = !sent.atRest();
        double vx = told
                ? sent.vxMps()
                : state.odometry().map(RobotState.Odometry::vxMps).orElse(0.0);
        double vy = told
                ? sent.vyMps()
                : state.odometry().map(RobotState.Odometry::vyMps).orElse(0.0);
        boolean rolling = Math.hypot(vx, vy) > ROLLING_MPS;
        String touched = gate.felt(state, told || rolling, rolling ? Math.atan2(vy, vx) : Double.NaN, nowNanos);
        if (!touched.isEmpty()) return touched;
        String leaning = Balance.leaning(base.imu(), state, nowNanos + Senses.EARLY_NANOS);
        return leaning.isEmpty() ? Balance.numb(base, state, nowNanos) : leaning;
    }
}
