/// `RobotLink` over rosbridge (protocol 2.1), a WebSocket that a ROS 2 machine opens with `rosbridge_server`: for
/// robots
/// that DDS cannot reach, and for actions and services. Only this package knows the protocol; the WebSocket is the
/// JDK's own.
package dev.parley.motion.rosbridge;
