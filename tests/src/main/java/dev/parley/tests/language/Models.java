package dev.parley.tests.language;

import de.kherud.llama.LlamaModel;
import de.kherud.llama.ModelParameters;
import de.kherud.llama.args.LogFormat;
import dev.parley.dialogue.gguf.Conversion;
import dev.parley.dialogue.gguf.Rounding;
import dev.parley.dialogue.onnx.TextGenerator;
import dev.parley.robot.models.ModelStore;
import java.nio.file.Path;

/// The same weights in three programs: ours with 4 and with 8 bits, and llama.cpp's.
final class Models {
    static final int THREADS = 2;
    static final int CONTEXT = 1024;

    private Models() {}

    static Path gguf() {
        return ModelStore.standard().require("smollm2-135m").resolve("SmolLM2-135M-Instruct.Q4_1.gguf");
    }

    static TextGenerator ours(Rounding rounding) {
        Path cache = ModelStore.standard().cache().resolve("converted");
        return new TextGenerator(Conversion.folder(gguf(), rounding, cache), CONTEXT, THREADS, System::nanoTime);
    }

    static LlamaModel theirs() {
        LlamaModel.setLogger(LogFormat.TEXT, (_, _) -> {});
        return new LlamaModel(new ModelParameters()
                .setModel(gguf().toString())
                .setCtxSize(CONTEXT)
                .setThreads(THREADS)
                .setThreadsBatch(THREADS));
    }
}
