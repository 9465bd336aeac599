package dev.parley.motion.ros2;

import dev.parley.robot.RosAudio;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Any bytes as sound from ROS 2: heard, refused in words, or dropped as malformed.
public final class AudioMessageFuzz {
    private AudioMessageFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        for (RosAudio.Type type : RosAudio.Type.values())
            for (RosAudio.Format format : RosAudio.Format.values())
                read(bytes, new RosAudio("/audio", type, format, 16_000, 2));
    }

    private static void read(byte[] bytes, RosAudio settings) {
        CdrReader in = new CdrReader();
        in.reset(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        AudioMessage message = new AudioMessage(settings);
        try {
            String refused = message.read(in);
            if (refused.isEmpty() && (message.channels() < 1 || message.count() < 0))
                throw new AssertionError("heard without channels");
        } catch (IllegalArgumentException | BufferUnderflowException malformed) {
            // As it should be.
        }
    }
}
