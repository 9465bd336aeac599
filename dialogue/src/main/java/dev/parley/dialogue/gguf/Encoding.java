package dev.parley.dialogue.gguf;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.foreign.ValueLayout.OfFloat;
import java.lang.foreign.ValueLayout.OfShort;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// How weights are stored: singly, or in blocks of 32 that share a scale (and, in Q4_1, a least value), as
/// in ggml's `ggml-quants.c`.
enum Encoding {
    F32(0, 1, 4) {
        @Override
        void block(MemorySegment raw, long at, float[] out, int to) {
            out[to] = raw.get(FLOAT, at);
        }
    },
    F16(1, 1, 2) {
        @Override
        void block(MemorySegment raw, long at, float[] out, int to) {
            out[to] = half(raw, at);
        }
    },
    Q4_0(2, 32, 18) {
        @Override
        void block(MemorySegment raw, long at, float[] out, int to) {
            float scale = half(raw, at);
            for (int i = 0; i < 16; i++) {
                int both = raw.get(ValueLayout.JAVA_BYTE, at + 2 + i);
                out[to + i] = ((both & 15) - 8) * scale;
                out[to + 16 + i] = ((both >> 4 & 15) - 8) * scale;
            }
        }
    },
    Q4_1(3, 32, 20) {
        @Override
        void block(MemorySegment raw, long at, float[] out, int to) {
            float scale = half(raw, at);
            float least = half(raw, at + 2);
            for (int i = 0; i < 16; i++) {
                int both = raw.get(ValueLayout.JAVA_BYTE, at + 4 + i);
                out[to + i] = (both & 15) * scale + least;
                out[to + 16 + i] = (both >> 4 & 15) * scale + least;
            }
        }
    },
    Q8_0(8, 32, 34) {
        @Override
        void block(MemorySegment raw, long at, float[] out, int to) {
            float scale = half(raw, at);
            for (int i = 0; i < 32; i++) out[to + i] = raw.get(ValueLayout.JAVA_BYTE, at + 2 + i) * scale;
        }
    },
    BF16(30, 1, 2) {
        @Override
        void block(MemorySegment raw, long at, float[] out, int to) {
            out[to] = Float.intBitsToFloat(raw.get(SHORT, at) << 16);
        }
    };

    private static final OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final OfFloat FLOAT = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final int number;
    private final int block;
    private final int bytes;

    Encoding(int number, int block, int bytes) {
        this.number = number;
        this.block = block;
        this.bytes = bytes;
    }

    /// @param number in the file
    static Optional<Encoding> of(int number) {
        return Arrays.stream(values()).filter(e -> e.number == number).findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    /// Weights that share a scale.
    int block() {
        return block;
    }

    long bytes(long weights) {
        return weights / block * bytes;
    }

    void decode(MemorySegment raw, float[] out) {
        for (int b = 0; b < out.length / block; b++) block(raw, (long) b * bytes, out, b * block);
    }

    abstract void block(MemorySegment raw, long at, float[] out, int to);

    static float half(MemorySegment raw, long at) {
        return Float.float16ToFloat(raw.get(SHORT, at));
    }
}
