/// What a robot and Parley said to each other on ROS 2, as a file that others read: MCAP (mcap.dev/spec, version 0),
/// profile `ros2`, what ROS 2 Jazzy records in.
package dev.parley.motion.mcap;
