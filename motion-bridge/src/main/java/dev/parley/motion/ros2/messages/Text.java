package dev.parley.motion.ros2.messages;

/// `std_msgs/String`, of at most 2 KB.
public record Text(String data) implements Message {
    public static final int MOST_BYTES = 2_048;

    @Override
    public void write(CdrWriter out) {
        out.string(data, MOST_BYTES);
    }
}
