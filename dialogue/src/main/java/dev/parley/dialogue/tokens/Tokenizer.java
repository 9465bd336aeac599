package dev.parley.dialogue.tokens;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.parley.perception.onnx.ModelFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Cuts text into the tokens of a model: Hugging Face's `tokenizers` with the model's own `tokenizer.json`.
/// One thread.
///
/// Text is only ever text: what looks like a mark of the conversation (`<|im_end|>`) is read letter by letter,
/// so that nobody can talk the model into another turn. Marks are had by [#mark] alone.
public final class Tokenizer implements AutoCloseable {
    private static final String FILE = "tokenizer.json";
    private static final long LARGEST_FILE = 64 << 20;

    private final HuggingFaceTokenizer tokenizer;
    private final Vocabulary vocabulary;

    /// @throws ModelFault if the folder has no tokenizer that can be read
    public Tokenizer(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.isRegularFile(file)) throw fault(folder, "has no " + FILE);
            if (Files.size(file) > LARGEST_FILE) throw fault(folder, FILE + " is too large");
            vocabulary = Vocabulary.read(file);
            tokenizer =
                    HuggingFaceTokenizer.newInstance(file, Map.of("addSpecialTokens", "false", "truncation", "false"));
        } catch (IOException | RuntimeException e) {
            throw e instanceof ModelFault f ? f : fault(folder, FILE + " is none that can be read");
        }
    }

    private static ModelFault fault(Path folder, String why) {
        return new ModelFault("The language model %s: %s".formatted(folder, why));
    }

    /// @param text any Unicode; what the model cannot write, and half of a surrogate pair, becomes U+FFFD
    public int[] encode(String text) {
        String whole = vocabulary.writable(text);
        IntStream.Builder tokens = IntStream.builder();
        int from = 0;
        for (int mark = vocabulary.markIn(whole, 0); mark >= 0; mark = vocabulary.markIn(whole, from)) {
            // One letter of the mark here, the rest there: it is no mark any more.
            plain(whole.substring(from, mark + 1)).forEach(tokens::add);
            from = mark + 1;
        }
        plain(whole.substring(from)).forEach(tokens::add);
        return tokens.build().toArray();
    }

    private IntStream plain(String text) {
        return Arrays.stream(tokenizer.encode(text, false, false).getIds()).mapToInt(id -> (int) id);
    }

    /// A mark of the conversation, such as `<|im_start|>`; empty if the model has none of this name.
    public Optional<Integer> mark(String name) {
        return vocabulary.mark(name);
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /// What the tokens say; marks say nothing.
    public String decode(int[] tokens) {
        TextStream text = new TextStream(vocabulary);
        StringBuilder all = new StringBuilder();
        for (int t : tokens) all.append(text.add(t));
        return all.append(text.end()).toString();
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
