package dev.parley.speech.speaker;

import dev.parley.perception.onnx.ModelFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Any bytes as the weights of a speaker encoder: tensors, or why not.
public final class TorchFileFuzz {
    private TorchFileFuzz() {}

    private static final Path FILE = file();

    private static Path file() {
        try {
            Path file = Files.createTempFile("weights", ".pt");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        Files.write(FILE, bytes);
        try {
            TorchFile.read(FILE, "model_state");
        } catch (ModelFault refused) {
            // As it should be.
        }
    }
}
