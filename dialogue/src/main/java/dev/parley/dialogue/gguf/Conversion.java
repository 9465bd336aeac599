package dev.parley.dialogue.gguf;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.perception.onnx.ModelFault;
import dev.parley.perception.onnx.WeightsFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/// A GGUF file → a folder like those of `onnxruntime-genai`'s model builder: `model.onnx` and its weights,
/// `genai_config.json`, `tokenizer.json`, `tokenizer_config.json`. Any thread; several processes may do it at
/// once, the first one wins.
public final class Conversion {
    /// Of what is written here: another one is another folder.
    private static final int VERSION = 1;

    private static final String ONNX = "model.onnx";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Conversion() {}

    /// The folder; made if it is not there, made anew if it is damaged.
    ///
    /// @param cache where such folders are
    /// @throws ModelFault if the file cannot be converted, or the folder cannot be written
    public static Path folder(Path gguf, Rounding rounding, Path cache) {
        try {
            Path folder = cache.resolve(name(gguf, rounding));
            if (Files.isDirectory(folder) && Seal.holds(folder)) return folder;
            delete(folder);
            return make(gguf, rounding, folder);
        } catch (IOException | UncheckedIOException e) {
            throw new ModelFault("The model %s cannot be converted in %s (%s): check its space and permissions"
                    .formatted(gguf, cache, e.getMessage()));
        }
    }

    /// Two files of one name are two models.
    private static String name(Path gguf, Rounding rounding) throws IOException {
        String file = gguf.getFileName().toString().replaceAll("\\.gguf$", "");
        String content = Seal.digest(gguf).substring(0, 12);
        return "%s-%s-%dbit-%d-v%d".formatted(file, content, rounding.bits(), rounding.block(), VERSION);
    }

    private static Path make(Path gguf, Rounding rounding, Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        Path made = Files.createTempDirectory(folder.getParent(), ".making-");
        try (GgufFile file = new GgufFile(gguf)) {
            write(file, rounding, made);
            return moved(made, folder);
        } finally {
            delete(made);
        }
    }

    private static void write(GgufFile file, Rounding rounding, Path folder) throws IOException {
        LlamaShape shape = LlamaShape.of(file);
        try (WeightsFile weights = new WeightsFile(folder.resolve(ONNX + ".data"))) {
            Files.write(folder.resolve(ONNX), new LlamaGraph(file, shape, rounding, weights).write());
        }
        JSON.writeValue(folder.resolve("genai_config.json").toFile(), GenaiConfig.of(file, shape, ONNX, JSON));
        JSON.writeValue(folder.resolve("tokenizer.json").toFile(), new TokenizerJson(file, JSON).write());
        ObjectNode chat = JSON.createObjectNode();
        file.text("tokenizer.chat_template").ifPresent(t -> chat.put("chat_template", t));
        JSON.writeValue(folder.resolve("tokenizer_config.json").toFile(), chat);
        Seal.put(folder);
    }

    /// Whole, or not at all.
    private static Path moved(Path made, Path folder) throws IOException {
        try {
            return Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (Files.isDirectory(folder)) return folder;
            throw e;
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path f : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(f);
        }
    }
}
