package dev.parley.robot;

import java.util.List;
import java.util.Map;

/// What listens to people.
///
/// @param engine `moonshine` (English) or `vosk` (any language there is a model for)
/// @param model of Moonshine `both` (tiny, and base where tiny is unsure), `tiny` (quick) or `base` (twice as slow); of
/// Vosk the name of a model
/// of the store, such as `vosk-ko`, or the path of a model's folder
public record Recognition(String engine, String model) {
    /// Of a robot whose file does not say.
    public static final Recognition STANDARD = new Recognition("moonshine", "both");

    /// The short form: one word for an engine and its model.
    public static final Map<String, Recognition> BY_NAME = Map.of(
            "moonshine",
            STANDARD,
            "moonshine-tiny",
            new Recognition("moonshine", "tiny"),
            "moonshine-base",
            new Recognition("moonshine", "base"));

    private static final String STORED = "[a-z0-9][a-z0-9-]*";

    public Recognition {
        Checks checks = new Checks().known("engine", engine, List.of("moonshine", "vosk"));
        switch (engine) {
            case "moonshine" -> checks.known("model", model, List.of("both", "tiny", "base"));
            case "vosk" ->
                checks.that(
                        isFolder(model) || model.matches(STORED),
                        "model",
                        model,
                        "a model of the store, such as vosk-ko, or the path of a Vosk model's folder, with a /");
            default -> {}
        }
        checks.done();
    }

    /// Whether the model is a folder of this machine, not one of the store.
    public boolean isFolder() {
        return engine.equals("vosk") && isFolder(model);
    }

    private static boolean isFolder(String model) {
        return model.contains("/") || model.contains("\\");
    }
}
