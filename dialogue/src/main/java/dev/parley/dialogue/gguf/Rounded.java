package dev.parley.dialogue.gguf;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/// A matrix in few bits, row after row.
///
/// @param codes `[rows][columns / block][block * bits / 8]`
/// @param scales `[rows][columns / block]`
/// @param least what is added to every weight of a block, `[rows][columns / block]`; empty: nothing
record Rounded(Rounding rounding, int rows, int columns, byte[] codes, float[] scales, float[] least) {
    private static final int ZERO = 8;

    /// Weights that are in blocks of 4 bits already, as they are.
    static Rounded asStored(GgufFile.Tensor tensor) {
        boolean offset = tensor.encoding() == Encoding.Q4_1;
        Rounding rounding = new Rounding(4, tensor.encoding().block());
        int blocks = tensor.rows() * tensor.columns() / rounding.block();
        byte[] codes = new byte[blocks * rounding.block() / 2];
        float[] scales = new float[blocks];
        float[] least = new float[offset ? blocks : 0];
        int head = offset ? 4 : 2;
        for (int b = 0; b < blocks; b++) {
            long at = (long) b * (head + rounding.block() / 2);
            scales[b] = Encoding.half(tensor.raw(), at);
            // ONNX Runtime has zero in the middle of the steps; ggml has the least value at step 0.
            if (offset) least[b] = Encoding.half(tensor.raw(), at + 2) + ZERO * scales[b];
            neighbours(tensor.raw(), at + head, codes, b * rounding.block() / 2, rounding.block() / 2);
        }
        return new Rounded(rounding, tensor.rows(), tensor.columns(), codes, scales, least);
    }

    /// ggml has the first half of a block in the lower halves of the bytes; here neighbours share a byte.
    private static void neighbours(MemorySegment raw, long at, byte[] codes, int to, int bytes) {
        for (int i = 0; i < bytes; i++) {
            int shift = i < bytes / 2 ? 0 : 4;
            int first = raw.get(ValueLayout.JAVA_BYTE, at + 2 * i % bytes) >> shift & 15;
            int second = raw.get(ValueLayout.JAVA_BYTE, at + 2 * i % bytes + 1) >> shift & 15;
            codes[to + i] = (byte) (first | second << 4);
        }
    }

    /// The same columns, more rows.
    Rounded above(Rounded below) {
        if (!rounding.equals(below.rounding) || (least.length == 0) != (below.least.length == 0))
            throw new IllegalArgumentException("matrices that are rounded differently");
        byte[] both = Arrays.copyOf(codes, codes.length + below.codes.length);
        System.arraycopy(below.codes, 0, both, codes.length, below.codes.length);
        return new Rounded(
                rounding, rows + below.rows, columns, both, joined(scales, below.scales), joined(least, below.least));
    }

    private static float[] joined(float[] a, float[] b) {
        float[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    /// What the weights have become.
    float[] values() {
        int zero = 1 << rounding.bits() - 1;
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            int code = rounding.bits() == 8 ? codes[i] & 255 : codes[i / 2] >> i % 2 * 4 & 15;
            int block = i / rounding.block();
            values[i] = (code - zero) * scales[block] + (least.length == 0 ? 0 : least[block]);
        }
        return values;
    }

    /// [#least] with the rows running fastest, as a product wants it.
    float[] leastByBlock() {
        int blocks = columns / rounding.block();
        float[] turned = new float[least.length];
        for (int r = 0; r < rows; r++) for (int b = 0; b < blocks; b++) turned[b * rows + r] = least[r * blocks + b];
        return turned;
    }
}
