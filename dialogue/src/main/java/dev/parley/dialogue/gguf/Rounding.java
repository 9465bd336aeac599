package dev.parley.dialogue.gguf;

/// How finely weights are kept: whole numbers of some bits, with a scale for each block of a row, as ONNX
/// Runtime's `MatMulNBits` reads them.
///
/// @param block a power of 2 from 16
public record Rounding(int bits, int block) {
    /// Next to nothing is lost.
    public static final Rounding EIGHT = new Rounding(8, 32);

    /// Half the size. Weights that are stored in 4 bits stay as they are; others lose what
    /// `docs/adr/0032-language-model.md` says.
    public static final Rounding FOUR = new Rounding(4, 32);

    /// @throws IllegalArgumentException if it is not 4 or 8 bits, or another block
    public Rounding {
        if (bits != 4 && bits != 8 || block < 16 || Integer.bitCount(block) != 1)
            throw new IllegalArgumentException("%d bits in blocks of %d".formatted(bits, block));
    }

    /// @param columns a multiple of the block
    Rounded apply(float[] values, int rows, int columns) {
        int blocks = values.length / block;
        byte[] codes = new byte[values.length * bits / 8];
        float[] scales = new float[blocks];
        int[] whole = new int[block];
        for (int b = 0; b < blocks; b++) {
            scales[b] = bits == 4 ? FourBits.fit(values, b * block, whole) : eight(values, b * block, whole);
            pack(whole, codes, b);
        }
        return new Rounded(this, rows, columns, codes, scales, new float[0]);
    }

    private static float eight(float[] values, int from, int[] whole) {
        float most = 0;
        for (int i = 0; i < whole.length; i++) most = Math.max(most, Math.abs(values[from + i]));
        float scale = most / 127;
        for (int i = 0; i < whole.length; i++) whole[i] = most == 0 ? 0 : Math.round(values[from + i] / scale);
        return scale;
    }

    /// Without a sign: zero is in the middle. The lower half of a byte comes first.
    private void pack(int[] whole, byte[] codes, int b) {
        int zero = 1 << bits - 1;
        int at = b * block * bits / 8;
        if (bits == 8) for (int i = 0; i < block; i++) codes[at + i] = (byte) (whole[i] + zero);
        else for (int i = 0; i < block; i += 2) codes[at + i / 2] = (byte) (whole[i] + zero | whole[i + 1] + zero << 4);
    }
}
