package dev.parley.motion.gate;

import dev.parley.motion.RobotState;
import dev.parley.robot.Base;
import dev.parley.robot.Imu;
import java.util.Optional;

/// Whether the robot stands upright, and whether its bumper can be felt. Pure functions.
public final class Balance {
    private static final long TILT_NANOS = 200_000_000L;
    private static final long TOUCH_NANOS = 1_000_000_000L;

    private Balance() {}

    /// Why nothing may move; empty: it stands upright, or has nothing that feels it.
    public static String leaning(Optional<Imu> imu, RobotState state, long nowNanos) {
        if (imu.isEmpty()) return "";
        if (state.tilt().isEmpty()) return "I cannot feel whether I stand upright";
        RobotState.Tilt tilt = state.tilt().get();
        if (!Senses.young(tilt.receivedNanos(), nowNanos, TILT_NANOS)) return "I cannot feel whether I stand upright";
        return tilt.rad() <= imu.get().maxTiltRad() ? "" : "I am leaning over";
    }

    /// Why the base may not move; empty: its bumper can be felt, or it has none.
    public static String numb(Base base, RobotState state, long nowNanos) {
        if (base.bumper().isEmpty()) return "";
        boolean felt =
                state.touch().isPresent() && Senses.young(state.touch().get().receivedNanos(), nowNanos, TOUCH_NANOS);
        return felt ? "" : "I cannot feel my bumper";
    }
}
