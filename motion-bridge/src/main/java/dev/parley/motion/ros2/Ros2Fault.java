package dev.parley.motion.ros2;

import dev.parley.robot.Fault;

/// ROS 2 cannot be used: what is wrong and what to do, in one line.
public final class Ros2Fault extends Fault {
    private static final long serialVersionUID = 1;

    public Ros2Fault(String message, Throwable cause) {
        super(message, cause);
    }
}
