package dev.parley.launch;

import dev.parley.motion.ros2.Ros2;
import dev.parley.perception.AudioSource;
import dev.parley.robot.Microphones.Position;
import dev.parley.robot.Robot;
import dev.parley.simulation.robot.FactoryCell;
import dev.parley.simulation.robot.FaultPlan;
import dev.parley.simulation.robot.Laser;
import dev.parley.simulation.robot.Pose2D;
import dev.parley.simulation.robot.SimulatedRobot;
import dev.parley.simulation.robot.World;
import dev.parley.simulation.room.Acoustics;
import dev.parley.simulation.room.Levels;
import dev.parley.simulation.room.Room;
import dev.parley.simulation.room.RoomLoudspeaker;
import dev.parley.simulation.room.RoomMicrophones;
import dev.parley.simulation.ros2.SimulatedRobotNode;
import dev.parley.speech.Loudspeaker;
import dev.parley.speech.Samples;

/// The factory cell with the simulated robot in it, in real time, on a thread of its own. The robot is
/// reached only over its ROS 2 topics; the people in the room only through its microphones.
public final class Simulation implements AutoCloseable {
    private static final long PERIOD_NANOS = 10_000_000L;
    private static final double EARS_M = 1.4;
    /// A furnished hall: longer, and the recognizer misses one command in ten of synthetic talkers.
    private static final double RT60_S = 0.25;
    private static final double MOUTH_M = 1.6;

    private final Robot robot;
    private final SimulatedRobot body;
    private final SimulatedRobotNode node;
    private final Room room;
    private final Loop loop;
    private FaultPlan plan = FaultPlan.NONE;
    private long startedNanos;

    public Simulation(Robot robot, Ros2.Domain domain, FailureHandler failures) {
        this(robot, domain, failures, Acoustics.factoryCell(RT60_S));
    }

    public Simulation(Robot robot, Ros2.Domain domain, FailureHandler failures, Acoustics acoustics) {
        World world = FactoryCell.world();
        this.robot = robot;
        body = new SimulatedRobot(robot, world, FactoryCell.START);
        long unixOffsetNanos = System.currentTimeMillis() * 1_000_000 - System.nanoTime();
        node = new SimulatedRobotNode(
                robot,
                body,
                new Laser(Laser.Spec.AROUND, world),
                Ros2.open("simulated_robot", domain, robot.ros()),
                unixOffsetNanos);
        room = new Room(Levels.QUIET_HALL, acoustics, System::nanoTime);
        loop = new Loop("simulation", PERIOD_NANOS, this::tick, failures);
    }

    /// What goes wrong, and when, counted from [#start].
    public Simulation with(FaultPlan plan) {
        this.plan = plan;
        return this;
    }

    public Simulation start() {
        startedNanos = System.nanoTime();
        loop.start();
        return this;
    }

    /// What the robot's microphones hear from now on.
    public AudioSource microphones() {
        return new RoomMicrophones(room, robot.microphones(), EARS_M, body::pose, this::panRad, new RealTime(), 1);
    }

    private double panRad() {
        return robot.microphones().mounting().panJoint().map(body::positionRad).orElse(0.0);
    }

    /// A loudspeaker that the robot's microphones hear, too.
    ///
    /// @param out which takes its time to play, and may be silent
    public Loudspeaker loudspeaker(Loudspeaker out) {
        return new RoomLoudspeaker(room, out);
    }

    /// Somebody says something, standing at a bearing and a distance from where the robot is now.
    public Room.Spoken say(Samples voice, double bearingRad, double distanceM) {
        Pose2D at = body.pose();
        double angle = at.headingRad() + bearingRad;
        return room.say(
                voice,
                new Position(at.xM() + distanceM * Math.cos(angle), at.yM() + distanceM * Math.sin(angle), MOUTH_M));
    }

    /// Where the robot truly is.
    public Pose2D truth() {
        return body.pose();
    }

    /// Whether it has ever run into something.
    public boolean bumped() {
        return body.bumps() > 0;
    }

    private boolean tick() {
        long now = System.nanoTime();
        plan.apply((now - startedNanos) / 1e9, body.faults());
        node.tick(now);
        return true;
    }

    @Override
    public void close() {
        Closing.quietly(loop, node);
    }
}
