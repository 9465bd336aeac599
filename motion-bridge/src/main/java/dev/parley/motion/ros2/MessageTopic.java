package dev.parley.motion.ros2;

import dev.parley.motion.ros2.messages.CdrWriter;
import dev.parley.motion.ros2.messages.Message;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import us.ihmc.ros2.ROS2Publisher;

/// One topic that messages of one kind are sent to. Thread-safe.
public final class MessageTopic<M extends Message> implements AutoCloseable {
    private final ROS2Publisher<ByteBuffer> publisher;
    private final CdrWriter writer;
    private boolean closed;

    MessageTopic(ROS2Publisher<ByteBuffer> publisher, int mostBytes) {
        this.publisher = publisher;
        writer = new CdrWriter(mostBytes);
    }

    /// @return whether it was handed to DDS; false if it is too long, or the topic is closed
    public synchronized boolean send(M message) {
        if (closed) return false;
        try {
            message.write(writer.reset());
            return publisher.publish(writer.written());
        } catch (BufferOverflowException tooLong) {
            return false;
        }
    }

    /// Nobody on the graph sees the topic any more, unless others send to it.
    @Override
    public synchronized void close() {
        if (!closed) publisher.remove();
        closed = true;
    }
}
