package dev.parley.robot.yaml;

import dev.parley.robot.Effect;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// `do: {drive: {distance: "{distance}"}}`; a kind with a single argument may be short: `do: {say:
/// "{text}"}`. Several one after the other: `do: {sequence: [{pose: ready}, {wait_s: 1}, {gesture: wave}]}`.
final class EffectReader {
    private static final List<String> KINDS = kinds(k -> k != Effect.Kind.WAIT).toList();
    private static final List<String> STEPS =
            kinds(k -> k != Effect.Kind.SEQUENCE && k != Effect.Kind.SAY).toList();

    private EffectReader() {}

    private static Stream<String> kinds(Predicate<Effect.Kind> which) {
        return Arrays.stream(Effect.Kind.values()).filter(which).map(EffectReader::name);
    }

    static Optional<Effect> read(Value v) {
        return read(v, KINDS);
    }

    private static Optional<Effect> read(Value v, List<String> kinds) {
        Section s = v.section();
        s.only(kinds.toArray(String[]::new));
        if (s.names().size() > 1) return v.wrong("one effect, not " + s.names().size(), Optional.empty());
        if (s.names().isEmpty()) return v.wrong(String.join(", ", kinds), Optional.empty());
        String only = s.names().iterator().next();
        return Arrays.stream(Effect.Kind.values())
                .filter(k -> name(k).equals(only) && kinds.contains(only))
                .findFirst()
                .flatMap(k -> effect(k, s.maybe(only).orElseThrow()));
    }

    private static Optional<Effect> effect(Effect.Kind kind, Value v) {
        if (kind == Effect.Kind.SEQUENCE) return sequence(v);
        List<String> arguments = kind.arguments();
        if (v.isScalar() && arguments.size() == 1)
            return v.findings().build(v.path(), () -> new Effect(kind, Map.of(arguments.getFirst(), v.text())));
        Section s = v.section();
        return s.build(() -> new Effect(kind, s.each(Value::text)));
    }

    /// With a step that cannot be read there is no sequence; what is wrong with the step has been said.
    private static Optional<Effect> sequence(Value v) {
        List<Optional<Effect>> steps =
                v.items().stream().map(i -> read(i, STEPS)).toList();
        if (!v.isList() || steps.stream().anyMatch(Optional::isEmpty)) return Optional.empty();
        return v.findings()
                .build(
                        v.path(),
                        () -> Effect.sequence(
                                steps.stream().map(Optional::orElseThrow).toList()));
    }

    private static String name(Effect.Kind kind) {
        if (kind == Effect.Kind.WAIT) return "wait_s";
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
