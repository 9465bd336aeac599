package dev.parley.motion.ros2;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Reads one message in CDR, the encoding of DDS (OMG, DDS-RTPS 2.5, chapter 10), with a limit on
/// everything that has a length. One thread.
///
/// Anything malformed throws a `RuntimeException` ([java.nio.BufferUnderflowException] or
/// [IllegalArgumentException]); whoever reads counts it and drops the message.
public final class CdrReader {
    private ByteBuffer data = ByteBuffer.allocate(0);
    private int origin;

    /// @param message after the four bytes of encapsulation, in the byte order they announced
    void reset(ByteBuffer message) {
        data = message;
        origin = message.position();
    }

    /// A count or an unsigned number that may be as large as `most`.
    public int unsigned(int most) {
        align(4);
        int n = data.getInt();
        if (n < 0 || n > most)
            throw new IllegalArgumentException("%d where at most %d may be".formatted(n & 0xffffffffL, most));
        return n;
    }

    public void skip(int bytes) {
        data.position(data.position() + bytes);
    }

    public int int8() {
        return data.get();
    }

    public int int16() {
        align(2);
        return data.getShort();
    }

    public int int32() {
        align(4);
        return data.getInt();
    }

    public float float32() {
        align(4);
        return data.getFloat();
    }

    public double float64() {
        align(8);
        return data.getDouble();
    }

    /// A sequence of bytes, of at most as many as `into` holds.
    ///
    /// @return how many there are
    public int octets(byte[] into) {
        int length = unsigned(into.length);
        data.get(into, 0, length);
        return length;
    }

    /// A string of at most `longest` bytes; anything beyond ASCII becomes a question mark.
    public String string(int longest) {
        int length = unsigned(longest + 1);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i + 1 < length; i++) {
            byte c = data.get();
            text.append(c > 0 ? (char) c : '?');
        }
        if (length > 0) skip(1);
        return text.toString();
    }

    /// A string of at most `longest` bytes of UTF-8; what is none becomes U+FFFD.
    public String text(int longest) {
        byte[] bytes = new byte[unsigned(longest + 1)];
        data.get(bytes);
        return new String(bytes, 0, Math.max(0, bytes.length - 1), StandardCharsets.UTF_8);
    }

    public void skipString(int longest) {
        skip(unsigned(longest + 1));
    }

    /// A `std_msgs/Header`: time stamp and frame.
    public void skipHeader() {
        align(4);
        skip(8);
        skipString(255);
    }

    /// The time stamp of a `std_msgs/Header`, in nanoseconds of the sender's clock. Its frame comes next.
    public long stampNanos() {
        long seconds = int32();
        return seconds * 1_000_000_000L + (int32() & 0xffffffffL);
    }

    /// Whether a string is this one, or this one after a slash; reads past it without making one.
    ///
    /// @param expected ASCII
    public boolean isFrame(int longest, String expected) {
        int length = unsigned(longest + 1);
        int start = data.position();
        skip(length);
        int from = length > 1 && data.get(start) == '/' ? 1 : 0;
        if (length - from - 1 != expected.length()) return false;
        for (int i = 0; i < expected.length(); i++) if (data.get(start + from + i) != expected.charAt(i)) return false;
        return true;
    }

    /// Reads past so many numbers.
    public void skipDoubles(int count) {
        align(8);
        skip(count * Double.BYTES);
    }

    /// Where it is, for [#back].
    int mark() {
        return data.position();
    }

    void back(int mark) {
        data.position(mark);
    }

    private void align(int size) {
        int over = (data.position() - origin) % size;
        if (over != 0) skip(size - over);
    }
}
