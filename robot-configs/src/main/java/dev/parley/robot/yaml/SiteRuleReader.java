package dev.parley.robot.yaml;

import dev.parley.robot.SiteRule;
import java.util.Set;

/// `site_rules: {no-lab: {actions: [goto], values: [lab], say: "The lab is closed to me."}}`
final class SiteRuleReader {
    /// Until the file has been mended.
    private static final SiteRule STAND_IN = new SiteRule(Set.of("nothing"), Set.of(), Set.of(), "No.");

    private SiteRuleReader() {}

    static SiteRule read(Value v) {
        Section s = v.section().only("words", "actions", "values", "say");
        String sentence = s.text("say", "what the robot says then");
        return s.build(() -> new SiteRule(texts(s, "words"), texts(s, "actions"), texts(s, "values"), sentence))
                .orElse(STAND_IN);
    }

    private static Set<String> texts(Section s, String key) {
        return s.maybe(key).map(v -> Set.copyOf(v.texts())).orElse(Set.of());
    }
}
