package dev.parley.tests.language;

import de.kherud.llama.LlamaModel;
import de.kherud.llama.ModelParameters;
import de.kherud.llama.args.LogFormat;
import dev.parley.dialogue.gguf.Rounding;
import dev.parley.dialogue.gguf.StandardModel;
import dev.parley.dialogue.onnx.TextGenerator;
import dev.parley.robot.models.ModelStore;

/// The same weights in three programs: ours with 4 and with 8 bits, and llama.cpp's.
final class Models {
    static final int THREADS = 2;
    static final int CONTEXT = 1024;

    private Models() {}

    static TextGenerator ours(Rounding rounding) {
        return new TextGenerator(
                StandardModel.folder(ModelStore.standard(), rounding), CONTEXT, THREADS, System::nanoTime);
    }

    static LlamaModel theirs() {
        LlamaModel.setLogger(LogFormat.TEXT, (_, _) -> {});
        return new LlamaModel(new ModelParameters()
                .setModel(StandardModel.gguf(ModelStore.standard()).toString())
                .setCtxSize(CONTEXT)
                .setThreads(THREADS)
                .setThreadsBatch(THREADS));
    }
}
