package dev.parley.robot;

/// A sentence template as written, and what it means.
public record Template(String text, Sentence sentence) {
    /// Reads one; throws [BadRobotException] that says where the template is wrong.
    public static Template of(String text) {
        Sentence sentence = new TemplateParser(text).parse();
        new Checks()
                .that(!sentence.maybeSilent(), "", '"' + text + '"', "at least one word that has to be said")
                .done();
        return new Template(text, sentence);
    }
}
