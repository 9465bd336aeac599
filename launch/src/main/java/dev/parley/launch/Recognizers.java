package dev.parley.launch;

import dev.parley.robot.Robot;
import dev.parley.robot.models.ModelStore;
import dev.parley.speech.Recognizer;
import dev.parley.speech.grammar.CommandGrammar;
import dev.parley.speech.moonshine.MoonshineRecognizer;
import dev.parley.speech.moonshine.MoonshineSettings;

/// Opens the recognizer that a robot's file names.
public final class Recognizers {
    private Recognizers() {}

    public static Recognizer open(Robot robot, CommandGrammar grammar, ModelStore models) {
        return MoonshineRecognizer.open(
                models.require(robot.recognizer()),
                models.require("moonshine-tokenizer").resolve("llama-tokenizer.js"),
                grammar,
                MoonshineSettings.STANDARD);
    }
}
