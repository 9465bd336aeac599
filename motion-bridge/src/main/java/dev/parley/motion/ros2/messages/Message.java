package dev.parley.motion.ros2.messages;

/// A message that writes itself. Immutable.
public interface Message {
    /// Its fields, in the order of its definition.
    void write(CdrWriter out);
}
