package dev.parley.dialogue.tokens;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import dev.parley.perception.onnx.ModelFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Cuts text into the pieces of words that a model of sentences reads: Hugging Face's `tokenizers` with the
/// model's own file, between the two marks that such a model expects. One thread.
public final class WordPieces implements AutoCloseable {
    /// Pieces of one text; what is longer is cut off.
    public static final int LONGEST = 256;

    private final HuggingFaceTokenizer tokenizer;

    /// @param names of the pieces
    /// @param from where each begins in the text; negative: it is a mark
    public record Cut(long[] ids, String[] names, int[] from) {}

    /// @throws ModelFault if the file cannot be read
    public WordPieces(Path file) {
        if (!Files.isReadable(file))
            throw new ModelFault("The model file %s is missing: run ./parley models fetch".formatted(file));
        try {
            tokenizer = HuggingFaceTokenizer.newInstance(
                    file, Map.of("padding", "false", "truncation", "true", "maxLength", Integer.toString(LONGEST)));
        } catch (IOException | RuntimeException e) {
            throw new ModelFault("The model file %s cannot be read: run ./parley models verify".formatted(file));
        }
    }

    public Cut cut(String text) {
        var encoding = tokenizer.encode(text);
        CharSpan[] spans = encoding.getCharTokenSpans();
        long[] marks = encoding.getSpecialTokenMask();
        int[] from = new int[marks.length];
        for (int i = 0; i < from.length; i++) from[i] = marks[i] == 1 || spans[i] == null ? -1 : spans[i].getStart();
        return new Cut(encoding.getIds(), encoding.getTokens(), from);
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
