package dev.parley.motion.ros2.messages;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes one message in CDR, the encoding of DDS (OMG, DDS-RTPS 2.5, chapter 10), little-endian. A message that
/// does not fit throws a [java.nio.BufferOverflowException]. One thread.
public final class CdrWriter {
    private static final int LONGEST_NAME = 255;

    private final ByteBuffer data;

    /// @param mostBytes of a message
    public CdrWriter(int mostBytes) {
        data = ByteBuffer.allocate(mostBytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// A new message.
    public CdrWriter reset() {
        data.clear();
        return this;
    }

    /// What has been written, without the four bytes of encapsulation; good until the next [#reset].
    public ByteBuffer written() {
        return data.duplicate().order(ByteOrder.LITTLE_ENDIAN).flip();
    }

    public CdrWriter bool(boolean value) {
        data.put((byte) (value ? 1 : 0));
        return this;
    }

    public CdrWriter uint8(int value) {
        data.put((byte) value);
        return this;
    }

    public CdrWriter int32(int value) {
        align(4);
        data.putInt(value);
        return this;
    }

    public CdrWriter float32(double value) {
        align(4);
        data.putFloat((float) value);
        return this;
    }

    public CdrWriter float64(double value) {
        align(8);
        data.putDouble(value);
        return this;
    }

    /// In UTF-8, cut to at most `longest` bytes, between characters.
    public CdrWriter string(String text, int longest) {
        byte[] bytes = text.replace("\0", "").getBytes(StandardCharsets.UTF_8);
        int length = Math.min(bytes.length, longest);
        while (length > 0 && length < bytes.length && (bytes[length] & 0xC0) == 0x80) length--;
        int32(length + 1);
        data.put(bytes, 0, length).put((byte) 0);
        return this;
    }

    public CdrWriter name(String text) {
        return string(text, LONGEST_NAME);
    }

    public CdrWriter names(List<String> texts) {
        int32(texts.size());
        texts.forEach(this::name);
        return this;
    }

    /// A sequence of bytes.
    public CdrWriter octets(byte[] bytes) {
        int32(bytes.length);
        data.put(bytes);
        return this;
    }

    private void align(int size) {
        while (data.position() % size != 0) data.put((byte) 0);
    }
}
