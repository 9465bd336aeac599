package dev.parley.speech.speaker;

import dev.parley.perception.onnx.GraphWriter;
import dev.parley.perception.onnx.GraphWriter.Attribute;
import dev.parley.perception.onnx.ModelFault;
import dev.parley.speech.speaker.TorchFile.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The encoder as an ONNX graph: `mel` `[frames][voices][40]` → three LSTM layers → the last state → linear →
/// the positive part, `voice` `[voices][256]`.
final class EncoderGraph {
    static final int BANDS = 40;
    static final int WIDTH = 256;

    private static final int LAYERS = 3;
    private static final int GATES = 4;
    private static final int OPSET = 14;
    /// PyTorch has the gates in the order input, forget, cell, output; ONNX wants input, output, forget, cell.
    private static final int[] ORDER = {0, 3, 1, 2};

    private final Map<String, Tensor> weights;
    private final GraphWriter graph = new GraphWriter(OPSET);

    private EncoderGraph(Map<String, Tensor> weights) {
        this.weights = weights;
    }

    /// @throws ModelFault when a weight is missing or of another shape
    static byte[] of(Map<String, Tensor> weights) {
        return new EncoderGraph(weights).write();
    }

    private byte[] write() {
        graph.input("mel", -1, -1, BANDS);
        for (int l = 0; l < LAYERS; l++) layer(l);
        graph.constant("axis", new long[] {0}, 1)
                .node("Squeeze", List.of("last" + (LAYERS - 1), "axis"), List.of("state"))
                .constant("weight", weight("linear.weight", WIDTH, WIDTH), WIDTH, WIDTH)
                .constant("bias", weight("linear.bias", WIDTH), WIDTH)
                .node("Gemm", List.of("state", "weight", "bias"), List.of("sum"), Attribute.number("transB", 1))
                .node("Relu", List.of("sum"), List.of("voice"))
                .output("voice", -1, WIDTH);
        return graph.model();
    }

    private void layer(int l) {
        int width = l == 0 ? BANDS : WIDTH;
        int rows = GATES * WIDTH;
        String w = "w" + l;
        String r = "r" + l;
        String b = "b" + l;
        graph.constant(w, ordered(weight("lstm.weight_ih_l" + l, rows, width)), 1, rows, width)
                .constant(r, ordered(weight("lstm.weight_hh_l" + l, rows, WIDTH)), 1, rows, WIDTH)
                .constant(b, biases(l), 1, 2L * rows)
                .constant("direction" + l, new long[] {1}, 1)
                .node(
                        "LSTM",
                        List.of(l == 0 ? "mel" : "in" + l, w, r, b),
                        List.of("out" + l, "last" + l),
                        Attribute.number("hidden_size", WIDTH));
        if (l < LAYERS - 1) graph.node("Squeeze", List.of("out" + l, "direction" + l), List.of("in" + (l + 1)));
    }

    private float[] biases(int l) {
        float[] both = new float[2 * GATES * WIDTH];
        System.arraycopy(ordered(weight("lstm.bias_ih_l" + l, GATES * WIDTH)), 0, both, 0, GATES * WIDTH);
        System.arraycopy(ordered(weight("lstm.bias_hh_l" + l, GATES * WIDTH)), 0, both, GATES * WIDTH, GATES * WIDTH);
        return both;
    }

    private static float[] ordered(float[] gates) {
        int block = gates.length / GATES;
        float[] ordered = new float[gates.length];
        for (int g = 0; g < GATES; g++) System.arraycopy(gates, ORDER[g] * block, ordered, g * block, block);
        return ordered;
    }

    private float[] weight(String name, long... shape) {
        return Optional.ofNullable(weights.get(name))
                .filter(t -> java.util.Arrays.equals(t.shape(), shape))
                .map(Tensor::values)
                .orElseThrow(() ->
                        new ModelFault("the encoder of voices has no %s of the right shape: run ./parley models verify"
                                .formatted(name)));
    }
}
