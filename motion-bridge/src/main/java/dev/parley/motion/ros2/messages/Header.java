package dev.parley.motion.ros2.messages;

/// `std_msgs/Header`.
///
/// @param unixNanos time of day
public record Header(long unixNanos, String frame) implements Message {
    private static final long SECOND = 1_000_000_000L;

    /// Of this moment.
    public static Header now(String frame) {
        return new Header(System.currentTimeMillis() * 1_000_000L, frame);
    }

    @Override
    public void write(CdrWriter out) {
        out.int32((int) (unixNanos / SECOND)).int32((int) (unixNanos % SECOND)).name(frame);
    }
}
