package dev.parley.robot.yaml;

import dev.parley.robot.Effect;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// `do: {drive: {distance: "{distance}"}}`; a kind with a single argument may be short: `do: {say:
/// "{text}"}`.
final class EffectReader {
    private static final List<String> KINDS =
            Arrays.stream(Effect.Kind.values()).map(EffectReader::name).toList();

    private EffectReader() {}

    static Optional<Effect> read(Value v) {
        Section s = v.section();
        s.only(KINDS.toArray(String[]::new));
        if (s.names().size() > 1) return v.wrong("one effect, not " + s.names().size(), Optional.empty());
        if (s.names().isEmpty()) return v.wrong(String.join(", ", KINDS), Optional.empty());
        String only = s.names().iterator().next();
        return Arrays.stream(Effect.Kind.values())
                .filter(k -> name(k).equals(only))
                .findFirst()
                .flatMap(k -> effect(k, s.maybe(only).orElseThrow()));
    }

    private static Optional<Effect> effect(Effect.Kind kind, Value v) {
        List<String> arguments = kind.arguments();
        if (v.isScalar() && arguments.size() == 1)
            return v.findings().build(v.path(), () -> new Effect(kind, Map.of(arguments.getFirst(), v.text())));
        Section s = v.section();
        return s.build(() -> new Effect(kind, s.each(Value::text)));
    }

    private static String name(Effect.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
