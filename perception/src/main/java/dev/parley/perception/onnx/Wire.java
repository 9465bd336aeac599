package dev.parley.perception.onnx;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A message of protocol buffers (protobuf.dev/programming-guides/encoding): written field after field, or taken
/// apart into its fields and put together again. Large bodies are kept as they are, not copied. One thread.
public final class Wire {
    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED_32 = 5;
    private static final int LONGEST_VARINT = 10;

    /// @param whole with its number and length
    /// @param body without; empty where the field is a number
    public record Field(int number, ByteBuffer whole, ByteBuffer body) {
        public String text() {
            return StandardCharsets.UTF_8.decode(body.duplicate()).toString();
        }
    }

    private final List<ByteBuffer> pieces = new ArrayList<>();
    private int length;

    /// @throws IllegalArgumentException when it is no message
    public static List<Field> fields(ByteBuffer message) {
        List<Field> fields = new ArrayList<>();
        ByteBuffer in = message.duplicate();
        while (in.hasRemaining()) {
            int start = in.position();
            long tag = varint(in);
            int kind = (int) (tag & 7);
            int size = switch (kind) {
                case VARINT -> {
                    varint(in);
                    yield 0;
                }
                case FIXED_64 -> Long.BYTES;
                case BYTES -> Math.toIntExact(varint(in));
                case FIXED_32 -> Integer.BYTES;
                default -> throw new IllegalArgumentException("no field of kind " + kind);
            };
            if (size < 0 || size > in.remaining()) throw new IllegalArgumentException("a field is cut off");
            ByteBuffer body = in.slice(in.position(), size);
            in.position(in.position() + size);
            fields.add(new Field((int) (tag >>> 3), message.slice(start, in.position() - start), body));
        }
        return fields;
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int i = 0; i < LONGEST_VARINT && in.hasRemaining(); i++) {
            byte b = in.get();
            value |= (b & 0x7FL) << (7 * i);
            if (b >= 0) return value;
        }
        throw new IllegalArgumentException("a number is cut off");
    }

    /// The texts of all fields of that number.
    ///
    /// @throws IllegalArgumentException when it is no message
    public static List<String> texts(ByteBuffer message, int number) {
        return fields(message).stream()
                .filter(f -> f.number == number)
                .map(Field::text)
                .toList();
    }

    public Wire number(int field, long value) {
        ByteBuffer out = ByteBuffer.allocate(2 * LONGEST_VARINT);
        put(out, (long) field << 3 | VARINT);
        put(out, value);
        return piece(out.flip());
    }

    public Wire real(int field, float value) {
        ByteBuffer out = ByteBuffer.allocate(LONGEST_VARINT + Float.BYTES);
        put(out, (long) field << 3 | FIXED_32);
        int bits = Float.floatToRawIntBits(value);
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) out.put((byte) (bits >> shift));
        return piece(out.flip());
    }

    public Wire text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    /// @param value not changed later
    public Wire bytes(int field, byte[] value) {
        return head(field, value.length).piece(ByteBuffer.wrap(value));
    }

    /// @param value as it is now
    public Wire message(int field, Wire value) {
        head(field, value.length);
        value.pieces.forEach(this::piece);
        return this;
    }

    /// As it was.
    public Wire field(Field field) {
        return piece(field.whole);
    }

    private Wire head(int field, int size) {
        ByteBuffer out = ByteBuffer.allocate(2 * LONGEST_VARINT);
        put(out, (long) field << 3 | BYTES);
        put(out, size);
        return piece(out.flip());
    }

    private Wire piece(ByteBuffer bytes) {
        pieces.add(bytes);
        length = Math.addExact(length, bytes.remaining());
        return this;
    }

    private static void put(ByteBuffer out, long value) {
        long rest = value;
        for (; (rest & ~0x7FL) != 0; rest >>>= 7) out.put((byte) (rest | 0x80));
        out.put((byte) rest);
    }

    public int length() {
        return length;
    }

    /// @param out with room for [#length]
    public void writeTo(ByteBuffer out) {
        pieces.forEach(p -> out.put(p.duplicate()));
    }

    byte[] toBytes() {
        byte[] all = new byte[length];
        writeTo(ByteBuffer.wrap(all));
        return all;
    }
}
