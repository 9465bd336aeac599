package dev.parley.speech.moonshine;

import dev.parley.perception.onnx.ModelFault;
import dev.parley.speech.grammar.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// Reads the LLaMA vocabulary, which Moonshine shares, out of npm's `llama-tokenizer-js`: a JavaScript
/// source that holds
/// `llama_vocab_base64 = "…"`, the tokens in order, one a line. `▁` stands for a space, `<0x0A>` for one
/// byte.
public final class LlamaVocabulary {
    static final int START_TOKEN = 1;
    static final int END_TOKEN = 2;

    private static final long LARGEST_FILE = 16 << 20;
    private static final String NAME = "llama_vocab_base64 = \"";
    private static final int FIRST_BYTE = 3;
    private static final int ASCII = 128;

    private LlamaVocabulary() {}

    /// @throws ModelFault when the file is missing or holds no vocabulary
    public static Vocabulary read(Path source) {
        try {
            if (Files.size(source) > LARGEST_FILE) throw unusable(source, "is too large for a tokenizer");
            return parse(Files.readString(source));
        } catch (IOException e) {
            throw unusable(source, "cannot be read");
        } catch (IllegalArgumentException e) {
            throw unusable(source, "holds no LLaMA vocabulary");
        }
    }

    private static ModelFault unusable(Path source, String why) {
        return new ModelFault("tokenizer %s %s; fetch it again".formatted(source, why));
    }

    private static Vocabulary parse(String javaScript) {
        int from = javaScript.indexOf(NAME) + NAME.length();
        int to = javaScript.indexOf('"', from);
        if (from < NAME.length() || to < 0) throw new IllegalArgumentException("no vocabulary");
        String lines = new String(Base64.getDecoder().decode(javaScript.substring(from, to)), StandardCharsets.UTF_8);
        List<byte[]> tokens = new ArrayList<>();
        for (String line : lines.split("\n", -1)) tokens.add(bytes(line, tokens.size()));
        if (tokens.size() < FIRST_BYTE + 256) throw new IllegalArgumentException("too few tokens");
        return new Vocabulary(tokens, END_TOKEN, LlamaVocabulary::spells);
    }

    private static byte[] bytes(String token, int id) {
        if (id < FIRST_BYTE) return new byte[0];
        if (id < FIRST_BYTE + 256) return new byte[] {(byte) Integer.parseInt(token.substring(3, 5), 16)};
        return token.replace('▁', ' ').getBytes(StandardCharsets.UTF_8);
    }

    /// Byte tokens spell only what has no token of its own, letters outside ASCII.
    private static boolean spells(int id) {
        return id >= FIRST_BYTE + ASCII;
    }
}
