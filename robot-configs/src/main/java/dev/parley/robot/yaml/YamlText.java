package dev.parley.robot.yaml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// From text to a finite tree of nodes. Size, nesting and aliases are limited; no objects are built.
final class YamlText {
    static final int LARGEST_BYTES = 1 << 20;
    private static final int DEEPEST = 20;
    private static final int ALIASES = 20;
    private static final int MOST_NODES = 200_000;

    private final String file;
    private final Deque<Node> ancestors = new ArrayDeque<>();
    private int nodes;

    private YamlText(String file) {
        this.file = file;
    }

    /// The root of the only document in the text; throws [RobotFileException].
    static Node compose(String file, String text) {
        return new YamlText(file).finite(parse(file, text));
    }

    private static Node parse(String file, String text) {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(LARGEST_BYTES);
        limits.setNestingDepthLimit(DEEPEST);
        limits.setMaxAliasesForCollections(ALIASES);
        try {
            Node root = new Yaml(limits).compose(new StringReader(text));
            if (root == null) throw refused(file, "empty; expected a robot, beginning with robot: NAME");
            return root;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw refused(file + ":" + line, "not YAML: " + oneLine(e.getProblem()));
        } catch (YAMLException e) {
            throw refused(file, "not YAML: " + oneLine(e.getMessage()));
        }
    }

    private Node finite(Node node) {
        int line = node.getStartMark().getLine() + 1;
        if (ancestors.contains(node)) throw refused(file + ":" + line, "an anchor inside itself; write it out");
        if (++nodes > MOST_NODES) throw refused(file, "more than " + MOST_NODES + " values; expected a smaller file");
        ancestors.push(node);
        switch (node) {
            case MappingNode m ->
                m.getValue().forEach(t -> {
                    finite(t.getKeyNode());
                    finite(t.getValueNode());
                });
            case SequenceNode s -> s.getValue().forEach(this::finite);
            default -> {}
        }
        ancestors.pop();
        return node;
    }

    private static RobotFileException refused(String where, String what) {
        return new RobotFileException(List.of(where + ": " + what));
    }

    private static String oneLine(String text) {
        return text == null ? "unreadable" : text.strip().replaceAll("\\s+", " ");
    }
}
