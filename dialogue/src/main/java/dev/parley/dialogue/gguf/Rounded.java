package dev.parley.dialogue.gguf;

import java.util.Arrays;

/// A matrix in few bits, row after row.
///
/// @param codes `[rows][columns / block][block * bits / 8]`
/// @param scales `[rows][columns / block]`
record Rounded(Rounding rounding, int rows, int columns, byte[] codes, float[] scales) {
    /// The same columns, more rows.
    Rounded above(Rounded below) {
        byte[] both = Arrays.copyOf(codes, codes.length + below.codes.length);
        System.arraycopy(below.codes, 0, both, codes.length, below.codes.length);
        float[] bothScales = Arrays.copyOf(scales, scales.length + below.scales.length);
        System.arraycopy(below.scales, 0, bothScales, scales.length, below.scales.length);
        return new Rounded(rounding, rows + below.rows, columns, both, bothScales);
    }

    /// What the weights have become.
    float[] values() {
        int zero = 1 << rounding.bits() - 1;
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            int code = rounding.bits() == 8 ? codes[i] & 255 : codes[i / 2] >> i % 2 * 4 & 15;
            values[i] = (code - zero) * scales[i / rounding.block()];
        }
        return values;
    }
}
