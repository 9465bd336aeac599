package dev.parley.motion.ros2;

import dev.parley.robot.Base;
import geometry_msgs.msg.dds.Twist;
import geometry_msgs.msg.dds.TwistStamped;
import std_msgs.msg.dds.Header;

/// Sends velocities as `Twist` or `TwistStamped`. One message, used again: nothing is allocated.
final class VelocityTopic {
    private final TwistStamped message = new TwistStamped();
    private final Ros2.Publisher<Twist> plain;
    private final Ros2.Publisher<TwistStamped> stamped;

    VelocityTopic(Ros2 ros2, Base base) {
        message.getHeader().setFrameId(base.frame());
        boolean isStamped = base.type() == Base.TwistType.TWIST_STAMPED;
        plain = isStamped ? _ -> true : ros2.publisher(Twist.class, base.topic(), Quality.RELIABLE);
        stamped = isStamped ? ros2.publisher(TwistStamped.class, base.topic(), Quality.RELIABLE) : _ -> true;
    }

    synchronized void send(double vxMps, double vyMps, double yawRadps) {
        message.getTwist().getLinear().set(vxMps, vyMps, 0);
        message.getTwist().getAngular().set(0, 0, yawRadps);
        stamp(message.getHeader());
        stamped.publish(message);
        plain.publish(message.getTwist());
    }

    /// Wall-clock time, as ROS 2 stamps it.
    static void stamp(Header header) {
        long millis = System.currentTimeMillis();
        header.getStamp().setSec((int) (millis / 1000));
        header.getStamp().setNanosec(millis % 1000 * 1_000_000);
    }
}
