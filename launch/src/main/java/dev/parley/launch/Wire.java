package dev.parley.launch;

import dev.parley.motion.RobotLink;
import dev.parley.motion.ros2.Ros2;
import dev.parley.motion.ros2.Ros2Link;
import dev.parley.motion.rosbridge.RosbridgeLink;
import dev.parley.robot.Robot;
import java.net.URI;
import java.util.Optional;
import java.util.function.LongSupplier;

/// The wire to the robot as its file names it: DDS, or a rosbridge server to which it connects again and again.
///
/// @param keeper what connects
record Wire(RobotLink link, Optional<Loop> keeper) implements AutoCloseable {
    private static final long CONNECTS_NANOS = 500_000_000L;

    /// @throws dev.parley.motion.ros2.Ros2Fault when DDS cannot start here
    static Wire open(Robot robot, Ros2.Domain domain, LongSupplier clock, FailureHandler failures) {
        if (robot.ros().bridge().isEmpty()) return new Wire(new Ros2Link(robot, domain, clock), Optional.empty());
        RosbridgeLink bridge = new RosbridgeLink(robot, URI.create(robot.ros().bridge()), clock);
        Loop keeper = new Loop(
                "rosbridge",
                CONNECTS_NANOS,
                () -> {
                    bridge.keep();
                    return true;
                },
                failures);
        return new Wire(bridge, Optional.of(keeper.start()));
    }

    @Override
    public void close() {
        keeper.ifPresent(Closing::quietly);
        link.close();
    }
}
