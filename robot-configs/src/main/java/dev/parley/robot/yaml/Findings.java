package dev.parley.robot.yaml;

import dev.parley.robot.BadRobotException;
import dev.parley.robot.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.yaml.snakeyaml.nodes.Node;

/// The problems of one file, and where each of its keys stands.
final class Findings {
    private record Finding(int line, Problem problem) {}

    private final String file;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    /// Remembers where a key (or a list's element) stands.
    void at(String path, Node node) {
        lines.putIfAbsent(path, node.getStartMark().getLine() + 1);
    }

    void add(Node node, Problem problem) {
        findings.add(new Finding(node.getStartMark().getLine() + 1, problem));
    }

    /// Builds a record; what its constructor objects to is noted under `path`. What has been noted about a
    /// key before (it was missing, it was no number) is not repeated.
    <T> Optional<T> build(String path, Supplier<T> constructor) {
        return build(path, constructor, _ -> true);
    }

    <T> Optional<T> build(String path, Supplier<T> constructor, Predicate<Problem> worthNoting) {
        int before = findings.size();
        try {
            T built = constructor.get();
            return findings.size() == before ? Optional.of(built) : Optional.empty();
        } catch (BadRobotException e) {
            List<Problem> known = findings.stream().map(Finding::problem).toList();
            e.problems().stream()
                    .map(p -> path.isEmpty() ? p : p.under(path))
                    .filter(worthNoting)
                    .filter(p -> known.stream().noneMatch(k -> isWithin(k.key(), p.key())))
                    .forEach(p -> findings.add(new Finding(lineOf(p.key()), p)));
            return Optional.empty();
        }
    }

    /// Whether something has been noted at or below this key.
    boolean within(String path) {
        return findings.stream().anyMatch(f -> isWithin(f.problem.key(), path));
    }

    void throwIfAny() {
        if (findings.isEmpty()) return;
        throw new RobotFileException(findings.stream()
                .sorted(Comparator.comparingInt(Finding::line))
                .map(f -> "%s:%d: %s".formatted(file, f.line, shown(f.problem)))
                .distinct()
                .toList());
    }

    private static boolean isWithin(String key, String path) {
        return key.startsWith(path) && (key.length() == path.length() || ".[".indexOf(key.charAt(path.length())) >= 0);
    }

    /// The line of a key, or of the nearest one that contains it.
    private int lineOf(String path) {
        for (String p = path; !p.isEmpty(); p = p.substring(0, Math.max(0, lastSeparator(p))))
            if (lines.containsKey(p)) return lines.get(p);
        return 1;
    }

    private static int lastSeparator(String path) {
        return Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
    }

    private static String shown(Problem p) {
        String value = p.value().replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        String key = p.key().replaceAll("[\\s\\p{Cntrl}]+", " ");
        return new Problem(
                        shortened(key, 120), shortened(value, 120), p.expected().replaceAll("\\s+", " "))
                .toString();
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }
}
