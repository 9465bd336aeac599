package dev.parley.dialogue.gguf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Writes small GGUF files, whole ones and odd ones.
final class Ggufs {
    private final ByteArrayOutputStream entries = new ByteArrayOutputStream();
    private final ByteArrayOutputStream tensors = new ByteArrayOutputStream();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private long entryCount;
    private long tensorCount;

    Ggufs text(String key, String value) {
        entry(key, 8);
        text(entries, value);
        return this;
    }

    Ggufs number(String key, int value) {
        entry(key, 4);
        int32(entries, value);
        return this;
    }

    Ggufs texts(String key, List<String> values) {
        entry(key, 9);
        int32(entries, 8);
        int64(entries, values.size());
        values.forEach(v -> text(entries, v));
        return this;
    }

    Ggufs numbers(String key, List<Integer> values) {
        entry(key, 9);
        int32(entries, 5);
        int64(entries, values.size());
        values.forEach(v -> int32(entries, v));
        return this;
    }

    private void entry(String key, int type) {
        entryCount++;
        text(entries, key);
        int32(entries, type);
    }

    Ggufs tensor(String name, int encoding, int rows, int columns, byte[] raw) {
        tensorCount++;
        text(tensors, name);
        int32(tensors, 2);
        int64(tensors, columns);
        int64(tensors, rows);
        int32(tensors, encoding);
        int64(tensors, data.size());
        data.writeBytes(raw);
        while (data.size() % 32 != 0) data.write(0);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes("GGUF".getBytes(StandardCharsets.US_ASCII));
        int32(all, 3);
        int64(all, tensorCount);
        int64(all, entryCount);
        all.writeBytes(entries.toByteArray());
        all.writeBytes(tensors.toByteArray());
        while (all.size() % 32 != 0) all.write(0);
        all.writeBytes(data.toByteArray());
        return all.toByteArray();
    }

    /// A transformer of one layer with weights by chance, which speaks in single bytes.
    static Ggufs tiny() {
        int width = 32;
        int inner = 64;
        List<String> tokens = new ArrayList<>();
        int hidden = 0x100;
        for (int b = 0; b < 256; b++) {
            boolean seen = b >= '!' && b <= '~' || b >= 0xa1 && b <= 0xac || b >= 0xae;
            tokens.add(Character.toString(seen ? b : hidden++));
        }
        tokens.add("he");
        tokens.add("<|im_start|>");
        tokens.add("<|im_end|>");
        List<Integer> types = new ArrayList<>(java.util.Collections.nCopies(257, 1));
        types.addAll(List.of(3, 3));
        Ggufs file = new Ggufs()
                .text("general.architecture", "llama")
                .number("llama.block_count", 1)
                .number("llama.embedding_length", width)
                .number("llama.attention.head_count", 2)
                .number("llama.attention.head_count_kv", 1)
                .number("llama.feed_forward_length", inner)
                .number("llama.context_length", 128)
                .text("tokenizer.ggml.model", "gpt2")
                .text("tokenizer.ggml.pre", "smollm")
                .texts("tokenizer.ggml.tokens", tokens)
                .numbers("tokenizer.ggml.token_type", types)
                .texts("tokenizer.ggml.merges", List.of("h e"))
                .number("tokenizer.ggml.eos_token_id", 258);
        Random random = new Random(1);
        floats(file, random, "token_embd.weight", tokens.size(), width);
        for (String norm : List.of("blk.0.attn_norm", "blk.0.ffn_norm", "output_norm"))
            floats(file, random, norm + ".weight", 1, width);
        q41(file, random, "blk.0.attn_q.weight", width, width);
        q41(file, random, "blk.0.attn_k.weight", width / 2, width);
        q41(file, random, "blk.0.attn_v.weight", width / 2, width);
        q41(file, random, "blk.0.attn_output.weight", width, width);
        q41(file, random, "blk.0.ffn_gate.weight", inner, width);
        q41(file, random, "blk.0.ffn_up.weight", inner, width);
        q41(file, random, "blk.0.ffn_down.weight", width, inner);
        return file;
    }

    private static void floats(Ggufs file, Random random, String name, int rows, int columns) {
        ByteBuffer raw = ByteBuffer.allocate(rows * columns * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        while (raw.hasRemaining()) raw.putFloat((float) random.nextGaussian());
        file.tensor(name, 0, rows, columns, raw.array());
    }

    private static void q41(Ggufs file, Random random, String name, int rows, int columns) {
        file.tensor(name, 3, rows, columns, q41(random, rows * columns / 32));
    }

    /// Blocks of 32 weights: scale, least value, 16 bytes.
    static byte[] q41(Random random, int blocks) {
        ByteBuffer raw = ByteBuffer.allocate(blocks * 20).order(ByteOrder.LITTLE_ENDIAN);
        while (raw.hasRemaining()) {
            raw.putShort(Float.floatToFloat16(0.01f + random.nextFloat() / 20));
            raw.putShort(Float.floatToFloat16(-0.3f * random.nextFloat()));
            byte[] steps = new byte[16];
            random.nextBytes(steps);
            raw.put(steps);
        }
        return raw.array();
    }

    private static void text(ByteArrayOutputStream out, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        int64(out, bytes.length);
        out.writeBytes(bytes);
    }

    private static void int32(ByteArrayOutputStream out, int value) {
        for (int shift = 0; shift < 32; shift += 8) out.write(value >> shift);
    }

    private static void int64(ByteArrayOutputStream out, long value) {
        for (int shift = 0; shift < 64; shift += 8) out.write((int) (value >> shift));
    }
}
