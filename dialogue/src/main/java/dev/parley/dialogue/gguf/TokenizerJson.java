package dev.parley.dialogue.gguf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/// The vocabulary of a GGUF file as a `tokenizer.json`, the format of Hugging Face's `tokenizers`: byte-level
/// pair encoding (Sennrich et al. 2016) with the way of cutting text into words that the file names.
final class TokenizerJson {
    /// Tokens that stand for something in a conversation, not for text.
    private static final int CONTROL = 3;
    private static final int USER_DEFINED = 4;

    private static final String GPT2 =
            "'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+";
    /// `%s`: how many digits stay together.
    private static final String LLAMA3 = "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}%s|"
            + " ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+";

    /// By the name in `tokenizer.ggml.pre`: one pattern after the other.
    private static final Map<String, List<String>> WORDS = Map.of(
            "smollm", List.of("\\p{N}", GPT2),
            "gpt-2", List.of(GPT2),
            "llama-bpe", List.of(LLAMA3.formatted("{1,3}")),
            "qwen2", List.of(LLAMA3.formatted("")));

    private final GgufFile file;
    private final ObjectMapper json;

    TokenizerJson(GgufFile file, ObjectMapper json) {
        this.file = file;
        this.json = json;
    }

    /// @throws dev.parley.perception.onnx.ModelFault if the file's tokenizer is of another kind
    JsonNode write() {
        String kind = file.text("tokenizer.ggml.model").orElse("none");
        if (!kind.equals("gpt2")) throw file.fault("has a tokenizer of the kind %s, not gpt2".formatted(kind));
        ObjectNode all = json.createObjectNode();
        all.put("version", "1.0");
        all.set("added_tokens", added());
        all.set("pre_tokenizer", words());
        all.set("decoder", byteLevel());
        all.set("model", pairs());
        return all;
    }

    private ArrayNode added() {
        ArrayNode added = json.createArrayNode();
        List<String> tokens = file.texts("tokenizer.ggml.tokens");
        List<Integer> types = file.numbers("tokenizer.ggml.token_type");
        for (int id = 0; id < Math.min(tokens.size(), types.size()); id++)
            if (types.get(id) == CONTROL || types.get(id) == USER_DEFINED)
                added.addObject()
                        .put("id", id)
                        .put("content", tokens.get(id))
                        .put("single_word", false)
                        .put("lstrip", false)
                        .put("rstrip", false)
                        .put("normalized", false)
                        .put("special", types.get(id) == CONTROL);
        return added;
    }

    private ObjectNode words() {
        String name = file.text("tokenizer.ggml.pre").orElse("gpt-2");
        if (!WORDS.containsKey(name)) throw file.fault("cuts words in a way that is not known here: " + name);
        ObjectNode sequence = json.createObjectNode().put("type", "Sequence");
        ArrayNode steps = sequence.putArray("pretokenizers");
        for (String pattern : WORDS.get(name)) {
            ObjectNode split = steps.addObject().put("type", "Split").put("behavior", "Isolated");
            split.putObject("pattern").put("Regex", pattern);
            split.put("invert", false);
        }
        steps.add(byteLevel());
        return sequence;
    }

    /// Each byte as a character that can be seen.
    private ObjectNode byteLevel() {
        return json.createObjectNode()
                .put("type", "ByteLevel")
                .put("add_prefix_space", false)
                .put("trim_offsets", true)
                .put("use_regex", false);
    }

    private ObjectNode pairs() {
        ObjectNode model = json.createObjectNode().put("type", "BPE");
        for (String no : List.of("dropout", "unk_token", "continuing_subword_prefix", "end_of_word_suffix"))
            model.putNull(no);
        model.put("fuse_unk", false).put("byte_fallback", false);
        ObjectNode vocabulary = model.putObject("vocab");
        List<String> tokens = file.texts("tokenizer.ggml.tokens");
        for (int id = 0; id < tokens.size(); id++) vocabulary.put(tokens.get(id), id);
        ArrayNode merges = model.putArray("merges");
        file.texts("tokenizer.ggml.merges").forEach(merges::add);
        if (vocabulary.isEmpty() || merges.isEmpty()) throw file.fault("has no vocabulary");
        return model;
    }
}
