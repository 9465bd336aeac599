package dev.parley.tests.day;

import dev.parley.motion.RobotLink;
import dev.parley.motion.RobotState;
import dev.parley.robot.Joint;
import dev.parley.robot.Robot;
import dev.parley.simulation.robot.FactoryCell;
import dev.parley.simulation.robot.Fault;
import dev.parley.simulation.robot.Flaws;
import dev.parley.simulation.robot.Laser;
import dev.parley.simulation.robot.Pose2D;
import dev.parley.simulation.robot.SimulatedRobot;
import dev.parley.simulation.robot.Solid;
import dev.parley.simulation.robot.Twist2D;
import dev.parley.simulation.robot.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The simulated robot in its hall, at the end of a wire without DDS, on a clock turned by hand. Somebody may stand in
/// its way, whom its laser sees; what is wrong with the robot shows on the wire.
final class Hall implements RobotLink {
    static final long TICK_NANOS = 20_000_000L;
    private static final double TICK_S = 0.02;
    private static final double PERSON_M = 0.25;
    private static final int SCAN_EVERY = 5;
    private static final int CHARGE_EVERY = 50;
    private static final int LATE_EVERY = 20;

    final SimulatedRobot body;
    long now = 1_000_000_000L;
    private final Robot robot;
    private final Laser empty;
    private Laser seen;
    private RobotState state = RobotState.UNKNOWN;
    private long ticks;

    Hall(Robot robot) {
        this.robot = robot;
        body = new SimulatedRobot(robot, FactoryCell.world(), FactoryCell.START, Flaws.NONE);
        empty = new Laser(Laser.Spec.AROUND, FactoryCell.world());
        seen = empty;
        sense();
    }

    /// Somebody comes to stand before the robot.
    void comes(double aheadM) {
        Pose2D p = body.pose();
        List<Solid> all = new ArrayList<>(FactoryCell.world().solids());
        all.add(new Solid.Cylinder(
                "a person",
                p.xM() + aheadM * Math.cos(p.headingRad()),
                p.yM() + aheadM * Math.sin(p.headingRad()),
                PERSON_M));
        seen = new Laser(Laser.Spec.AROUND, new World(all));
    }

    void goes() {
        seen = empty;
    }

    void step() {
        body.step(TICK_S);
        now += TICK_NANOS;
        ticks++;
        if (!body.faults().is(Fault.LOST_LINK)) sense();
    }

    private void sense() {
        boolean late = body.faults().is(Fault.LATE_ODOMETRY);
        if (!late || ticks % LATE_EVERY == 0) state = state.with(odometry());
        state = state.with(joints());
        if (ticks % SCAN_EVERY == 0) state = state.with(scan());
        state = state.with(new RobotState.Tilt(body.tiltRad(), now));
        state = state.with(new RobotState.Touch(body.pressed(), now));
        if (ticks % CHARGE_EVERY == 0) state = state.with(new RobotState.Charge(body.chargeShare(), now));
    }

    private RobotState.Odometry odometry() {
        Pose2D at = body.odometry();
        Twist2D v = body.velocity();
        return new RobotState.Odometry(at.xM(), at.yM(), at.headingRad(), v.vxMps(), v.vyMps(), v.yawRadps(), now);
    }

    private RobotState.Joints joints() {
        Map<String, Double> all = new LinkedHashMap<>();
        robot.joints().keySet().forEach(j -> all.put(j, body.positionRad(j)));
        return new RobotState.Joints(all, now);
    }

    private RobotState.Scan scan() {
        Laser.Spec spec = seen.spec();
        float[] ranges = new float[spec.rays()];
        boolean frozen = body.faults().is(Fault.FROZEN_SCAN) && state.scan().isPresent();
        if (frozen) ranges = state.scan().get().rangesM();
        else seen.scan(body.pose(), ranges);
        return new RobotState.Scan(
                spec.angleMinRad(), spec.angleStepRad(), spec.rangeMinM(), spec.rangeMaxM(), ranges, now);
    }

    @Override
    public void velocity(double vxMps, double vyMps, double yawRadps) {
        if (!body.faults().is(Fault.LOST_LINK)) body.velocity(new Twist2D(vxMps, vyMps, yawRadps));
    }

    @Override
    public void trajectory(List<Waypoint> waypoints) {
        if (body.faults().is(Fault.LOST_LINK)) return;
        robot.joints().values().stream().map(Joint::controller).distinct().forEach(c -> {
            List<Waypoint> its = waypoints.stream()
                    .map(w -> new Waypoint(of(c, w.positionsRad()), w.atSeconds()))
                    .filter(w -> !w.positionsRad().isEmpty())
                    .toList();
            if (!its.isEmpty()) body.trajectory(c, its);
        });
    }

    private Map<String, Double> of(String controller, Map<String, Double> positions) {
        Map<String, Double> its = new LinkedHashMap<>();
        positions.forEach((j, rad) -> {
            if (Optional.ofNullable(robot.joints().get(j))
                    .filter(k -> k.controller().equals(controller))
                    .isPresent()) its.put(j, rad);
        });
        return its;
    }

    @Override
    public void goal(double xM, double yM, double headingRad) {}

    @Override
    public void publish(String topic, String type, String value) {}

    @Override
    public RobotState state() {
        return state;
    }

    @Override
    public void close() {}
}
