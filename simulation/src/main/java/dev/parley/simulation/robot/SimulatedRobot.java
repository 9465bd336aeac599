package dev.parley.simulation.robot;

import dev.parley.motion.RobotLink.Waypoint;
import dev.parley.robot.Robot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The body of a robot, as pure physics: it moves only in [#step], and the same commands give the same run.
/// Speed, acceleration and joint limits are those of the robot's file; like a real one it stops by itself
/// half a second after the last velocity command.
///
/// One thread commands and steps; [#pose] and [#positionRad] may be read from any.
public final class SimulatedRobot {
    private static final double LONGEST_STEP_SECONDS = 0.005;
    private static final double LEANING_RAD = Math.toRadians(20);
    private static final double LOW_SHARE = 0.05;

    private final Optional<DrivenBase> base;
    private final Map<String, DrivenJoint> joints = new LinkedHashMap<>();
    private final Trajectories trajectories = new Trajectories(joints);
    private final Odometer odometer;
    private final Faults faults = new Faults();
    private final Store store;
    private volatile Pose2D pose;
    private Pose2D odometry;

    public SimulatedRobot(Robot robot, World world, Pose2D start) {
        this(robot, world, start, Drift.NONE);
    }

    public SimulatedRobot(Robot robot, World world, Pose2D start, Drift drift) {
        this(robot, world, start, new Flaws(drift, 0, 0, 1));
    }

    public SimulatedRobot(Robot robot, World world, Pose2D start, Flaws flaws) {
        base = robot.base().map(b -> new DrivenBase(b, world, start, flaws, faults));
        robot.joints().forEach((name, joint) -> joints.put(name, new DrivenJoint(joint, flaws.jointLagS())));
        odometer = new Odometer(flaws, start);
        store = new Store(robot);
        pose = start;
        odometry = start;
    }

    /// Follows this velocity (base frame) from the next step on; sideways only if the base can.
    ///
    /// @return false when it was not finite, or there is no base: nothing changes
    public boolean velocity(Twist2D velocity) {
        if (!velocity.finite() || base.isEmpty()) return false;
        base.get().follow(velocity);
        return true;
    }

    /// Follows a trajectory with one controller's joints, in place of the one before. Joints of that
    /// controller that it does not name stay where they are. Positions beyond a joint's limits are cut to
    /// them, as a drive would.
    ///
    /// @return why it was refused; empty when it was accepted
    public Optional<String> trajectory(String controller, List<Waypoint> waypoints) {
        return trajectories.follow(controller, waypoints);
    }

    /// Lets time pass.
    ///
    /// @param dtSeconds 0 to 1 s; divided into pieces of at most 5 ms
    /// @throws IllegalArgumentException for any other length of time
    public void step(double dtSeconds) {
        if (!(dtSeconds > 0 && dtSeconds <= 1))
            throw new IllegalArgumentException("step of %s s: expected more than 0 and at most 1".formatted(dtSeconds));
        int pieces = (int) Math.ceil(dtSeconds / LONGEST_STEP_SECONDS - 1e-9);
        for (int i = 0; i < pieces; i++) piece(dtSeconds / pieces);
        base.ifPresent(b -> pose = b.pose());
        odometry = odometer.moved(pose, base.map(DrivenBase::grip).orElse(1.0));
        store.step(dtSeconds, pose, !velocity().equals(Twist2D.STILL));
    }

    private void piece(double dt) {
        base.ifPresent(b -> b.step(dt));
        joints.values().forEach(j -> j.step(dt));
    }

    /// Where it really is.
    public Pose2D pose() {
        return pose;
    }

    /// Where its wheels say it is.
    public Pose2D odometry() {
        return odometry;
    }

    public Twist2D velocity() {
        return base.map(DrivenBase::velocity).orElse(Twist2D.STILL);
    }

    /// What is wrong with it, for whoever wants something to be.
    public Faults faults() {
        return faults;
    }

    /// How far it leans.
    public double tiltRad() {
        return faults.is(Fault.LEANING) ? LEANING_RAD : 0;
    }

    /// What its bumper feels.
    public boolean pressed() {
        return touching() || faults.is(Fault.PRESSED_BUMPER);
    }

    /// The share of its charge that is left.
    public double chargeShare() {
        return faults.is(Fault.LOW_BATTERY) ? LOW_SHARE : store.share();
    }

    /// Whether it is pushing against something right now.
    public boolean touching() {
        return base.map(DrivenBase::touching).orElse(false);
    }

    /// How often it has run into something.
    public long bumps() {
        return base.map(DrivenBase::bumps).orElse(0L);
    }

    /// @throws IllegalArgumentException for a joint that this robot does not have
    public double positionRad(String joint) {
        return known(joint).positionRad();
    }

    /// @throws IllegalArgumentException for a joint that this robot does not have
    public double velocityRadps(String joint) {
        return known(joint).velocityRadps();
    }

    private DrivenJoint known(String joint) {
        return Optional.ofNullable(joints.get(joint))
                .orElseThrow(() -> new IllegalArgumentException(
                        "no joint \"%s\"; there are %s".formatted(joint, joints.keySet())));
    }
}
