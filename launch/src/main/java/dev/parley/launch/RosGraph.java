package dev.parley.launch;

import dev.parley.motion.MotionBridge;
import dev.parley.motion.ros2.Ros2;
import dev.parley.motion.ros2.StopTopics;
import dev.parley.robot.Robot;
import java.util.function.LongSupplier;

/// What a robot tells others on its ROS 2 graph, and hears from them, beside being driven: a node of its own, so that
/// nothing told here can keep a velocity waiting.
final class RosGraph implements AutoCloseable {
    private static final long LOCK_PERIOD_NANOS = 20_000_000L;

    private final Ros2 ros2;
    private final StopTopics stopTopics;
    private final MotionBridge bridge;
    private final LongSupplier clock;
    private final Loop lock;

    RosGraph(
            Robot robot,
            Ros2.Domain domain,
            MotionBridge bridge,
            OutsideStops stops,
            FailureHandler failures,
            LongSupplier clock) {
        this.bridge = bridge;
        this.clock = clock;
        ros2 = Ros2.open("parley_graph", domain, robot.ros());
        String by = "the ROS 2 topic " + robot.ros().resolve(robot.ros().stop());
        stopTopics = new StopTopics(ros2, robot.ros(), () -> stops.stop(by));
        lock = new Loop("lock", LOCK_PERIOD_NANOS, this::tellLock, failures).start();
    }

    private boolean tellLock() {
        stopTopics.tell(bridge.stopped(), clock.getAsLong());
        return true;
    }

    /// Whether the robot is stopped is told once more.
    @Override
    public void close() {
        lock.close();
        tellLock();
        ros2.close();
    }
}
