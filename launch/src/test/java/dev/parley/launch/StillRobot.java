package dev.parley.launch;

import dev.parley.motion.RobotLink;
import dev.parley.motion.RobotState;
import dev.parley.robot.Robot;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// A robot in an empty hall that feels everything and does not move.
final class StillRobot implements RobotLink {
    final AtomicInteger rolls = new AtomicInteger();
    private final Map<String, Double> joints = new HashMap<>();
    private final float[] ranges = new float[360];

    StillRobot(Robot robot) {
        robot.joints().forEach((name, j) -> joints.put(name, Math.clamp(0.0, j.lowerRad(), j.upperRad())));
        Arrays.fill(ranges, Float.POSITIVE_INFINITY);
    }

    @Override
    public void velocity(double vxMps, double vyMps, double yawRadps) {
        if (vxMps != 0 || vyMps != 0 || yawRadps != 0) rolls.incrementAndGet();
    }

    @Override
    public void trajectory(List<Waypoint> waypoints) {}

    @Override
    public void goal(double xM, double yM, double headingRad) {}

    @Override
    public void publish(String topic, String type, String value) {}

    @Override
    public RobotState state() {
        long now = System.nanoTime();
        return new RobotState(
                Optional.of(new RobotState.Odometry(0, 0, 0, 0, 0, 0, now)),
                Optional.of(new RobotState.Joints(joints, now)),
                Optional.of(new RobotState.Scan(-Math.PI, Math.toRadians(1), 0.05, 20, ranges, now)));
    }

    @Override
    public void close() {}
}
