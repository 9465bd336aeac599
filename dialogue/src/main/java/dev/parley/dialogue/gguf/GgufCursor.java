package dev.parley.dialogue.gguf;

import dev.parley.perception.onnx.ModelFault;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.foreign.ValueLayout.OfFloat;
import java.lang.foreign.ValueLayout.OfInt;
import java.lang.foreign.ValueLayout.OfLong;
import java.lang.foreign.ValueLayout.OfShort;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads the head of a GGUF file, value after value; beyond its end is an IndexOutOfBoundsException. One thread.
final class GgufCursor {
    private static final OfShort INT16 = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final OfInt INT32 = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final OfLong INT64 = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final OfFloat FLOAT32 = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int LONGEST_LIST = 1 << 20;
    private static final int LIST = 9;

    private final Path file;
    private final MemorySegment in;
    private long at;

    GgufCursor(Path file, MemorySegment in) {
        this.file = file;
        this.in = in;
    }

    int int32() {
        int value = in.get(INT32, at);
        at += Integer.BYTES;
        return value;
    }

    long int64() {
        long value = in.get(INT64, at);
        at += Long.BYTES;
        return value;
    }

    long count(long most, String what) {
        long count = int64();
        if (count < 0 || count > most)
            throw damaged("it says it has %s %s".formatted(Long.toUnsignedString(count), what));
        return count;
    }

    String text() {
        int length = (int) count(LONGEST_TEXT, "bytes of text");
        byte[] bytes = in.asSlice(at, length).toArray(ValueLayout.JAVA_BYTE);
        at += length;
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// A text, a number, a flag, or a list of one of them.
    Object value(int type) {
        return switch (type) {
            case 0 -> Byte.toUnsignedInt(int8());
            case 1 -> (int) int8();
            case 2 -> Short.toUnsignedInt(int16());
            case 3 -> (int) int16();
            case 4 -> Integer.toUnsignedLong(int32());
            case 5 -> int32();
            case 6 -> float32();
            case 7 -> int8() != 0;
            case 8 -> text();
            case LIST -> list();
            case 10, 11 -> int64();
            case 12 -> Double.longBitsToDouble(int64());
            default -> throw damaged("there is no type %d".formatted(type));
        };
    }

    private List<Object> list() {
        int type = int32();
        if (type == LIST) throw damaged("a list of lists");
        int count = (int) count(LONGEST_LIST, "list items");
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < count; i++) list.add(value(type));
        return list;
    }

    private byte int8() {
        return in.get(ValueLayout.JAVA_BYTE, at++);
    }

    private short int16() {
        short value = in.get(INT16, at);
        at += Short.BYTES;
        return value;
    }

    private float float32() {
        float value = in.get(FLOAT32, at);
        at += Float.BYTES;
        return value;
    }

    /// The next place that is a multiple.
    long aligned(int bytes) {
        if (bytes < 1 || Integer.bitCount(bytes) != 1)
            throw damaged("it cannot be aligned to %d bytes".formatted(bytes));
        return Math.addExact(at, bytes - 1) & -bytes;
    }

    private ModelFault damaged(String why) {
        return new ModelFault("The model file %s is damaged: %s".formatted(file, why));
    }
}
