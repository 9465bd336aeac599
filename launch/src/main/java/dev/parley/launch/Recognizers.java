package dev.parley.launch;

import dev.parley.robot.Robot;
import dev.parley.robot.models.ModelStore;
import dev.parley.speech.Recognizer;
import dev.parley.speech.grammar.CommandGrammar;
import dev.parley.speech.moonshine.MoonshineRecognizer;
import dev.parley.speech.moonshine.MoonshineSettings;
import java.util.Optional;

/// Opens the recognizer that a robot's file names.
public final class Recognizers {
    private Recognizers() {}

    public static Recognizer open(Robot robot, CommandGrammar grammar, ModelStore models) {
        return open(robot, grammar, models, MoonshineSettings.STANDARD.threads());
    }

    /// @param threads that compute together
    public static Recognizer open(Robot robot, CommandGrammar grammar, ModelStore models, int threads) {
        boolean both = robot.recognizer().equals("moonshine");
        return MoonshineRecognizer.open(
                models.require(both ? "moonshine-tiny" : robot.recognizer()),
                both ? Optional.of(models.require("moonshine-base")) : Optional.empty(),
                models.require("moonshine-tokenizer").resolve("llama-tokenizer.js"),
                grammar,
                MoonshineSettings.STANDARD.on(threads));
    }
}
