package dev.parley.dialogue.gguf;

import dev.parley.robot.models.ModelStore;
import java.nio.file.Path;

/// SmolLM2-135M-Instruct, which every robot can have: fetched and converted when it is first asked for.
public final class StandardModel {
    private static final String ID = "smollm2-135m";
    private static final String FILE = "SmolLM2-135M-Instruct.Q4_1.gguf";

    private StandardModel() {}

    /// As it is published.
    public static Path gguf(ModelStore models) {
        return models.require(ID).resolve(FILE);
    }

    /// Converted.
    ///
    /// @throws dev.parley.robot.Fault if it cannot be had or written
    public static Path folder(ModelStore models, Rounding rounding) {
        return Conversion.folder(gguf(models), rounding, models.cache().resolve("converted"));
    }
}
