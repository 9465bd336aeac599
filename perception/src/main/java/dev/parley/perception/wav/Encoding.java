package dev.parley.perception.wav;

import java.nio.ByteBuffer;
import java.util.Optional;

/// How a WAV file writes one sample.
enum Encoding {
    UNSIGNED_8(1),
    SIGNED_16(2),
    SIGNED_24(3),
    SIGNED_32(4),
    FLOAT_32(4),
    FLOAT_64(8);

    private static final int PCM = 1;
    private static final int FLOAT = 3;

    final int bytes;

    Encoding(int bytes) {
        this.bytes = bytes;
    }

    static Optional<Encoding> of(int format, int bits) {
        return switch (format * 100 + bits) {
            case PCM * 100 + 8 -> Optional.of(UNSIGNED_8);
            case PCM * 100 + 16 -> Optional.of(SIGNED_16);
            case PCM * 100 + 24 -> Optional.of(SIGNED_24);
            case PCM * 100 + 32 -> Optional.of(SIGNED_32);
            case FLOAT * 100 + 32 -> Optional.of(FLOAT_32);
            case FLOAT * 100 + 64 -> Optional.of(FLOAT_64);
            default -> Optional.empty();
        };
    }

    /// The next sample, within [-1, 1]; NaN where a float is no number.
    float read(ByteBuffer from) {
        return switch (this) {
            case UNSIGNED_8 -> (Byte.toUnsignedInt(from.get()) - 128) / 128f;
            case SIGNED_16 -> from.getShort() / 32768f;
            case SIGNED_24 -> ((from.get() & 0xff) | (from.get() & 0xff) << 8 | from.get() << 16) / 8388608f;
            case SIGNED_32 -> from.getInt() / 2147483648f;
            case FLOAT_32 -> within(from.getFloat());
            case FLOAT_64 -> within((float) from.getDouble());
        };
    }

    private static float within(float sample) {
        return Float.isNaN(sample) ? sample : Math.clamp(sample, -1f, 1f);
    }
}
