package dev.parley.robot.models;

import java.nio.file.Path;

/// One file of a model, known by its contents.
///
/// @param name relative to the model's directory, with `/`
/// @param bytes its exact size
/// @param sha256 in lower-case hexadecimal
/// @param optional whether the model can be used without it
public record ModelFile(String name, long bytes, String sha256, boolean optional) {
    public ModelFile {
        if (!name.matches("[^/\\\\:\\p{Cntrl}]+(/[^/\\\\:\\p{Cntrl}]+)*")
                || (("/" + name + "/").matches(".*/\\.{1,2}/.*")))
            throw new IllegalArgumentException("file name " + name + ": expected a relative path without . and ..");
        if (bytes < 0 || !sha256.matches("[0-9a-f]{64}"))
            throw new IllegalArgumentException(name + ": expected its size and its sha256");
    }

    Path in(Path directory) {
        return directory.resolve(name);
    }
}
