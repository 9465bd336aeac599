package dev.parley.motion.gate;

import dev.parley.motion.MapFrame;
import dev.parley.motion.MotionCommand;
import dev.parley.motion.RobotState;
import dev.parley.robot.Robot;

/// Whether it is known where on the map the robot is, for whatever depends on it: a place to go to, and every drive
/// of a robot with zones. As long as nobody tells a transform from the map, and the file names none, odometry is the
/// map. Immutable, any thread.
public final class Whereabouts {
    private static final String LOST = "I do not know where on the map I am";

    private final boolean localized;
    private final boolean zones;

    public Whereabouts(Robot robot) {
        localized = robot.ros().frames().localized();
        zones = !robot.zones().isEmpty();
    }

    /// Why this may not begin now; empty: it may.
    String refusal(MotionCommand command, RobotState state, long nowNanos) {
        return dependsOnMap(command) ? unknown(state, nowNanos) : "";
    }

    /// Why this may not go on, which depends on the map and has begun; empty: it may.
    public String lost(RobotState state, long begunNanos, long nowNanos) {
        if (!known(state, nowNanos)) return "I have lost my place on the map";
        boolean elsewhere = state.map().isPresent() && state.map().get().settledNanos() - begunNanos > 0;
        return elsewhere ? "I am not where on the map I thought I was" : "";
    }

    /// Whether this needs a place on the map.
    public boolean dependsOnMap(MotionCommand command) {
        return command instanceof MotionCommand.GoTo || zones && command instanceof MotionCommand.Drive;
    }

    private String unknown(RobotState state, long nowNanos) {
        if (!known(state, nowNanos)) return LOST;
        boolean settled = state.map().isEmpty() || state.map().get().settled(nowNanos);
        return settled ? "" : "I am just finding my place on the map";
    }

    private boolean known(RobotState state, long nowNanos) {
        if (state.map().isEmpty()) return !localized;
        MapFrame map = state.map().get();
        return map.fresh(nowNanos);
    }
}
