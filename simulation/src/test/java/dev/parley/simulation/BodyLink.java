package dev.parley.simulation;

import dev.parley.motion.RobotLink;
import dev.parley.motion.RobotState;
import dev.parley.motion.gate.MountedLaser;
import dev.parley.robot.Joint;
import dev.parley.robot.LaserMount;
import dev.parley.robot.Robot;
import dev.parley.simulation.robot.Laser;
import dev.parley.simulation.robot.Pose2D;
import dev.parley.simulation.robot.SimulatedRobot;
import dev.parley.simulation.robot.Twist2D;
import dev.parley.simulation.robot.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The simulated robot of a file at the end of a wire without DDS, on a clock turned by hand.
final class BodyLink implements RobotLink {
    private static final double TICK_S = 0.02;

    final SimulatedRobot body;
    final List<String> refused = new ArrayList<>();
    final List<String> published = new ArrayList<>();
    long now = 1_000_000_000L;
    private final Robot robot;
    private final Laser laser;
    private final MountedLaser mounted;
    private int ticks;
    private RobotState state = RobotState.UNKNOWN;

    BodyLink(Robot robot, World world, Laser.Spec spec) {
        this.robot = robot;
        body = new SimulatedRobot(robot, world, Pose2D.ORIGIN);
        laser = new Laser(spec, world);
        mounted = new MountedLaser(mount());
        sense();
    }

    private LaserMount mount() {
        return robot.base().map(b -> b.scanFrom()).orElse(LaserMount.CENTRE);
    }

    void step() {
        body.step(TICK_S);
        now += 20_000_000L;
        sense();
    }

    private void sense() {
        Pose2D at = body.odometry();
        Twist2D v = body.velocity();
        Map<String, Double> joints = new LinkedHashMap<>();
        robot.joints().keySet().forEach(j -> joints.put(j, body.positionRad(j)));
        var odometry =
                new RobotState.Odometry(at.xM(), at.yM(), at.headingRad(), v.vxMps(), v.vyMps(), v.yawRadps(), now);
        var scan = ticks++ % 5 == 0 ? Optional.of(scan()) : state.scan();
        state = new RobotState(Optional.of(odometry), Optional.of(new RobotState.Joints(joints, now)), scan);
    }

    private RobotState.Scan scan() {
        LaserMount m = mount();
        Pose2D p = body.pose();
        double c = Math.cos(p.headingRad());
        double s = Math.sin(p.headingRad());
        float[] ranges = new float[laser.spec().rays()];
        laser.scan(
                new Pose2D(
                        p.xM() + c * m.xM() - s * m.yM(),
                        p.yM() + s * m.xM() + c * m.yM(),
                        p.headingRad() + m.yawRad()),
                ranges);
        return mounted.fromCentre(new RobotState.Scan(
                laser.spec().angleMinRad(),
                laser.spec().angleStepRad(),
                laser.spec().rangeMinM(),
                laser.spec().rangeMaxM(),
                ranges,
                now));
    }

    @Override
    public void velocity(double vxMps, double vyMps, double yawRadps) {
        if (!body.velocity(new Twist2D(vxMps, vyMps, yawRadps))) refused.add("a velocity");
    }

    @Override
    public void trajectory(List<Waypoint> waypoints) {
        robot.joints().values().stream().map(Joint::controller).distinct().forEach(c -> {
            List<Waypoint> its = waypoints.stream()
                    .map(w -> new Waypoint(of(c, w.positionsRad()), w.atSeconds()))
                    .filter(w -> !w.positionsRad().isEmpty())
                    .toList();
            if (!its.isEmpty()) body.trajectory(c, its).ifPresent(refused::add);
        });
    }

    private Map<String, Double> of(String controller, Map<String, Double> positions) {
        Map<String, Double> its = new LinkedHashMap<>();
        positions.forEach((j, rad) -> {
            if (robot.joints().get(j).controller().equals(controller)) its.put(j, rad);
        });
        return its;
    }

    @Override
    public void goal(double xM, double yM, double headingRad) {
        refused.add("a goal");
    }

    @Override
    public void publish(String topic, String type, String value) {
        published.add(topic);
    }

    @Override
    public RobotState state() {
        return state;
    }

    @Override
    public void close() {}
}
