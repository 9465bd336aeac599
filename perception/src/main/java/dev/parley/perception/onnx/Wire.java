package dev.parley.perception.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// One message of protocol buffers, field after field (protobuf.dev/programming-guides/encoding).
final class Wire {
    private static final int VARIABLE = 0;
    private static final int LENGTH = 2;
    private static final int FIXED_32 = 5;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Wire number(int field, long value) {
        variable((long) field << 3 | VARIABLE);
        variable(value);
        return this;
    }

    Wire real(int field, float value) {
        variable((long) field << 3 | FIXED_32);
        int bits = Float.floatToRawIntBits(value);
        for (int shift = 0; shift < 32; shift += 8) out.write(bits >> shift);
        return this;
    }

    Wire text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Wire message(int field, Wire value) {
        return bytes(field, value.toBytes());
    }

    Wire bytes(int field, byte[] value) {
        variable((long) field << 3 | LENGTH);
        variable(value.length);
        out.writeBytes(value);
        return this;
    }

    byte[] toBytes() {
        return out.toByteArray();
    }

    private void variable(long value) {
        long n = value;
        for (; (n & ~0x7fL) != 0; n >>>= 7) out.write((int) (n & 0x7f | 0x80));
        out.write((int) n);
    }
}
