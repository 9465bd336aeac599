package dev.parley.motion.ros2.messages;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// `audio_common_msgs/AudioData` of ros-drivers, raw: 16 kHz, mono, signed 16 bit, little-endian.
public record AudioData(byte[] data) implements Message {
    /// A second: more does not fit into one datagram.
    public static final int MOST_SAMPLES = 16_000;

    /// @param samples within [-1, 1]
    public static AudioData of(float[] samples, int from, int to) {
        ByteBuffer bytes = ByteBuffer.allocate((to - from) * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = from; i < to; i++)
            bytes.putShort((short) Math.clamp(Math.round(samples[i] * 32768f), Short.MIN_VALUE, Short.MAX_VALUE));
        return new AudioData(bytes.array());
    }

    @Override
    public void write(CdrWriter out) {
        out.octets(data);
    }
}
