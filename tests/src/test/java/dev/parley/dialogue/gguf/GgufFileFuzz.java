package dev.parley.dialogue.gguf;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.perception.onnx.ModelFault;
import dev.parley.tests.FuzzFile;
import java.io.IOException;

/// Any bytes as a language model: opened, or why not.
public final class GgufFileFuzz {
    private GgufFileFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        try (GgufFile model = new GgufFile(FuzzFile.of(bytes))) {
            LlamaShape.of(model);
            new TokenizerJson(model, new ObjectMapper()).write();
        } catch (ModelFault refused) {
            // As it should be.
        }
    }
}
