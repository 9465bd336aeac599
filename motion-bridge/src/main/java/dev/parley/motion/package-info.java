/// `Do → MotionEvent`: one safety gate, then ROS 2; results come from odometry and joint states, never from
/// hope. Vocabulary and ports; `gate` holds the safety rules, `execute` the motions under way, `ros2` the
/// topics.
package dev.parley.motion;
