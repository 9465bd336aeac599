/// `RobotLink` over ROS 2 topics, on Fast DDS through IHMC's ROS 2 library: no ROS installation is needed.
/// Only this package knows DDS. Topics alone: the library has no services, actions or parameters.
package dev.parley.motion.ros2;
