package dev.parley.perception.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Opens the recurrent states of an ONNX graph that hides them: exported for whole recordings, it starts
/// each run from zeros and throws away where it ended. Afterwards each state is an input and an output, so
/// that sound can go in frame by frame.
///
/// Works on the file's bytes, as protocol buffers allow it: a name in a node is replaced by another of the
/// same length, and a second `graph` field behind the first is merged with it
/// (protobuf.dev/programming-guides/encoding, "Last One Wins").
final class StatefulGraph {
    private static final int NODE_INPUT = 0x0a;
    private static final int MODEL_GRAPH = 7 << 3 | 2;
    private static final int GRAPH_INPUT = 11 << 3 | 2;
    private static final int GRAPH_OUTPUT = 12 << 3 | 2;
    private static final int FLOAT = 1;

    /// @param inner what the file calls the state that a recurrent node starts from
    /// @param input what to call it instead; as long as `inner`
    /// @param output what the file calls the state that the node ends with
    record State(String inner, String input, String output) {
        State {
            if (inner.length() != input.length()) throw new IllegalArgumentException(inner + ", " + input);
        }
    }

    private StatefulGraph() {}

    /// @param states all of shape `[1, 1, size]`
    /// @throws ModelFault if the file does not have them
    static byte[] opened(byte[] model, List<State> states, int size) {
        ByteArrayOutputStream graph = new ByteArrayOutputStream();
        byte[] opened = model.clone();
        for (State s : states) {
            rename(opened, s);
            field(graph, GRAPH_INPUT, value(s.input, size));
            field(graph, GRAPH_OUTPUT, value(s.output, size));
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(opened);
        field(all, MODEL_GRAPH, graph.toByteArray());
        return all.toByteArray();
    }

    private static void rename(byte[] model, State state) {
        byte[] inner = string(NODE_INPUT, state.inner);
        int at = find(model, inner, 0);
        if (at < 0 || find(model, inner, at + 1) >= 0)
            throw new ModelFault("the graph has no single input " + state.inner);
        System.arraycopy(string(NODE_INPUT, state.input), 0, model, at, inner.length);
    }

    private static int find(byte[] in, byte[] what, int from) {
        for (int at = from; at + what.length <= in.length; at++)
            if (java.util.Arrays.equals(in, at, at + what.length, what, 0, what.length)) return at;
        return -1;
    }

    /// `ValueInfoProto{name, type{tensor_type{elem_type, shape{dim{1} dim{1} dim{size}}}}}`
    private static byte[] value(String name, int size) {
        ByteArrayOutputStream shape = new ByteArrayOutputStream();
        for (int n : new int[] {1, 1, size}) field(shape, 0x0a, number(n));
        ByteArrayOutputStream tensor = new ByteArrayOutputStream();
        tensor.writeBytes(number(FLOAT));
        field(tensor, 0x12, shape.toByteArray());
        ByteArrayOutputStream type = new ByteArrayOutputStream();
        field(type, 0x0a, tensor.toByteArray());
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        value.writeBytes(string(0x0a, name));
        field(value, 0x12, type.toByteArray());
        return value.toByteArray();
    }

    private static byte[] string(int tag, String text) {
        ByteArrayOutputStream string = new ByteArrayOutputStream();
        field(string, tag, text.getBytes(StandardCharsets.UTF_8));
        return string.toByteArray();
    }

    private static byte[] number(int n) {
        ByteArrayOutputStream number = new ByteArrayOutputStream();
        number.write(0x08);
        variable(number, n);
        return number.toByteArray();
    }

    private static void field(ByteArrayOutputStream to, int tag, byte[] content) {
        variable(to, tag);
        variable(to, content.length);
        to.writeBytes(content);
    }

    private static void variable(ByteArrayOutputStream to, int n) {
        for (; n > 0x7f; n >>>= 7) to.write(n & 0x7f | 0x80);
        to.write(n);
    }
}
