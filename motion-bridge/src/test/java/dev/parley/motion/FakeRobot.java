package dev.parley.motion;

import dev.parley.motion.RobotState.Joints;
import dev.parley.motion.RobotState.Odometry;
import dev.parley.motion.RobotState.Scan;
import dev.parley.robot.Robot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A robot in a world of posts: it obeys velocities late and no faster than it can accelerate, and reports
/// odometry, joints and a laser scan of one ray a degree. Time is its own.
public final class FakeRobot implements RobotLink {
    public static final long TICK_NANOS = 20_000_000L;
    private static final long DELAY_NANOS = 80_000_000L;

    public record Sent(long nanos, double vx, double vy, double yaw) {
        public boolean isZero() {
            return vx == 0 && vy == 0 && yaw == 0;
        }
    }

    public record Post(double x, double y, double radius) {}

    public volatile long now = 1_000_000_000_000L;
    public double x;
    public double y;
    public double heading;
    public double vx;
    public double vy;
    public double yaw;
    public boolean odometryWorks = true;
    public boolean scanWorks = true;
    public boolean scanFrozen;
    public boolean jointsWork = true;
    public boolean imuWorks = true;
    public boolean bumperWorks = true;
    public double tilt;
    public boolean pressed;
    public boolean wheelsWork = true;
    public boolean armsWork = true;
    public final List<Post> posts = new ArrayList<>();
    public final List<Sent> sent = new ArrayList<>();
    public final List<List<Waypoint>> trajectories = new ArrayList<>();
    public final List<double[]> goals = new ArrayList<>();
    public final List<String> published = new ArrayList<>();
    /// What it can do beside topics; empty: nothing.
    public Optional<RobotActions> actions = Optional.empty();
    /// In which order velocities, trajectories and whatever else logs here were sent.
    public final List<String> order = new ArrayList<>();
    public final Map<String, Double> positions = new HashMap<>();
    private final ArrayDeque<Sent> underWay = new ArrayDeque<>();
    private final Map<String, double[][]> following = new HashMap<>();
    private RobotState state = RobotState.UNKNOWN;
    private Sent obeyed = new Sent(0, 0, 0, 0);
    private int steps;

    public FakeRobot(Robot robot) {
        robot.joints()
                .keySet()
                .forEach(j -> positions.put(j, robot.joints().get(j).allows(0) ? 0.0 : 0.1));
        sense();
    }

    /// What happens before a velocity is sent: a link that hangs.
    public interface Hanging {
        void hang() throws InterruptedException;
    }

    public volatile Hanging onVelocity = () -> {};

    @Override
    public void velocity(double vxMps, double vyMps, double yawRadps) {
        try {
            onVelocity.hang();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        send(vxMps, vyMps, yawRadps);
    }

    private synchronized void send(double vxMps, double vyMps, double yawRadps) {
        Sent s = new Sent(now, vxMps, vyMps, yawRadps);
        order.add(s.isZero() ? "zero" : "velocity");
        sent.add(s);
        underWay.add(s);
    }

    @Override
    public synchronized void trajectory(List<Waypoint> waypoints) {
        trajectories.add(waypoints);
        order.add("trajectory");
        waypoints.getFirst().positionsRad().keySet().forEach(j -> follow(j, waypoints));
    }

    private void follow(String joint, List<Waypoint> waypoints) {
        double[][] points = new double[waypoints.size() + 1][];
        points[0] = new double[] {now, positions.get(joint)};
        for (int i = 0; i < waypoints.size(); i++)
            points[i + 1] = new double[] {
                now + waypoints.get(i).atSeconds() * 1e9,
                waypoints.get(i).positionsRad().get(joint)
            };
        following.put(joint, points);
    }

    @Override
    public void goal(double xM, double yM, double headingRad) {
        goals.add(new double[] {xM, yM, headingRad});
    }

    @Override
    public void publish(String topic, String type, String value) {
        published.add(topic + " " + type + " " + value);
    }

    @Override
    public Optional<RobotActions> actions() {
        return actions;
    }

    @Override
    public RobotState state() {
        return state;
    }

    public void state(RobotState other) {
        state = other;
    }

    @Override
    public void close() {}

    /// Lets 20 ms pass.
    public synchronized void step() {
        now += TICK_NANOS;
        double dt = TICK_NANOS / 1e9;
        while (!underWay.isEmpty() && now - underWay.peek().nanos() >= DELAY_NANOS) obeyed = underWay.poll();
        vx += Math.clamp((wheelsWork ? obeyed.vx() : 0) - vx, -1.0 * dt, 1.0 * dt);
        vy += Math.clamp((wheelsWork ? obeyed.vy() : 0) - vy, -1.0 * dt, 1.0 * dt);
        yaw += Math.clamp((wheelsWork ? obeyed.yaw() : 0) - yaw, -3 * dt, 3 * dt);
        x += (vx * Math.cos(heading) - vy * Math.sin(heading)) * dt;
        y += (vx * Math.sin(heading) + vy * Math.cos(heading)) * dt;
        heading = Math.IEEEremainder(heading + yaw * dt, 2 * Math.PI);
        if (armsWork) following.forEach((joint, points) -> positions.put(joint, interpolate(points)));
        steps++;
        sense();
    }

    /// Metres between the footprint, a circle of that radius, and the nearest post.
    public double clearM(double radius) {
        return posts.stream()
                .mapToDouble(p -> Math.hypot(p.x() - x, p.y() - y) - p.radius() - radius)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private double interpolate(double[][] points) {
        for (int i = 1; i < points.length; i++)
            if (now <= points[i][0])
                return points[i - 1][1]
                        + (points[i][1] - points[i - 1][1])
                                * (now - points[i - 1][0])
                                / (points[i][0] - points[i - 1][0]);
        return points[points.length - 1][1];
    }

    private void sense() {
        if (odometryWorks) state = state.with(new Odometry(x, y, heading, vx, vy, yaw, now));
        if (jointsWork) state = state.with(new Joints(positions, now));
        if (scanWorks && steps % 5 == 0) state = state.with(scan());
        if (imuWorks) state = state.with(new RobotState.Tilt(tilt, now));
        if (bumperWorks) state = state.with(new RobotState.Touch(pressed, now));
    }

    private Scan scan() {
        if (scanFrozen)
            return new Scan(
                    -Math.PI, Math.toRadians(1), 0.02, 12, state.scan().get().rangesM(), now);
        float[] ranges = new float[360];
        for (int i = 0; i < ranges.length; i++) ranges[i] = range(heading + Math.toRadians(i - 180));
        return new Scan(-Math.PI, Math.toRadians(1), 0.02, 12, ranges, now);
    }

    private float range(double bearing) {
        double nearest = Double.POSITIVE_INFINITY;
        for (Post p : posts) {
            double along = (p.x() - x) * Math.cos(bearing) + (p.y() - y) * Math.sin(bearing);
            double beside = (p.y() - y) * Math.cos(bearing) - (p.x() - x) * Math.sin(bearing);
            if (along > 0 && Math.abs(beside) < p.radius())
                nearest = Math.min(nearest, along - Math.sqrt(p.radius() * p.radius() - beside * beside));
        }
        return nearest > 12 ? Float.POSITIVE_INFINITY : (float) nearest;
    }
}
