package dev.parley.tests.ros2;

import dev.parley.motion.ros2.Quality;
import dev.parley.motion.ros2.Ros2;
import geometry_msgs.msg.dds.TwistStamped;

/// Another participant that watches a velocity topic. [Listener#saw] is called on a thread of DDS.
public final class VelocityWatch implements AutoCloseable {
    /// Hears of every velocity.
    @FunctionalInterface
    public interface Listener {
        /// @param moves whether any part of it is not zero
        void saw(boolean moves);
    }

    private final Ros2 ros;

    public VelocityWatch(Ros2.Domain domain, String topic, Listener listener) {
        ros = Ros2.open("watcher", domain);
        ros.subscribe(TwistStamped.class, topic, Quality.RELIABLE, message -> listener.saw(moves(message)));
    }

    private static boolean moves(TwistStamped message) {
        var linear = message.getTwist().getLinear();
        return linear.getX() != 0
                || linear.getY() != 0
                || message.getTwist().getAngular().getZ() != 0;
    }

    @Override
    public void close() {
        ros.close();
    }
}
