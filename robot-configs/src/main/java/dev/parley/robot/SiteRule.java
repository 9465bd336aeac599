package dev.parley.robot;

import java.util.Set;

/// Something that a robot does not do or say at its place of work.
///
/// @param words phrases that break it, wherever they occur in what is said to or by the robot
/// @param actions that break it; empty with values: any action
/// @param values of slots that make an action break it, such as a place; empty: every value does
/// @param sentence what the robot says then
public record SiteRule(Set<String> words, Set<String> actions, Set<String> values, String sentence) {
    public SiteRule {
        words = Set.copyOf(words);
        actions = Set.copyOf(actions);
        values = Set.copyOf(values);
        Checks checks = new Checks()
                .that(
                        !words.isEmpty() || !actions.isEmpty() || !values.isEmpty(),
                        "words",
                        "nothing",
                        "words, actions or values that break the rule")
                .that(!sentence.isBlank(), "say", sentence, "what the robot says then");
        words.forEach(w -> checks.phrase("words", w));
        checks.done();
    }
}
