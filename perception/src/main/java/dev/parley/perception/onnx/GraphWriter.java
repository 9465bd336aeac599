package dev.parley.perception.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes an ONNX graph: for weights that come in another format, so that ONNX Runtime can run them.
///
/// Nodes are written in the order in which they are added, which must be one in which they can run. The
/// format is that of `onnx.proto` (github.com/onnx/onnx), IR version 8. One thread.
public final class GraphWriter {
    private static final int IR_VERSION = 8;
    private static final int ATTRIBUTE_FLOAT = 1;
    private static final int ATTRIBUTE_INT = 2;
    private static final int ATTRIBUTE_STRING = 3;
    /// What is smaller stays in the model itself.
    private static final int LEAST_BESIDE = 1024;

    private final Wire graph = new Wire();
    private final List<Wire> opsets = new ArrayList<>();
    private Optional<WeightsFile> beside = Optional.empty();

    /// Of numbers, with its number in the format.
    public enum Type {
        FLOAT(1),
        UINT8(2),
        INT32(6),
        INT64(7),
        FLOAT16(10);

        private final int number;

        Type(int number) {
            this.number = number;
        }

        /// As the attribute `to` of `Cast` wants it.
        public int number() {
            return number;
        }
    }

    /// What an operator can be told besides its inputs.
    public static final class Attribute {
        private final Wire wire;

        private Attribute(Wire wire) {
            this.wire = wire;
        }

        public static Attribute number(String name, long value) {
            return new Attribute(new Wire().text(1, name).number(3, value).number(20, ATTRIBUTE_INT));
        }

        public static Attribute real(String name, float value) {
            return new Attribute(new Wire().text(1, name).real(2, value).number(20, ATTRIBUTE_FLOAT));
        }

        public static Attribute text(String name, String value) {
            return new Attribute(new Wire().text(1, name).text(4, value).number(20, ATTRIBUTE_STRING));
        }
    }

    /// @param opset version of ONNX's own operators
    public GraphWriter(int opset) {
        graph.text(2, "parley");
        opset("", opset);
    }

    /// Operators of others may be used, too: `com.microsoft`, 1.
    public GraphWriter opset(String domain, int version) {
        opsets.add(new Wire().text(1, domain).number(2, version));
        return this;
    }

    /// Large weights go to this file, which ONNX Runtime maps into memory and looks for beside the model.
    public GraphWriter beside(WeightsFile file) {
        beside = Optional.of(file);
        return this;
    }

    /// Of floats.
    ///
    /// @param shape -1: whatever comes
    public GraphWriter input(String name, long... shape) {
        return input(name, Type.FLOAT, shape);
    }

    /// @param shape -1: whatever comes
    public GraphWriter input(String name, Type type, long... shape) {
        graph.message(11, value(name, type, shape));
        return this;
    }

    /// Of floats.
    ///
    /// @param shape -1: whatever comes
    public GraphWriter output(String name, long... shape) {
        graph.message(12, value(name, Type.FLOAT, shape));
        return this;
    }

    /// Weights, the last dimension running fastest.
    public GraphWriter constant(String name, float[] values, long... shape) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        return constant(name, Type.FLOAT, raw.array(), shape);
    }

    /// Whole numbers, such as axes.
    public GraphWriter constant(String name, long[] values, long... shape) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(values);
        return constant(name, Type.INT64, raw.array(), shape);
    }

    /// @param raw the numbers, little-endian, the last dimension running fastest
    public GraphWriter constant(String name, Type type, byte[] raw, long... shape) {
        Wire tensor = new Wire();
        for (long n : shape) tensor.number(1, n);
        tensor.number(2, type.number).text(8, name);
        beside.filter(_ -> raw.length >= LEAST_BESIDE)
                .ifPresentOrElse(file -> file.add(tensor, raw), () -> tensor.bytes(9, raw));
        graph.message(5, tensor);
        return this;
    }

    public GraphWriter node(String operator, List<String> inputs, List<String> outputs, Attribute... attributes) {
        return node("", operator, inputs, outputs, attributes);
    }

    /// @param domain of the operator; empty: ONNX's own
    /// @param inputs an empty name: left out
    /// @param outputs an empty name: not wanted
    public GraphWriter node(
            String domain, String operator, List<String> inputs, List<String> outputs, Attribute... attributes) {
        Wire node = new Wire();
        inputs.forEach(i -> node.text(1, i));
        outputs.forEach(o -> node.text(2, o));
        node.text(4, operator);
        for (Attribute a : attributes) node.message(5, a.wire);
        graph.message(1, node.text(7, domain));
        return this;
    }

    /// The whole model, as a file holds it.
    public byte[] model() {
        Wire model = new Wire().number(1, IR_VERSION).message(7, graph);
        opsets.forEach(o -> model.message(8, o));
        return model.toBytes();
    }

    private static Wire value(String name, Type type, long... shape) {
        Wire dimensions = new Wire();
        for (long n : shape) dimensions.message(1, n < 0 ? new Wire() : new Wire().number(1, n));
        Wire tensor = new Wire().number(1, type.number).message(2, dimensions);
        return new Wire().text(1, name).message(2, new Wire().message(1, tensor));
    }
}
