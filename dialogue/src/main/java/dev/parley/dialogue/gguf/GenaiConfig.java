package dev.parley.dialogue.gguf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// What `onnxruntime-genai` writes beside a model: its measures, its file, how its inputs and outputs are named.
final class GenaiConfig {
    private GenaiConfig() {}

    static JsonNode of(GgufFile file, LlamaShape shape, String onnx, ObjectMapper json) {
        ObjectNode all = json.createObjectNode();
        ObjectNode model = all.putObject("model");
        model.put("type", "llama").put("vocab_size", shape.vocabulary()).put("context_length", shape.context());
        file.number("tokenizer.ggml.bos_token_id").ifPresent(id -> model.put("bos_token_id", id));
        file.number("tokenizer.ggml.eos_token_id").ifPresent(id -> model.put("eos_token_id", id));
        ObjectNode decoder = model.putObject("decoder");
        decoder.put("filename", onnx)
                .put("head_size", shape.headWidth())
                .put("hidden_size", shape.width())
                .put("num_attention_heads", shape.heads())
                .put("num_key_value_heads", shape.sharedHeads())
                .put("num_hidden_layers", shape.layers());
        decoder.putObject("inputs")
                .put("input_ids", "input_ids")
                .put("attention_mask", "attention_mask")
                .put("past_key_names", "past_key_values.%d.key")
                .put("past_value_names", "past_key_values.%d.value");
        decoder.putObject("outputs")
                .put("logits", "logits")
                .put("present_key_names", "present.%d.key")
                .put("present_value_names", "present.%d.value");
        all.putObject("search").put("past_present_share_buffer", true);
        return all;
    }
}
