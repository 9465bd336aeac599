package dev.parley.dialogue.gguf;

import dev.parley.perception.onnx.GraphWriter;
import dev.parley.perception.onnx.GraphWriter.Attribute;
import dev.parley.perception.onnx.GraphWriter.Type;
import dev.parley.perception.onnx.WeightsFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/// A transformer of the Llama family (Touvron et al. 2023) as an ONNX graph, with the inputs and outputs that
/// `onnxruntime-genai`'s model builder gives it: `input_ids`, `attention_mask`, `past_key_values.N.key|value`
/// → `logits`, `present.N.key|value`. Only the last position has logits.
///
/// Queries, keys and values are one product, and so are the two halves of the feed-forward layer's entry:
/// fewer, larger operators are quicker.
final class LlamaGraph {
    private static final String MICROSOFT = "com.microsoft";
    private static final int OPSET = 17;
    /// Sums of products in 8-bit whole numbers.
    private static final int ACCURACY_INT8 = 4;

    private final GgufFile file;
    private final LlamaShape shape;
    private final Rounding rounding;
    private final GraphWriter graph;

    LlamaGraph(GgufFile file, LlamaShape shape, Rounding rounding, WeightsFile weights) {
        this.file = file;
        this.shape = shape;
        this.rounding = rounding;
        graph = new GraphWriter(OPSET).opset(MICROSOFT, 1).beside(weights);
    }

    byte[] write() {
        lengths();
        rotations();
        embedding();
        norm("in0", "blk.0.attn_norm.weight");
        graph.node(
                "SimplifiedLayerNormalization",
                List.of("hidden0", "in0"),
                List.of("normed0"),
                epsilon(),
                Attribute.number("axis", -1));
        for (int l = 0; l < shape.layers(); l++) layer(l);
        head();
        return graph.model();
    }

    /// How long each row is: what the attention wants to know, out of the mask.
    private void lengths() {
        graph.input("input_ids", Type.INT64, -1, -1)
                .input("attention_mask", Type.INT64, -1, -1)
                .constant("one", new long[] {1}, 1)
                .constant("inner_axis", new long[] {-1}, 1)
                .constant("second", new long[] {1})
                .node("ReduceSum", List.of("attention_mask", "one"), List.of("length"), Attribute.number("keepdims", 0))
                .node("Sub", List.of("length", "one"), List.of("before_last"))
                .node("Cast", List.of("before_last"), List.of("past_length"), to(Type.INT32))
                .node("Shape", List.of("attention_mask"), List.of("mask_shape"))
                .node("Gather", List.of("mask_shape", "second"), List.of("longest"))
                .node("Cast", List.of("longest"), List.of("total_length"), to(Type.INT32));
    }

    private void rotations() {
        int half = shape.headWidth() / 2;
        float[] cos = new float[shape.context() * half];
        float[] sin = new float[cos.length];
        float[] slower =
                file.has("rope_freqs.weight") ? file.tensor("rope_freqs.weight").values() : new float[0];
        for (int p = 0; p < shape.context(); p++)
            for (int i = 0; i < half; i++) {
                double turn = p / Math.pow(shape.rotaryBase(), 2.0 * i / shape.headWidth());
                double angle = slower.length == half ? turn / slower[i] : turn;
                cos[p * half + i] = (float) Math.cos(angle);
                sin[p * half + i] = (float) Math.sin(angle);
            }
        graph.constant("cos", cos, shape.context(), half).constant("sin", sin, shape.context(), half);
    }

    /// Of half precision: it is mapped, and only the rows of words that occur are ever read.
    private void embedding() {
        float[] values = file.tensor("token_embd.weight").values();
        ByteBuffer half = ByteBuffer.allocate(values.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float v : values) half.putShort(Float.floatToFloat16(v));
        graph.constant("embedding", Type.FLOAT16, half.array(), shape.vocabulary(), shape.width())
                .node("Gather", List.of("embedding", "input_ids"), List.of("embedded"))
                .node("Cast", List.of("embedded"), List.of("hidden0"), to(Type.FLOAT));
    }

    private void layer(int l) {
        String b = "blk." + l + ".";
        attention(l, b);
        norm(b + "n2", b + "ffn_norm.weight");
        add(List.of("hidden" + l, b + "attended", b + "n2"), b + "between", b + "middle");
        feedForward(b);
        String next = l + 1 < shape.layers() ? "blk." + (l + 1) + ".attn_norm.weight" : "output_norm.weight";
        norm("in" + (l + 1), next);
        add(List.of(b + "middle", b + "fed", "in" + (l + 1)), "normed" + (l + 1), "hidden" + (l + 1));
    }

    private void attention(int l, String b) {
        String key = "past_key_values." + l + ".key";
        String value = "past_key_values." + l + ".value";
        String nextKey = "present." + l + ".key";
        String nextValue = "present." + l + ".value";
        for (String past : List.of(key, value)) graph.input(past, -1, shape.sharedHeads(), -1, shape.headWidth());
        for (String next : List.of(nextKey, nextValue))
            graph.output(next, -1, shape.sharedHeads(), -1, shape.headWidth());
        Rounded weights =
                rounded(b + "attn_q.weight").above(rounded(b + "attn_k.weight")).above(rounded(b + "attn_v.weight"));
        product("normed" + l, b + "qkv", weights);
        graph.node(
                MICROSOFT,
                "GroupQueryAttention",
                List.of(b + "qkv", "", "", key, value, "past_length", "total_length", "cos", "sin"),
                List.of(b + "heard", nextKey, nextValue),
                Attribute.number("num_heads", shape.heads()),
                Attribute.number("kv_num_heads", shape.sharedHeads()),
                Attribute.number("do_rotary", 1),
                Attribute.number("rotary_interleaved", 1));
        product(b + "heard", b + "attended", rounded(b + "attn_output.weight"));
    }

    private void feedForward(String b) {
        product(b + "between", b + "entry", rounded(b + "ffn_gate.weight").above(rounded(b + "ffn_up.weight")));
        graph.node("Split", List.of(b + "entry"), List.of(b + "gate", b + "up"), Attribute.number("axis", -1))
                .node(MICROSOFT, "QuickGelu", List.of(b + "gate"), List.of(b + "open"), Attribute.real("alpha", 1))
                .node("Mul", List.of(b + "open", b + "up"), List.of(b + "inner"));
        product(b + "inner", b + "fed", rounded(b + "ffn_down.weight"));
    }

    /// Always of 8 bits: what is lost here is lost of every word.
    private void head() {
        String last = "normed" + shape.layers();
        String weights = file.has("output.weight") ? "output.weight" : "token_embd.weight";
        GgufFile.Tensor tensor = file.tensor(weights);
        graph.constant("last", new long[] {-1}, 1)
                .node("Gather", List.of(last, "last"), List.of("last_hidden"), Attribute.number("axis", 1))
                .output("logits", -1, 1, shape.vocabulary());
        product("last_hidden", "logits", Rounding.EIGHT.apply(tensor.values(), tensor.rows(), tensor.columns()));
    }

    private Rounded rounded(String name) {
        GgufFile.Tensor tensor = file.tensor(name);
        boolean stored = tensor.encoding() == Encoding.Q4_0 || tensor.encoding() == Encoding.Q4_1;
        return stored && rounding.bits() == 4
                ? Rounded.asStored(tensor)
                : rounding.apply(tensor.values(), tensor.rows(), tensor.columns());
    }

    /// With a least value for each block, the product is that of the steps, and of the least values with the sums
    /// of the input's blocks: exact, where steps around zero would round a second time.
    private void product(String in, String out, Rounded w) {
        Rounding r = w.rounding();
        int blocks = w.columns() / r.block();
        boolean offset = w.least().length > 0;
        String steps = offset ? out + ".steps" : out;
        graph.constant(out + ".codes", Type.UINT8, w.codes(), w.rows(), blocks, (long) r.block() * r.bits() / 8)
                .constant(out + ".scales", w.scales(), w.rows(), blocks)
                .node(
                        MICROSOFT,
                        "MatMulNBits",
                        List.of(in, out + ".codes", out + ".scales"),
                        List.of(steps),
                        Attribute.number("K", w.columns()),
                        Attribute.number("N", w.rows()),
                        Attribute.number("bits", r.bits()),
                        Attribute.number("block_size", r.block()),
                        Attribute.number("accuracy_level", ACCURACY_INT8));
        if (offset)
            graph.constant(out + ".shape", new long[] {0, 0, blocks, r.block()}, 4)
                    .node("Reshape", List.of(in, out + ".shape"), List.of(out + ".blocks"))
                    .node(
                            "ReduceSum",
                            List.of(out + ".blocks", "inner_axis"),
                            List.of(out + ".sums"),
                            Attribute.number("keepdims", 0))
                    .constant(out + ".least", w.leastByBlock(), blocks, w.rows())
                    .node("MatMul", List.of(out + ".sums", out + ".least"), List.of(out + ".offset"))
                    .node("Add", List.of(steps, out + ".offset"), List.of(out));
    }

    /// The sum, normalised, and the sum itself.
    private void add(List<String> inputs, String normed, String sum) {
        graph.node(MICROSOFT, "SkipSimplifiedLayerNormalization", inputs, List.of(normed, "", "", sum), epsilon());
    }

    private void norm(String name, String tensor) {
        graph.constant(name, file.tensor(tensor).values(), shape.width());
    }

    private Attribute epsilon() {
        return Attribute.real("epsilon", shape.epsilon());
    }

    private static Attribute to(Type type) {
        return Attribute.number("to", type.number());
    }
}
