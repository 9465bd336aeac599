package dev.parley.simulation.ros2;

import dev.parley.motion.ros2.Ros2;
import dev.parley.robot.Robot;
import dev.parley.simulation.robot.Fault;
import dev.parley.simulation.robot.Laser;
import dev.parley.simulation.robot.SimulatedRobot;

/// A simulated robot as a ROS 2 node. It hears the velocity topic of the robot's file and each
/// `/<controller>/joint_trajectory`, and publishes odometry, `/tf` and `/joint_states` (50 Hz) and laser
/// scans, just as the real one would.
///
/// It has no thread of its own: whoever owns it calls [#tick], always from the same thread, a hundred times
/// a second or so. [#counts] may be read from any.
public final class SimulatedRobotNode implements AutoCloseable {
    private static final long STEP_NANOS = 10_000_000L;
    private static final long STATE_NANOS = 20_000_000L;
    private static final long LONGEST_GAP_NANOS = 500_000_000L;

    private final SimulatedRobot body;
    private final Ros2 ros;
    private final Commands commands;
    private final Sensors sensors;
    private final long unixOffsetNanos;
    private final long scanNanos;
    private boolean started;
    private long nanos;
    private long nextStateNanos;
    private long nextScanNanos;

    /// What it was told so far. Refused is what was not finite, named an unknown joint, had waypoints out
    /// of order, or found too much waiting.
    public record Counts(long velocities, long refusedVelocities, long trajectories, long refusedTrajectories) {}

    /// @param ros a node of the robot's own; closed with this one
    /// @param unixOffsetNanos from the clock of [#tick] to the time since 1970, for the header of each
    /// message
    public SimulatedRobotNode(Robot robot, SimulatedRobot body, Laser laser, Ros2 ros, long unixOffsetNanos) {
        this.body = body;
        this.ros = ros;
        this.unixOffsetNanos = unixOffsetNanos;
        this.scanNanos = Math.round(1e9 / laser.spec().rateHz());
        this.commands = new Commands(robot, body, ros);
        this.sensors = new Sensors(robot, body, laser, ros);
    }

    /// Moves the robot on to this moment and publishes what is due. After a gap of more than half a second
    /// (a machine that slept) the time before it is left out.
    public void tick(long nowNanos) {
        if (!started) begin(nowNanos);
        nanos = Math.max(nanos, nowNanos - LONGEST_GAP_NANOS);
        boolean linked = !body.faults().is(Fault.LOST_LINK);
        if (linked) commands.deliver();
        else commands.lose();
        while (nanos + STEP_NANOS <= nowNanos) {
            body.step(STEP_NANOS / 1e9);
            nanos += STEP_NANOS;
        }
        if (nanos >= nextStateNanos) {
            if (linked) sensors.publishState(nanos + unixOffsetNanos);
            nextStateNanos = next(nextStateNanos, STATE_NANOS);
        }
        if (nanos >= nextScanNanos) {
            if (linked) sensors.publishScan(nanos + unixOffsetNanos);
            nextScanNanos = next(nextScanNanos, scanNanos);
        }
    }

    private void begin(long nowNanos) {
        started = true;
        nanos = nowNanos;
        nextStateNanos = nowNanos;
        nextScanNanos = nowNanos;
    }

    /// The first moment of the rhythm that is still to come.
    private long next(long due, long period) {
        return due + (Math.floorDiv(nanos - due, period) + 1) * period;
    }

    public Counts counts() {
        return commands.counts();
    }

    @Override
    public void close() {
        ros.close();
    }
}
