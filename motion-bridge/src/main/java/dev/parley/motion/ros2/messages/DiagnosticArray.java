package dev.parley.motion.ros2.messages;

import java.util.List;
import java.util.Map;

/// `diagnostic_msgs/DiagnosticArray`.
public record DiagnosticArray(Header header, List<Status> status) implements Message {
    private static final int LONGEST = 500;

    public DiagnosticArray {
        status = List.copyOf(status);
    }

    /// How bad it is, in the order of the numbers that are sent.
    public enum Level {
        OK,
        WARN,
        ERROR,
        STALE
    }

    /// `diagnostic_msgs/DiagnosticStatus`.
    ///
    /// @param values in the order in which they are to be shown
    public record Status(Level level, String name, String message, String hardware, Map<String, String> values)
            implements Message {
        @Override
        public void write(CdrWriter out) {
            out.uint8(level.ordinal()).name(name).string(message, LONGEST).name(hardware);
            out.int32(values.size());
            values.forEach((key, value) -> out.name(key).string(value, LONGEST));
        }
    }

    @Override
    public void write(CdrWriter out) {
        header.write(out);
        out.int32(status.size());
        status.forEach(s -> s.write(out));
    }
}
