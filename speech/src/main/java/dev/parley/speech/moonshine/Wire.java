package dev.parley.speech.moonshine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A message of protobuf, taken apart into its fields and put together again without being copied; only of
/// what is changed a new piece is made (protobuf.dev/programming-guides/encoding). Not thread-safe.
final class Wire {
    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED_32 = 5;
    private static final int LONGEST_VARINT = 10;

    /// @param whole with its number and length
    /// @param body without; empty where the field is a number
    record Field(int number, ByteBuffer whole, ByteBuffer body) {
        String text() {
            return StandardCharsets.UTF_8.decode(body.duplicate()).toString();
        }
    }

    private final List<ByteBuffer> pieces = new ArrayList<>();
    private int length;

    /// @throws IllegalArgumentException when it is no message
    static List<Field> fields(ByteBuffer message) {
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
    static List<String> texts(ByteBuffer message, int number) {
        return fields(message).stream()
                .filter(f -> f.number == number)
                .map(Field::text)
                .toList();
    }

    /// As it was.
    Wire add(Field field) {
        return add(field.whole);
    }

    Wire add(int number, String text) {
        return add(number, new Wire().add(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))));
    }

    Wire add(int number, Wire body) {
        ByteBuffer head = ByteBuffer.allocate(2 * LONGEST_VARINT);
        put(head, (long) number << 3 | BYTES);
        put(head, body.length);
        add(head.flip());
        pieces.addAll(body.pieces);
        length += body.length;
        return this;
    }

    Wire add(ByteBuffer bytes) {
        pieces.add(bytes);
        length += bytes.remaining();
        return this;
    }

    private static void put(ByteBuffer out, long value) {
        long rest = value;
        for (; rest >= 0x80; rest >>>= 7) out.put((byte) (rest | 0x80));
        out.put((byte) rest);
    }

    int length() {
        return length;
    }

    void writeTo(ByteBuffer out) {
        pieces.forEach(p -> out.put(p.duplicate()));
    }
}
