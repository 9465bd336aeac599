package dev.parley.motion.ros2.messages;

/// `std_msgs/Bool`.
public record Bool(boolean data) implements Message {
    @Override
    public void write(CdrWriter out) {
        out.bool(data);
    }
}
