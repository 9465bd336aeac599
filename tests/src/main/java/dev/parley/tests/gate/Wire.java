package dev.parley.tests.gate;

import dev.parley.motion.RobotLink;
import dev.parley.motion.RobotState;
import dev.parley.robot.Base;
import dev.parley.robot.Joint;
import dev.parley.robot.Robot;
import dev.parley.simulation.robot.FactoryCell;
import dev.parley.simulation.robot.Laser;
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
    private static final double CLOSE_ENOUGH = 1e-9;

    private final Robot robot;
    private final Base limits;
    private final SimulatedRobot body;
    private final Laser laser = new Laser(Laser.Spec.AROUND, FactoryCell.world());
    private final Map<String, Integer> broken = new HashMap<>();
    private RobotState state = RobotState.UNKNOWN;
    private Twist2D last = Twist2D.STILL;
    private long lastTickNanos;
    private int ticks;
    long nowNanos = 1_000_000_000_000L;
    /// What the attacker knows: only a tick may send anything else than zero, and nothing may while it stands.
    boolean ticking;
    boolean mustStand;

    Wire(Robot robot) {
        this.robot = robot;
        limits = robot.base().orElseThrow();
        body = new SimulatedRobot(robot, FactoryCell.world(), FactoryCell.START);
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
        var odometry = new RobotState.Odometry(
                pose.xM(), pose.yM(), pose.headingRad(), v.vxMps(), v.vyMps(), v.yawRadps(), nowNanos);
        Map<String, Double> positions =
                robot.joints().keySet().stream().collect(Collectors.toMap(j -> j, body::positionRad));
        Optional<RobotState.Scan> scan = ticks++ % TICKS_A_SCAN == 0 ? Optional.of(scan()) : state.scan();
        state = new RobotState(Optional.of(odometry), Optional.of(new RobotState.Joints(positions, nowNanos)), scan);
    }

    private RobotState.Scan scan() {
        Laser.Spec spec = laser.spec();
        float[] ranges = new float[spec.rays()];
        laser.scan(body.pose(), ranges);
        return new RobotState.Scan(
                spec.angleMinRad(), spec.angleStepRad(), spec.rangeMinM(), spec.rangeMaxM(), ranges, nowNanos);
    }

    void feel(RobotState spoiled) {
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
        if (!zero) moves(sent);
        last = sent;
        body.velocity(sent);
    }

    private void moves(Twist2D sent) {
        double dt = (nowNanos - lastTickNanos) / 1e9;
        double change = Math.hypot(sent.vxMps() - last.vxMps(), sent.vyMps() - last.vyMps());
        hold("moves outside of a tick", ticking);
        hold("moves after a stop or a hold", !mustStand);
        hold("too sudden", change <= limits.maxAccelMps2() * dt + CLOSE_ENOUGH);
        hold(
                "turns too suddenly",
                Math.abs(sent.yawRadps() - last.yawRadps()) <= limits.maxAngularAccelRadps2() * dt + CLOSE_ENOUGH);
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

    long bumps() {
        return body.bumps();
    }
}
