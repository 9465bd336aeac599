package dev.parley.motion.mcap;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Records of an MCAP file, one after the other, in memory: opcode, length, content; little-endian. Grows as it needs.
/// One thread.
final class Records {
    static final int HEADER = 0x01;
    static final int FOOTER = 0x02;
    static final int SCHEMA = 0x03;
    static final int CHANNEL = 0x04;
    static final int MESSAGE = 0x05;
    static final int CHUNK = 0x06;
    static final int MESSAGE_INDEX = 0x07;
    static final int CHUNK_INDEX = 0x08;
    static final int STATISTICS = 0x0B;
    static final int SUMMARY_OFFSET = 0x0E;
    static final int DATA_END = 0x0F;

    private ByteBuffer data;

    Records(int capacity) {
        data = ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
    }

    int size() {
        return data.position();
    }

    void clear() {
        data.clear();
    }

    /// What has been written, from there; good until something else is.
    ByteBuffer from(int start) {
        return data.duplicate()
                .order(ByteOrder.LITTLE_ENDIAN)
                .limit(data.position())
                .position(start);
    }

    /// @return where it began, for [#end]
    int begin(int opcode) {
        int start = size();
        u8(opcode).u64(0);
        return start;
    }

    /// Fills in the length.
    Records end(int start) {
        data.putLong(start + 1, size() - start - 1 - Long.BYTES);
        return this;
    }

    /// A sequence of entries whose length in bytes stands before it.
    ///
    /// @return where it began, for [#endMap]
    int beginMap() {
        int start = size();
        u32(0);
        return start;
    }

    Records endMap(int start) {
        data.putInt(start, size() - start - Integer.BYTES);
        return this;
    }

    Records u8(int value) {
        room(1).put((byte) value);
        return this;
    }

    Records u16(int value) {
        room(2).putShort((short) value);
        return this;
    }

    Records u32(long value) {
        room(4).putInt((int) value);
        return this;
    }

    Records u64(long value) {
        room(8).putLong(value);
        return this;
    }

    Records text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return u32(utf8.length).bytes(utf8);
    }

    Records bytes(byte[] bytes) {
        room(bytes.length).put(bytes);
        return this;
    }

    Records bytes(ByteBuffer bytes) {
        room(bytes.remaining()).put(bytes);
        return this;
    }

    private ByteBuffer room(int bytes) {
        if (data.remaining() < bytes) {
            int enough = Math.max(2 * data.capacity(), data.position() + bytes);
            data = ByteBuffer.allocate(enough).order(ByteOrder.LITTLE_ENDIAN).put(data.flip());
        }
        return data;
    }
}
