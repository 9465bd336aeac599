package dev.parley.robot;

import java.util.Map;

/// A sentence template as written, and what it means.
public record Template(String text, Sentence sentence) {
    /// Reads one; throws [BadRobotException] that says where the template is wrong.
    public static Template of(String text) {
        return of(text, Map.of());
    }

    /// The same where `<name>` stands for the rule of that name.
    ///
    /// @param rules parts of sentences by name; they may use one another, but not themselves
    public static Template of(String text, Map<String, String> rules) {
        Sentence sentence = new TemplateParser(text, rules).parse();
        new Checks()
                .that(!sentence.maybeSilent(), "", '"' + text + '"', "at least one word that has to be said")
                .done();
        return new Template(text, sentence);
    }
}
