package dev.parley.tests.gate;

import dev.parley.motion.RobotLink;
import dev.parley.motion.RobotState;
import dev.parley.robot.Base;
import dev.parley.robot.Joint;
import dev.parley.robot.Robot;
import dev.parley.simulation.robot.FactoryCell;
import dev.parley.simulation.robot.Fault;
import dev.parley.simulation.robot.Flaws;
import dev.parley.simulation.robot.Laser;
import dev.parley.simulation.robot.Pose2D;
import dev.parley.simulation.robot.SimulatedRobot;
import dev.parley.simulation.robot.Twist2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The wire to a simulated robot, with a clock of its own; it holds whatever is sent against what may be sent. One
/// thread.
final class Wire implements RobotLink {
    static final long TICK_NANOS = 20_000_000L;
    private static final int TICKS_A_SCAN = 5;
    private static final int LATE_TICKS = 20;
    private static final double CLOSE_ENOUGH = 1e-9;
    private static final double LONGEST_STEP_S = 0.1;
    /// What it takes to stand, at the most: sensors are spoiled on purpose.
    private static final double MOST_INSIDE_M = 0.05;
    private static final double JOLT_ENOUGH = 1e-6;
    private static final double A_LITTLE_MPS = 0.03;

    private final Robot robot;
    private final Base limits;
    private final SimulatedRobot body;
    private final Laser laser = new Laser(Laser.Spec.AROUND, FactoryCell.world());
    private final Map<String, Integer> broken = new HashMap<>();
    private RobotState state = RobotState.UNKNOWN;
    private Twist2D last = Twist2D.STILL;
    private double lastAx;
    private double lastAy;
    private boolean touched;
    private boolean wasPressed;
    private double deepestM = Double.NEGATIVE_INFINITY;
    private long lastTickNanos;
    private int ticks;
    long nowNanos = 1_000_000_000_000L;
    /// What the attacker knows: only a tick may send anything else than zero, and nothing may while it stands.
    boolean ticking;
    boolean mustStand;

    Wire(Robot robot) {
        this(robot, FactoryCell.START);
    }

    Wire(Robot robot, Pose2D start) {
        this(robot, start, Flaws.NONE);
    }

    Wire(Robot robot, Pose2D start, Flaws flaws) {
        this.robot = robot;
        limits = robot.base().orElseThrow();
        body = new SimulatedRobot(robot, FactoryCell.world(), start, flaws);
        sense();
    }

    /// Lets 20 ms pass.
    void step() {
        nowNanos += TICK_NANOS;
        body.step(TICK_NANOS / 1e9);
        sense();
    }

    private void sense() {
        var pose = body.pose();
        var v = body.velocity();
        if (body.faults().is(Fault.LOST_LINK)) return;
        boolean late = body.faults().is(Fault.LATE_ODOMETRY) && ticks % LATE_TICKS != 0;
        var odometry = late
                ? state.odometry().orElseThrow()
                : new RobotState.Odometry(
                        pose.xM(), pose.yM(), pose.headingRad(), v.vxMps(), v.vyMps(), v.yawRadps(), nowNanos);
        Map<String, Double> positions =
                robot.joints().keySet().stream().collect(Collectors.toMap(j -> j, body::positionRad));
        Optional<RobotState.Scan> scan = ticks++ % TICKS_A_SCAN == 0 ? Optional.of(scan()) : state.scan();
        state = new RobotState(
                Optional.of(odometry),
                Optional.of(new RobotState.Joints(positions, nowNanos)),
                scan,
                Optional.of(new RobotState.Tilt(body.tiltRad(), nowNanos)),
                state.charge(),
                Optional.of(new RobotState.Touch(body.pressed(), nowNanos)));
        double inside = limits.radiusM() - Guarded.distanceM(Guarded.STORE, pose.xM(), pose.yM());
        hold("deep in a closed zone", robot.zones().isEmpty() || inside <= MOST_INSIDE_M);
        deepestM = Math.max(deepestM, inside);
    }

    private RobotState.Scan scan() {
        Laser.Spec spec = laser.spec();
        float[] ranges = new float[spec.rays()];
        if (body.faults().is(Fault.FROZEN_SCAN))
            ranges = state.scan().orElseThrow().rangesM();
        else laser.scan(body.pose(), ranges);
        return new RobotState.Scan(
                spec.angleMinRad(), spec.angleStepRad(), spec.rangeMinM(), spec.rangeMaxM(), ranges, nowNanos);
    }

    /// What a tick is about to feel: whether it has run into something while it moves.
    void feel(RobotState spoiled) {
        boolean pressed = spoiled.touch().map(RobotState.Touch::pressed).orElse(false);
        touched = pressed && !wasPressed && velocityMps() > 0;
        wasPressed = pressed;
        state = spoiled;
    }

    void ticked() {
        lastTickNanos = nowNanos;
    }

    @Override
    public void velocity(double vxMps, double vyMps, double yawRadps) {
        Twist2D sent = new Twist2D(vxMps, vyMps, yawRadps);
        boolean zero = vxMps == 0 && vyMps == 0 && yawRadps == 0;
        hold("a velocity that is no number", Double.isFinite(vxMps + vyMps + yawRadps));
        hold("too fast", Math.hypot(vxMps, vyMps) <= limits.maxLinearMps() + CLOSE_ENOUGH);
        hold("turns too fast", Math.abs(yawRadps) <= limits.maxAngularRadps() + CLOSE_ENOUGH);
        if (zero) stands();
        else moves(sent);
        last = sent;
        if (!body.faults().is(Fault.LOST_LINK)) body.velocity(sent);
    }

    private void moves(Twist2D sent) {
        double dt = (nowNanos - lastTickNanos) / 1e9;
        double change = Math.hypot(sent.vxMps() - last.vxMps(), sent.vyMps() - last.vyMps());
        hold("moves outside of a tick", ticking);
        hold("moves after a stop or a hold", !mustStand);
        hold("too sudden", change <= limits.maxAccelMps2() * dt + CLOSE_ENOUGH);
        gently(sent, Math.min(dt, LONGEST_STEP_S));
        hold("moves while it leans", !leans());
        hold("moves on when it runs into something", !touched);
        hold(
                "too fast in a slow zone",
                !inAisle() || Math.hypot(sent.vxMps(), sent.vyMps()) <= Guarded.SLOW_MPS + A_LITTLE_MPS);
        hold(
                "turns too suddenly",
                Math.abs(sent.yawRadps() - last.yawRadps()) <= limits.maxAngularAccelRadps2() * dt + CLOSE_ENOUGH);
    }

    /// A zero may come at once or at the end of a ramp, which goes on for a step; from rest, either will do.
    private void gently(Twist2D sent, double seconds) {
        double ax = seconds > 0 ? (sent.vxMps() - last.vxMps()) / seconds : 0;
        double ay = seconds > 0 ? (sent.vyMps() - last.vyMps()) / seconds : 0;
        double most = limits.maxJerkMps3() * seconds + JOLT_ENOUGH;
        boolean fromRest = last.equals(Twist2D.STILL) && Math.hypot(ax, ay) <= most;
        hold("a jolt", fromRest || Math.hypot(ax - lastAx, ay - lastAy) <= most);
        lastAx = ax;
        lastAy = ay;
    }

    private void stands() {
        double seconds = Math.min((nowNanos - lastTickNanos) / 1e9, LONGEST_STEP_S);
        double ax = seconds > 0 ? -last.vxMps() / seconds : 0;
        double ay = seconds > 0 ? -last.vyMps() / seconds : 0;
        boolean ramp = ticking && Math.hypot(ax - lastAx, ay - lastAy) <= limits.maxJerkMps3() * seconds + JOLT_ENOUGH;
        lastAx = ramp ? ax : 0;
        lastAy = ramp ? ay : 0;
    }

    boolean leans() {
        return limits.imu().isPresent()
                && !(state.tilt().map(RobotState.Tilt::rad).orElse(Double.NaN) <= Guarded.MOST_TILT_RAD);
    }

    private boolean inAisle() {
        var pose = body.pose();
        return !robot.zones().isEmpty() && Guarded.distanceM(Guarded.AISLE, pose.xM(), pose.yM()) < limits.radiusM();
    }

    @Override
    public void trajectory(List<Waypoint> waypoints) {
        hold("moves joints after a stop or a hold", !mustStand || waypoints.size() == 1);
        double time = 0;
        for (Waypoint w : waypoints) {
            hold("a trajectory that runs backwards", w.atSeconds() > time && w.atSeconds() < 1e4);
            time = w.atSeconds();
            w.positionsRad().forEach(this::within);
        }
        waypoints.getFirst().positionsRad().keySet().stream()
                .map(j -> robot.joints().get(j).controller())
                .distinct()
                .forEach(c -> body.trajectory(c, waypoints));
    }

    private void within(String name, double rad) {
        Joint joint = robot.joints().get(name);
        hold("a joint beyond its limits", joint != null && joint.allows(rad));
    }

    @Override
    public void goal(double xM, double yM, double headingRad) {
        hold("a goal that is no number", Double.isFinite(xM + yM + headingRad));
    }

    @Override
    public void publish(String topic, String type, String value) {
        hold("a message on a topic that moves the robot", !topic.equals(limits.topic()));
    }

    @Override
    public RobotState state() {
        return state;
    }

    @Override
    public void close() {}

    private void hold(String what, boolean kept) {
        if (!kept) broken.merge(what, 1, Integer::sum);
    }

    void broke(String what) {
        broken.merge(what, 1, Integer::sum);
    }

    Map<String, Integer> broken() {
        return Map.copyOf(broken);
    }

    double velocityMps() {
        return Math.hypot(last.vxMps(), last.vyMps());
    }

    SimulatedRobot body() {
        return body;
    }

    /// How far the footprint ever got into the closed zone.
    double deepestM() {
        return deepestM;
    }

    long bumps() {
        return body.bumps();
    }
}
