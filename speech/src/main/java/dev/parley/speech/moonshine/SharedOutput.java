package dev.parley.speech.moonshine;

import dev.parley.perception.onnx.Wire;
import dev.parley.perception.onnx.Wire.Field;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The merged decoder with one output layer instead of two. As it is published, each branch of its `If` (with
/// and without a past) ends with a layer of its own, whose weights ONNX Runtime widens to floats: 38 MB in
/// the tiny model and 54 MB in the base model, twice. Here the branches hand out what goes into that layer,
/// and the layer follows behind them, once. Not a number changes.
///
/// Fields by their numbers in onnx.proto3.
final class SharedOutput {
    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_OUTPUT = 12;
    private static final int NODE_INPUT = 1;
    private static final int NODE_OUTPUT = 2;
    private static final int NODE_TYPE = 4;
    private static final int NODE_ATTRIBUTE = 5;
    private static final int ATTRIBUTE_GRAPH = 6;
    private static final int VALUE_NAME = 1;
    private static final int VALUE_TYPE = 2;
    /// A tensor of floats in any shape.
    private static final byte[] FLOATS = {0x0A, 2, 8, 1};

    private static final String LOGITS = "logits";
    private static final String HIDDEN = "before_logits";

    private final Map<String, Field> layer = new HashMap<>();

    private SharedOutput() {}

    /// Empty where it is not such a model, or none at all: whoever opens it will say so.
    static Optional<Wire> of(ByteBuffer model) {
        try {
            return Optional.of(new SharedOutput().model(model));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private Wire model(ByteBuffer model) {
        Wire changed = new Wire();
        for (Field f : Wire.fields(model))
            if (f.number() == MODEL_GRAPH) changed.message(MODEL_GRAPH, graph(f.body()));
            else changed.field(f);
        if (layer.isEmpty()) throw new IllegalArgumentException("no branches");
        return changed;
    }

    private Wire graph(ByteBuffer graph) {
        Wire changed = new Wire();
        for (Field f : Wire.fields(graph)) {
            if (f.number() != GRAPH_NODE || !isIf(f.body())) {
                changed.field(f);
                continue;
            }
            changed.message(GRAPH_NODE, branching(f.body()));
            layer(LOGITS, changed);
        }
        return changed;
    }

    private static boolean isIf(ByteBuffer node) {
        return Wire.texts(node, NODE_TYPE).equals(List.of("If"));
    }

    private Wire branching(ByteBuffer node) {
        Wire changed = new Wire();
        for (Field f : Wire.fields(node)) {
            if (f.number() == NODE_OUTPUT && f.text().equals(LOGITS)) changed.text(NODE_OUTPUT, HIDDEN);
            else if (f.number() == NODE_ATTRIBUTE) changed.message(NODE_ATTRIBUTE, branch(f.body()));
            else changed.field(f);
        }
        return changed;
    }

    private Wire branch(ByteBuffer attribute) {
        Wire changed = new Wire();
        for (Field f : Wire.fields(attribute))
            if (f.number() == ATTRIBUTE_GRAPH) changed.message(ATTRIBUTE_GRAPH, withoutLayer(f.body()));
            else changed.field(f);
        return changed;
    }

    private Wire withoutLayer(ByteBuffer graph) {
        List<Field> fields = Wire.fields(graph);
        Map<String, Field> makers = new HashMap<>();
        for (Field f : fields)
            if (f.number() == GRAPH_NODE) Wire.texts(f.body(), NODE_OUTPUT).forEach(o -> makers.put(o, f));
        layer.clear();
        take(LOGITS, makers);
        String hidden = inputs(layer.get(LOGITS)).getFirst();
        Wire changed = new Wire();
        for (Field f : fields) {
            if (f.number() == GRAPH_OUTPUT && Wire.texts(f.body(), VALUE_NAME).contains(LOGITS))
                changed.message(
                        GRAPH_OUTPUT, new Wire().text(VALUE_NAME, hidden).bytes(VALUE_TYPE, FLOATS));
            else if (!layer.containsValue(f)) changed.field(f);
        }
        return changed;
    }

    /// The multiplication, and how its weights are made of what lies outside of the branch.
    private void take(String output, Map<String, Field> makers) {
        Field maker = makers.get(output);
        if (maker == null) return;
        layer.put(output, maker);
        List<String> inputs = inputs(maker);
        for (String input : output.equals(LOGITS) ? inputs.subList(1, inputs.size()) : inputs) take(input, makers);
    }

    private static List<String> inputs(Field node) {
        if (node == null) throw new IllegalArgumentException("a branch has no logits");
        List<String> inputs = Wire.texts(node.body(), NODE_INPUT);
        if (inputs.isEmpty()) throw new IllegalArgumentException("a layer of nothing");
        return inputs;
    }

    /// What makes an input comes before it.
    private void layer(String output, Wire into) {
        Field node = layer.get(output);
        if (node == null) return;
        List<String> inputs = inputs(node);
        inputs.forEach(i -> layer(i, into));
        if (!output.equals(LOGITS)) {
            into.field(node);
            return;
        }
        Wire changed = new Wire();
        boolean first = true;
        for (Field f : Wire.fields(node.body())) {
            if (f.number() == NODE_INPUT && first) changed.text(NODE_INPUT, HIDDEN);
            else changed.field(f);
            first &= f.number() != NODE_INPUT;
        }
        into.message(GRAPH_NODE, changed);
    }
}
