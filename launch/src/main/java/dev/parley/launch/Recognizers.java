package dev.parley.launch;

import dev.parley.robot.models.ModelStore;
import dev.parley.speech.Recognizer;
import dev.parley.speech.grammar.CommandGrammar;
import dev.parley.speech.moonshine.MoonshineRecognizer;
import dev.parley.speech.moonshine.MoonshineSettings;

/// Opens the recognizer that a run uses.
public final class Recognizers {
    private Recognizers() {}

    public static Recognizer open(CommandGrammar grammar, ModelStore models) {
        return MoonshineRecognizer.open(
                models.require("moonshine-tiny"),
                models.require("moonshine-tokenizer").resolve("llama-tokenizer.js"),
                grammar,
                MoonshineSettings.STANDARD);
    }
}
