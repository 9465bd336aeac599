package dev.parley.robot.yaml;

import dev.parley.robot.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// A node with its path of keys. A value of the wrong type is noted, and a stand-in returned, so that
/// reading goes on.
record Value(Node node, String path, Findings findings) {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern NOT_FINITE = Pattern.compile("[-+]?\\.(inf|Inf|INF|nan|NaN|NAN)");

    String text() {
        return isScalar() ? raw() : wrong("text", "");
    }

    double number() {
        return number("a number");
    }

    /// @param expected in words, for when it is none
    double number(String expected) {
        if (!isPlain()) return wrong(expected, 0.0);
        if (NOT_FINITE.matcher(raw()).matches()) return wrong("a finite number", 0.0);
        if (!NUMBER.matcher(raw()).matches()) return wrong(expected, 0.0);
        double d = Double.parseDouble(raw());
        return Double.isFinite(d) ? d : wrong("a finite number", 0.0);
    }

    int whole() {
        double d = number("a whole number");
        return d == Math.rint(d) && Math.abs(d) < 1e9 ? (int) d : wrong("a whole number", 0);
    }

    boolean flag() {
        return isPlain() && raw().equals("true")
                || !(isPlain() && raw().equals("false")) && wrong("true or false", false);
    }

    /// The elements of a list.
    List<Value> items() {
        if (!(node instanceof SequenceNode s)) return wrong("a list", List.of());
        List<Value> items = new ArrayList<>();
        for (Node n : s.getValue()) items.add(element(n, items.size()));
        return items;
    }

    /// The elements of a list; one value counts as a list of one.
    List<Value> oneOrMore() {
        return isScalar() ? List.of(this) : items();
    }

    List<String> texts() {
        return oneOrMore().stream().map(Value::text).toList();
    }

    Section section() {
        return node instanceof MappingNode m
                ? new Section(m, path, findings)
                : wrong("key: value pairs", Section.empty(this));
    }

    /// The keys of a mapping, without a word about their values.
    Set<String> keys() {
        if (!(node instanceof MappingNode m)) return Set.of();
        Set<String> keys = new LinkedHashSet<>();
        m.getValue().forEach(t -> {
            if (t.getKeyNode() instanceof ScalarNode k) keys.add(k.getValue());
        });
        return keys;
    }

    boolean isScalar() {
        return node instanceof ScalarNode && !node.getTag().equals(Tag.NULL);
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    boolean is(String word) {
        return isScalar() && raw().equals(word);
    }

    <T> T wrong(String expected, T standIn) {
        findings.add(node, new Problem(path.isEmpty() ? "the file" : path, shown(), expected));
        return standIn;
    }

    private Value element(Node n, int index) {
        String p = "%s[%d]".formatted(path, index);
        findings.at(p, n);
        return new Value(n, p, findings);
    }

    private boolean isPlain() {
        return node instanceof ScalarNode s && s.getScalarStyle() == ScalarStyle.PLAIN;
    }

    private String raw() {
        return ((ScalarNode) node).getValue();
    }

    private String shown() {
        return switch (node) {
            case ScalarNode s when s.getTag().equals(Tag.NULL) -> "nothing";
            case ScalarNode s -> s.getScalarStyle() == ScalarStyle.PLAIN ? s.getValue() : '"' + s.getValue() + '"';
            case SequenceNode _ -> "a list";
            default -> "key: value pairs";
        };
    }
}
