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
import java.util.concurrent.atomic.AtomicLong;

/// One thread commands and ticks as fast as it can, another stops at any moment: once `stop` has returned, nothing but
/// zero may be sent until it is lifted.
public final class Race {
    /// @param stops that were called while the robot was being driven
    /// @param moving how many of them found it rolling
    /// @param missed how often something moved after one
    public record Outcome(long stops, long moving, long missed) {}

    private static final int LONGEST_WAIT = 400;
    /// Three of four times it waits for the robot to roll.
    private static final int PATIENCE = 20_000;
    /// The gate lets five commands begin in two seconds.
    private static final long ROUND_NANOS = 500_000_000L;
    private static final double FAR_M = 9;

    /// Open ground all around; counts what is sent after a stop.
    private static final class Open implements RobotLink {
        private final AtomicLong clock;
        private volatile boolean stopped;
        private volatile boolean rolling;
        private final AtomicLong missed = new AtomicLong();

        Open(AtomicLong clock) {
            this.clock = clock;
        }

        @Override
        public void velocity(double vxMps, double vyMps, double yawRadps) {
            boolean moves = vxMps != 0 || vyMps != 0 || yawRadps != 0;
            if (moves && stopped) missed.incrementAndGet();
            rolling = moves;
        }

        @Override
        public void trajectory(List<Waypoint> waypoints) {
            if (stopped && waypoints.size() > 1) missed.incrementAndGet();
        }

        @Override
        public void goal(double xM, double yM, double headingRad) {}

        @Override
        public void publish(String topic, String type, String value) {}

        @Override
        public RobotState state() {
            return open(clock.get());
        }

        @Override
        public void close() {}
    }

    private static final float[] FREE = free();

    private final AtomicLong clock = new AtomicLong(1_000_000_000_000L);
    private final AtomicLong turn = new AtomicLong();
    private final Open link = new Open(clock);
    private final MotionBridge bridge;

    public Race(Robot robot) {
        bridge = new MotionBridge(robot, link, clock::get);
    }

    private static float[] free() {
        float[] ranges = new float[360];
        Arrays.fill(ranges, (float) FAR_M);
        return ranges;
    }

    private static RobotState open(long now) {
        return new RobotState(
                Optional.of(new RobotState.Odometry(0, 0, 0, 0, 0, 0, now)),
                Optional.of(new RobotState.Joints(Map.of(), now)),
                Optional.of(new RobotState.Scan(-Math.PI, Math.toRadians(1), 0.02, 12, FREE, now)));
    }

    public Outcome run(long stops, long seed) {
        Thread driver = Thread.ofPlatform().name("race-driver").daemon().start(this::drive);
        SplittableRandom random = new SplittableRandom(seed);
        long moving = 0;
        for (long i = 0; i < stops; i++) {
            if (random.nextInt(4) > 0) for (int wait = PATIENCE; wait > 0 && !link.rolling; wait--) Thread.onSpinWait();
            for (int wait = random.nextInt(LONGEST_WAIT); wait > 0; wait--) Thread.onSpinWait();
            if (link.rolling) moving++;
            bridge.stop(stamp());
            link.stopped = true;
            for (int wait = random.nextInt(LONGEST_WAIT); wait > 0; wait--) Thread.onSpinWait();
            link.stopped = false;
            clock.addAndGet(ROUND_NANOS);
            bridge.resume(stamp(), "operator", _ -> {});
        }
        driver.interrupt();
        return new Outcome(stops, moving, link.missed.get());
    }

    private Stamp stamp() {
        return new Stamp(turn.incrementAndGet(), clock.get());
    }

    private void drive() {
        while (!Thread.currentThread().isInterrupted()) {
            clock.addAndGet(20_000_000L);
            if (bridge.doing().isEmpty() && !bridge.stopped())
                bridge.accept(
                        new MotionRequest(stamp(), "walk", "operator", true, false, new MotionCommand.Drive(5, 0)),
                        _ -> {});
            bridge.tick(clock.get(), _ -> {});
        }
    }
}
