package dev.parley.motion.ros2;

import java.nio.ByteBuffer;
import java.util.Optional;

/// Listens in on what a node sends and hears.
@FunctionalInterface
public interface Tap {
    /// Nobody listens in.
    Tap NONE = (_, _, _) -> Optional.empty();

    /// A topic is sent to, or heard, from now on. Any thread.
    ///
    /// @param topic by its name on the graph
    /// @param type as ROS 2 names it, `nav_msgs/msg/Odometry`
    /// @return empty: what is said on it is of no interest
    Optional<Channel> channel(String topic, String type, Quality quality);

    /// What is said on one topic, on the thread that sends or hears it; must be quick.
    @FunctionalInterface
    interface Channel {
        /// @param cdr the bytes that went over the wire, encapsulation first; only during the call
        void message(ByteBuffer cdr);
    }
}
