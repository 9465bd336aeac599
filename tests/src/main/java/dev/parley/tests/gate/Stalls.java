package dev.parley.tests.gate;

import dev.parley.motion.MotionBridge;
import dev.parley.motion.MotionCommand;
import dev.parley.motion.MotionRequest;
import dev.parley.motion.RobotLink;
import dev.parley.motion.RobotState;
import dev.parley.perception.Stamp;
import dev.parley.robot.Robot;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/// A bridge that drives in real time, with a control loop and a watchdog on threads of their own as in the runtime, and
/// things that stall at any moment. Measured is how long after the last sign of life the wheels are told to stand.
public final class Stalls implements AutoCloseable {
    /// What stalls.
    public enum Kind {
        /// The control loop, between two ticks.
        LOOP,
        /// The link, in the middle of a tick, while the bridge's lock is held.
        LINK,
        ODOMETRY,
        /// What feels whether the robot leans.
        IMU,
    }

    private static final long CONTROL_NANOS = 20_000_000L;
    private static final long WATCHDOG_NANOS = 10_000_000L;
    private static final long LONGEST_NANOS = 2_000_000_000L;

    private final MotionBridge bridge;
    private final Link link = new Link();
    private final Thread control;
    private final Thread watchdog;
    private long turn;
    private volatile boolean closed;
    private volatile Optional<Kind> stalled = Optional.empty();
    private volatile long lastTickNanos;

    public Stalls(Robot robot) {
        bridge = new MotionBridge(robot, link, System::nanoTime);
        control = Thread.ofPlatform().name("stalls-control").daemon().start(() -> every(CONTROL_NANOS, this::tick));
        watchdog = Thread.ofPlatform()
                .name("stalls-watchdog")
                .daemon()
                .start(() -> every(WATCHDOG_NANOS, () -> bridge.deadman(System.nanoTime())));
    }

    /// @return milliseconds from the last sign of life to a zero on the wire; infinite: none came
    public double stallMs(Kind kind, SplittableRandom random) {
        drive();
        LockSupport.parkNanos(random.nextLong(CONTROL_NANOS));
        link.zeroNanos = 0;
        stalled = Optional.of(kind);
        long until = System.nanoTime() + LONGEST_NANOS;
        while (link.zeroNanos == 0 && System.nanoTime() < until) LockSupport.parkNanos(100_000);
        double ms = link.zeroNanos == 0 ? Double.POSITIVE_INFINITY : (link.zeroNanos - lastSign(kind)) / 1e6;
        stalled = Optional.empty();
        bridge.stop(stamp());
        bridge.resume(stamp(), "maintainer", _ -> {});
        return ms;
    }

    private long lastSign(Kind kind) {
        return switch (kind) {
            case LOOP, LINK -> lastTickNanos;
            case ODOMETRY, IMU -> link.frozenNanos;
        };
    }

    private void drive() {
        while (!link.rolling) {
            bridge.accept(
                    new MotionRequest(stamp(), "walk", "maintainer", true, false, new MotionCommand.Drive(9, 0)),
                    _ -> {});
            LockSupport.parkNanos(500_000_000L);
        }
    }

    private Stamp stamp() {
        return new Stamp(++turn, System.nanoTime());
    }

    private void tick() {
        while (stalled.equals(Optional.of(Kind.LOOP)) && !closed) LockSupport.parkNanos(1_000_000);
        lastTickNanos = System.nanoTime();
        bridge.tick(lastTickNanos, _ -> {});
    }

    private void every(long nanos, Runnable body) {
        for (long next = System.nanoTime(); !closed; next += nanos) {
            body.run();
            LockSupport.parkNanos(next + nanos - System.nanoTime());
        }
    }

    @Override
    public void close() {
        closed = true;
        stalled = Optional.empty();
        LockSupport.unpark(control);
        LockSupport.unpark(watchdog);
    }

    /// Open ground that passes beneath a robot which obeys at once; says when it was first told to stand.
    private final class Link implements RobotLink {
        private volatile boolean rolling;
        private volatile long zeroNanos;
        private volatile long frozenNanos;
        private double xM;
        private double vxMps;
        private long movedNanos = System.nanoTime();
        private final float[] ranges = new float[360];

        Link() {
            Arrays.fill(ranges, Float.POSITIVE_INFINITY);
        }

        @Override
        public void velocity(double vx, double vy, double yaw) {
            boolean hangs = Thread.currentThread() == control && stalled.equals(Optional.of(Kind.LINK));
            while (hangs && stalled.isPresent() && !closed) LockSupport.parkNanos(1_000_000);
            moved();
            vxMps = vx;
            rolling = vx != 0;
            if (!rolling && stalled.isPresent() && zeroNanos == 0) zeroNanos = System.nanoTime();
        }

        private synchronized void moved() {
            long now = System.nanoTime();
            xM += vxMps * (now - movedNanos) / 1e9;
            movedNanos = now;
        }

        @Override
        public RobotState state() {
            long now = System.nanoTime();
            moved();
            boolean deaf = stalled.equals(Optional.of(Kind.ODOMETRY)) || stalled.equals(Optional.of(Kind.IMU));
            if (!deaf) frozenNanos = now;
            long odometry = stalled.equals(Optional.of(Kind.ODOMETRY)) ? frozenNanos : now;
            long tilt = stalled.equals(Optional.of(Kind.IMU)) ? frozenNanos : now;
            return new RobotState(
                    Optional.of(new RobotState.Odometry(xM, 3, 0, vxMps, 0, 0, odometry)),
                    Optional.of(new RobotState.Joints(Map.of(), now)),
                    Optional.of(new RobotState.Scan(-Math.PI, Math.toRadians(1), 0.02, 12, ranges, now)),
                    Optional.of(new RobotState.Tilt(0, tilt)),
                    Optional.empty(),
                    Optional.of(new RobotState.Touch(false, now)));
        }

        @Override
        public void trajectory(List<Waypoint> waypoints) {}

        @Override
        public void goal(double xM, double yM, double headingRad) {}

        @Override
        public void publish(String topic, String type, String value) {}

        @Override
        public void close() {}
    }
}
