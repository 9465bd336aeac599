package dev.parley.speech.speaker;

import dev.parley.perception.onnx.ModelFault;
import dev.parley.tests.FuzzFile;
import java.io.IOException;

/// Any bytes as the weights of a speaker encoder: tensors, or why not.
public final class TorchFileFuzz {
    private TorchFileFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        try {
            TorchFile.read(FuzzFile.of(bytes), "model_state");
        } catch (ModelFault refused) {
            // As it should be.
        }
    }
}
