package dev.parley.robot.yaml;

import dev.parley.robot.People;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `people: {visitor: [say], operator: [walk, turn], maintainer: [all]}` and `unknown_voice: visitor`
final class PeopleReader {
    /// Until the file has been mended.
    static final People NOBODY = new People(Map.of("nobody", Set.of()), "nobody");

    private PeopleReader() {}

    static People read(Section s, Optional<Value> unknownVoice, Findings findings) {
        Map<String, Set<String>> roles = s.each(v -> new LinkedHashSet<>(v.texts()));
        String first = s.names().stream().findFirst().orElse("");
        return findings.build(
                        "people",
                        () -> new People(roles, unknownVoice.map(Value::text).orElse(first)))
                .orElse(NOBODY);
    }
}
