package dev.parley.launch;

import dev.parley.robot.Recognition;
import dev.parley.robot.Robot;
import dev.parley.robot.models.ModelStore;
import dev.parley.speech.Recognizer;
import dev.parley.speech.grammar.CommandGrammar;
import dev.parley.speech.moonshine.MoonshineRecognizer;
import dev.parley.speech.moonshine.MoonshineSettings;
import dev.parley.speech.vosk.VoskRecognizer;
import dev.parley.speech.vosk.VoskSettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Opens the recognizer that a robot's file names.
public final class Recognizers {
    private Recognizers() {}

    /// With notes for people in the log.
    public static Recognizer open(Robot robot, CommandGrammar grammar, ModelStore models) {
        return open(robot, grammar, models, note -> System.getLogger("parley").log(System.Logger.Level.WARNING, note));
    }

    /// @param note gets a line for people about what cannot be heard
    public static Recognizer open(Robot robot, CommandGrammar grammar, ModelStore models, Consumer<String> note) {
        return open(robot, grammar, models, MoonshineSettings.STANDARD.threads(), note);
    }

    /// @param threads that compute together, where the engine lets one choose
    public static Recognizer open(
            Robot robot, CommandGrammar grammar, ModelStore models, int threads, Consumer<String> note) {
        Recognition recognition = robot.recognizer();
        return switch (recognition.engine()) {
            case "vosk" -> VoskRecognizer.open(folder(recognition, models), grammar, VoskSettings.STANDARD, note);
            case "moonshine" -> moonshine(recognition, grammar, models, MoonshineSettings.STANDARD.on(threads));
            default ->
                throw new RunFault("recognizer.engine: " + recognition.engine() + ": expected moonshine or vosk");
        };
    }

    private static Recognizer moonshine(
            Recognition recognition, CommandGrammar grammar, ModelStore models, MoonshineSettings settings) {
        boolean both = recognition.equals(Recognition.STANDARD);
        return MoonshineRecognizer.open(
                models.require("moonshine-" + (both ? "tiny" : recognition.model())),
                both ? Optional.of(models.require("moonshine-base")) : Optional.empty(),
                models.require("moonshine-tokenizer").resolve("llama-tokenizer.js"),
                grammar,
                settings);
    }

    /// A line for people about what cannot be heard, as far as the model is here; nothing is fetched for it.
    public static Optional<String> unheard(Robot robot, CommandGrammar grammar, ModelStore models) {
        Recognition recognition = robot.recognizer();
        if (!recognition.engine().equals("vosk")) return Optional.empty();
        boolean here =
                recognition.isFolder() || models.verify(recognition.model()).usable();
        return here
                ? VoskRecognizer.unknownWords(folder(recognition, models), grammar)
                : Optional.of("its words are not checked: the model is not here yet (./parley models fetch %s)"
                        .formatted(recognition.model()));
    }

    private static Path folder(Recognition recognition, ModelStore models) {
        return recognition.isFolder() ? Path.of(recognition.model()) : models.require(recognition.model());
    }
}
