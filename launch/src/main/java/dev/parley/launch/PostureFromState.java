package dev.parley.launch;

import dev.parley.motion.RobotState;
import dev.parley.motion.RobotState.Joints;
import dev.parley.motion.RobotState.Odometry;
import dev.parley.perception.Posture;
import dev.parley.robot.Mounting;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// How the robot holds its microphones, from what it reports of its joints and its wheels. A robot that
/// reports nothing holds them straight and is at rest. For one thread.
public final class PostureFromState implements Supplier<Posture> {
    private static final double ROLLS_MPS = 0.01;
    private static final double TURNS_RADPS = 0.02;

    /// A motor is still heard a moment after it has stopped.
    private static final long HEARD_NANOS = 300_000_000L;

    private final Mounting mounting;
    private final Supplier<RobotState> state;
    private final LongSupplier clock;
    private Optional<Joints> joints = Optional.empty();
    private long movedNanos;
    private boolean moved;

    /// @param clock the one that the state's times are of
    public PostureFromState(Mounting mounting, Supplier<RobotState> state, LongSupplier clock) {
        this.mounting = mounting;
        this.state = state;
        this.clock = clock;
    }

    @Override
    public Posture get() {
        RobotState now = state.get();
        long nanos = clock.getAsLong();
        if (drives(now) || jointsMove(now)) moved(nanos);
        return new Posture(
                position(now, mounting.panJoint()),
                position(now, mounting.tiltJoint()),
                now.odometry().map(Odometry::headingRad).orElse(0.0),
                moved && nanos - movedNanos <= HEARD_NANOS);
    }

    private void moved(long nanos) {
        moved = true;
        movedNanos = nanos;
    }

    private static boolean drives(RobotState state) {
        return state.odometry()
                .filter(o -> Math.hypot(o.vxMps(), o.vyMps()) > ROLLS_MPS || Math.abs(o.yawRadps()) > TURNS_RADPS)
                .isPresent();
    }

    private boolean jointsMove(RobotState state) {
        Optional<Joints> before = joints;
        joints = state.joints();
        return before.isPresent() && joints.isPresent() && fastest(before.get(), joints.get()) > TURNS_RADPS;
    }

    private static double fastest(Joints before, Joints now) {
        double seconds = (now.receivedNanos() - before.receivedNanos()) * 1e-9;
        if (seconds <= 0) return 0;
        double farthest = 0;
        for (Map.Entry<String, Double> joint : now.positionsRad().entrySet()) {
            double was = before.positionsRad().getOrDefault(joint.getKey(), joint.getValue());
            farthest = Math.max(farthest, Math.abs(joint.getValue() - was));
        }
        return farthest / seconds;
    }

    private static double position(RobotState state, Optional<String> joint) {
        return joint.flatMap(j -> state.joints().map(all -> all.positionsRad().get(j)))
                .orElse(0.0);
    }
}
