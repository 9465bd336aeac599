package dev.parley.launch;

import dev.parley.motion.RobotState;
import dev.parley.motion.ros2.messages.DiagnosticArray.Level;
import dev.parley.motion.ros2.messages.DiagnosticArray.Status;
import dev.parley.robot.Frames;
import dev.parley.robot.Robot;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Whether the robot knows where on the map it is, for people: in the log when that changes, and in the diagnostics.
/// One thread.
final class OnMap {
    private static final long PATIENCE_NANOS = 5_000_000_000L;

    private final Robot robot;
    private final Frames frames;
    private final long openedNanos;
    private String told = "";

    OnMap(Robot robot, long nowNanos) {
        this.robot = robot;
        frames = robot.ros().frames();
        openedNanos = nowNanos;
    }

    /// Of the robot's base; empty: it has none, and stands wherever it stands.
    Optional<Status> status(RobotState state, long nowNanos) {
        if (robot.base().isEmpty()) return Optional.empty();
        Map<String, String> values = Map.of(
                "map_frame", frames.map(),
                "odom_frame", frames.odom(),
                "age_s",
                        state.map()
                                .map(m -> String.format(Locale.ROOT, "%.2f", (nowNanos - m.receivedNanos()) / 1e9))
                                .orElse(""));
        return Optional.of(new Status(
                fine(state, nowNanos) ? Level.OK : Level.WARN,
                "parley: map",
                words(state, nowNanos),
                robot.name(),
                values));
    }

    /// What has changed since it was asked last, for the log; empty: nothing. What nobody has told in the first five
    /// seconds nobody tells.
    Optional<String> news(RobotState state, long nowNanos) {
        boolean matters = robot.base().isPresent()
                && !(robot.places().isEmpty() && robot.zones().isEmpty());
        boolean early = state.map().isEmpty() && nowNanos - openedNanos < PATIENCE_NANOS;
        if (!matters || early || words(state, nowNanos).equals(told)) return Optional.empty();
        boolean first = told.isEmpty();
        told = words(state, nowNanos);
        return first && state.map().isPresent() && fine(state, nowNanos) ? Optional.empty() : Optional.of(told);
    }

    private boolean fine(RobotState state, long nowNanos) {
        return state.map().map(m -> m.fresh(nowNanos)).orElse(!frames.localized());
    }

    private String words(RobotState state, long nowNanos) {
        String way = "the transform from " + frames.map() + " to " + frames.odom();
        if (state.map().isEmpty())
            return frames.localized()
                    ? "nobody tells " + way + " on /tf: it goes to no places"
                    : "nobody tells " + way + " on /tf: odometry is taken for the map";
        return fine(state, nowNanos)
                ? "knows where on the map it is"
                : way + " has fallen silent: it goes to no places";
    }
}
