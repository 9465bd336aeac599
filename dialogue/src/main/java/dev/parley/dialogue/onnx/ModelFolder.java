package dev.parley.dialogue.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.perception.onnx.ModelFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/// A folder with a model, as its `genai_config.json` describes it.
///
/// @param context positions at most
/// @param keyNames with a `%d` for the layer, as the other three
/// @param endTokens after which an answer is over
record ModelFolder(
        Path onnx,
        int layers,
        int sharedHeads,
        int headWidth,
        int vocabulary,
        int context,
        String idsName,
        String maskName,
        String logitsName,
        String keyNames,
        String valueNames,
        String nextKeyNames,
        String nextValueNames,
        Set<Integer> endTokens) {
    private static final String CONFIG = "genai_config.json";
    private static final long LARGEST_CONFIG = 1 << 20;

    /// @throws ModelFault if there is no such file, or it describes no model that runs here
    static ModelFolder read(Path folder) {
        Path file = folder.resolve(CONFIG);
        try {
            if (!Files.isRegularFile(file)) throw fault(folder, "has no " + CONFIG);
            if (Files.size(file) > LARGEST_CONFIG) throw fault(folder, CONFIG + " is too large");
            JsonNode all = new ObjectMapper().readTree(file.toFile());
            if (!all.path("search").path("past_present_share_buffer").asBoolean(false))
                throw fault(
                        folder,
                        "has no keys and values that stay in place (search.past_present_share_buffer);"
                                + " build it with GroupQueryAttention");
            return of(folder, all.path("model"));
        } catch (IOException e) {
            throw fault(folder, CONFIG + " is no JSON");
        }
    }

    private static ModelFolder of(Path folder, JsonNode model) {
        JsonNode decoder = model.path("decoder");
        JsonNode in = decoder.path("inputs");
        JsonNode out = decoder.path("outputs");
        return new ModelFolder(
                folder.resolve(decoder.path("filename").asText("model.onnx")),
                number(folder, decoder, "num_hidden_layers"),
                number(folder, decoder, "num_key_value_heads"),
                number(folder, decoder, "head_size"),
                number(folder, model, "vocab_size"),
                number(folder, model, "context_length"),
                in.path("input_ids").asText("input_ids"),
                in.path("attention_mask").asText("attention_mask"),
                out.path("logits").asText("logits"),
                in.path("past_key_names").asText("past_key_values.%d.key"),
                in.path("past_value_names").asText("past_key_values.%d.value"),
                out.path("present_key_names").asText("present.%d.key"),
                out.path("present_value_names").asText("present.%d.value"),
                ends(model.path("eos_token_id")));
    }

    private static Set<Integer> ends(JsonNode ids) {
        Set<Integer> ends = new TreeSet<>();
        if (ids.isArray()) ids.forEach(id -> ends.add(id.asInt()));
        else if (ids.isInt()) ends.add(ids.asInt());
        return Set.copyOf(ends);
    }

    private static int number(Path folder, JsonNode node, String key) {
        int value = node.path(key).asInt(0);
        if (value <= 0) throw fault(folder, "%s does not say %s".formatted(CONFIG, key));
        return value;
    }

    static ModelFault fault(Path folder, String why) {
        return new ModelFault("The language model %s: %s".formatted(folder, why));
    }
}
