package dev.parley.simulation.ros2;

import dev.parley.motion.RobotLink.Waypoint;
import dev.parley.motion.ros2.Quality;
import dev.parley.motion.ros2.Ros2;
import dev.parley.robot.Base;
import dev.parley.robot.Joint;
import dev.parley.robot.Robot;
import dev.parley.simulation.robot.SimulatedRobot;
import dev.parley.simulation.robot.Twist2D;
import geometry_msgs.msg.dds.Twist;
import geometry_msgs.msg.dds.TwistStamped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import trajectory_msgs.msg.dds.JointTrajectory;

/// `Twist`, `TwistStamped` and `JointTrajectory` messages → the simulated robot. They arrive on threads of
/// DDS and wait here for the one that steps the robot.
final class Commands {
    private static final int MOST_WAITING = 256;

    /// Something the robot was told.
    private sealed interface Command {
        record Move(Twist2D velocity) implements Command {}

        record Follow(String controller, List<Waypoint> waypoints) implements Command {}
    }

    private final SimulatedRobot body;
    private final BlockingQueue<Command> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final List<Command> taken = new ArrayList<>(MOST_WAITING);
    private final Counter velocities = new Counter();
    private final Counter trajectories = new Counter();

    Commands(Robot robot, SimulatedRobot body, Ros2 ros) {
        this.body = body;
        robot.base().ifPresent(base -> hearVelocities(base, ros));
        robot.joints().values().stream().map(Joint::controller).distinct().forEach(c -> hearTrajectories(c, ros));
    }

    private void hearVelocities(Base base, Ros2 ros) {
        switch (base.type()) {
            case TWIST -> ros.subscribe(Twist.class, base.topic(), Quality.SENSOR, this::move);
            case TWIST_STAMPED ->
                ros.subscribe(TwistStamped.class, base.topic(), Quality.SENSOR, m -> move(m.getTwist()));
        }
    }

    private void hearTrajectories(String controller, Ros2 ros) {
        ros.subscribe(
                JointTrajectory.class,
                "/" + controller + "/joint_trajectory",
                Quality.RELIABLE,
                m -> wait(new Command.Follow(controller, Waypoints.of(m)), trajectories));
    }

    private void move(Twist m) {
        wait(
                new Command.Move(new Twist2D(
                        m.getLinear().getX(),
                        m.getLinear().getY(),
                        m.getAngular().getZ())),
                velocities);
    }

    private void wait(Command command, Counter counter) {
        if (!waiting.offer(command)) counter.refuse();
    }

    /// Tells the robot all that has arrived, in order.
    void deliver() {
        waiting.drainTo(taken);
        taken.forEach(this::deliver);
        taken.clear();
    }

    /// What arrived gets lost.
    void lose() {
        waiting.clear();
    }

    private void deliver(Command command) {
        switch (command) {
            case Command.Move(Twist2D velocity) -> velocities.count(body.velocity(velocity));
            case Command.Follow(String controller, List<Waypoint> waypoints) ->
                trajectories.count(body.trajectory(controller, waypoints).isEmpty());
        }
    }

    SimulatedRobotNode.Counts counts() {
        return new SimulatedRobotNode.Counts(
                velocities.accepted(), velocities.refused(), trajectories.accepted(), trajectories.refused());
    }
}
