package dev.parley.dialogue.gguf;

import dev.parley.perception.onnx.ModelFault;

/// The measures of a transformer of the Llama family.
///
/// @param heads of queries; `sharedHeads` of keys and values, each for `heads / sharedHeads` of the former
/// @param inner width of the feed-forward layer
/// @param epsilon of the normalisations
/// @param rotaryBase of the rotary position embedding (Su et al. 2021)
record LlamaShape(
        int layers,
        int width,
        int heads,
        int sharedHeads,
        int inner,
        int vocabulary,
        int context,
        float epsilon,
        float rotaryBase) {

    /// @throws ModelFault if the file is of another family, or says too little
    static LlamaShape of(GgufFile file) {
        String family = file.text("general.architecture").orElse("unknown");
        if (!family.equals("llama"))
            throw file.fault(("is of the family %s, not llama; convert it with onnxruntime-genai's model builder and"
                            + " name the folder")
                    .formatted(family));
        if (!file.text("llama.rope.scaling.type").orElse("none").equals("none"))
            throw file.fault("stretches its positions in a way that is not read here");
        int heads = number(file, "llama.attention.head_count");
        LlamaShape shape = new LlamaShape(
                number(file, "llama.block_count"),
                number(file, "llama.embedding_length"),
                heads,
                file.number("llama.attention.head_count_kv").orElse(heads),
                number(file, "llama.feed_forward_length"),
                file.tensor("token_embd.weight").rows(),
                number(file, "llama.context_length"),
                file.real("llama.attention.layer_norm_rms_epsilon").orElse(1e-5f),
                file.real("llama.rope.freq_base").orElse(10_000f));
        if (!shape.fits()) throw file.fault("is damaged: its measures do not fit each other");
        return shape;
    }

    private static int number(GgufFile file, String key) {
        return file.number(key).filter(n -> n > 0).orElseThrow(() -> file.fault("does not say its %s".formatted(key)));
    }

    private boolean fits() {
        return sharedHeads > 0 && width % heads == 0 && heads % sharedHeads == 0 && headWidth() % 2 == 0;
    }

    int headWidth() {
        return width / heads;
    }

    /// Of queries, keys and values side by side.
    int attentionWidth() {
        return (heads + 2 * sharedHeads) * headWidth();
    }
}
