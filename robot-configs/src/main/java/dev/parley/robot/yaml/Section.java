package dev.parley.robot.yaml;

import dev.parley.robot.DidYouMean;
import dev.parley.robot.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// The keys of one mapping. Keys given twice are noted as they are read; [#only] notes the unknown ones.
final class Section {
    private final Node node;
    private final String path;
    private final Findings findings;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();

    Section(MappingNode node, String path, Findings findings) {
        this(new Value(node, path, findings));
        for (NodeTuple t : node.getValue()) put(t.getKeyNode(), t.getValueNode());
    }

    private Section(Value of) {
        this.node = of.node();
        this.path = of.path();
        this.findings = of.findings();
    }

    /// Stands in for what should have been a mapping; everything about it has been said.
    static Section empty(Value instead) {
        return new Section(instead);
    }

    private void put(Node key, Node value) {
        if (!(key instanceof ScalarNode k)
                || k.getValue().isBlank()
                || k.getValue().equals("<<")) {
            findings.add(
                    key,
                    new Problem(path.isEmpty() ? "key" : path, "an unreadable key", "a plain name before the colon"));
            return;
        }
        String p = under(k.getValue());
        findings.at(p, key);
        if (values.putIfAbsent(k.getValue(), new Value(value, p, findings)) != null)
            findings.add(key, new Problem(p, "given twice", "each key once"));
        else keys.put(k.getValue(), key);
    }

    String path() {
        return path;
    }

    Set<String> names() {
        return values.keySet();
    }

    Section only(String... known) {
        List<String> all = List.of(known);
        values.keySet().stream().filter(k -> !all.contains(k)).forEach(k -> unknown(k, all));
        return this;
    }

    private void unknown(String key, List<String> known) {
        findings.add(keys.get(key), new Problem(under(key), "unknown key", DidYouMean.among(key, known)));
    }

    Optional<Value> maybe(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /// The value of a key that must be there.
    Optional<Value> need(String key, String expected) {
        Optional<Value> value = maybe(key);
        // An empty stand-in has been reported as a whole.
        if (value.isEmpty() && node instanceof MappingNode)
            findings.add(node, new Problem(under(key), "missing", expected));
        return value;
    }

    String text(String key, String expected) {
        return need(key, expected).map(Value::text).orElse("");
    }

    String textOr(String key, String byDefault) {
        return maybe(key).map(Value::text).orElse(byDefault);
    }

    double number(String key) {
        return need(key, "a number").map(Value::number).orElse(0.0);
    }

    double number(String key, String expected) {
        return need(key, expected).map(v -> v.number(expected)).orElse(0.0);
    }

    double numberOr(String key, double byDefault) {
        return maybe(key).map(Value::number).orElse(byDefault);
    }

    /// Reads every entry, named freely by the file.
    <T> Map<String, T> each(Function<Value, T> reader) {
        Map<String, T> all = new LinkedHashMap<>();
        values.forEach((k, v) -> all.put(k, reader.apply(v)));
        return all;
    }

    <T> Optional<T> build(Supplier<T> constructor) {
        return findings.build(path, constructor);
    }

    private String under(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
