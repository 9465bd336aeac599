package dev.parley.dialogue.gguf;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.perception.onnx.ModelFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Any bytes as a language model: opened, or why not.
public final class GgufFileFuzz {
    private GgufFileFuzz() {}

    private static final Path FILE = file();

    private static Path file() {
        try {
            Path file = Files.createTempFile("model", ".gguf");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        Files.write(FILE, bytes);
        try (GgufFile model = new GgufFile(FILE)) {
            LlamaShape.of(model);
            new TokenizerJson(model, new ObjectMapper()).write();
        } catch (ModelFault refused) {
            // As it should be.
        }
    }
}
