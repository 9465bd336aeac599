package dev.parley.speech.vosk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/// One reading of what was heard.
///
/// @param logLikelihood of sound and words together, in nats; to be compared with others of the same sound
record Alternative(String text, double logLikelihood) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Of a result with alternatives, the best first.
    static List<Alternative> of(String json) {
        List<Alternative> all = new ArrayList<>();
        for (JsonNode a : node(json).path("alternatives"))
            all.add(new Alternative(
                    a.path("text").asText().strip(), a.path("confidence").asDouble()));
        return all;
    }

    /// Of a result that is still growing.
    static String partial(String json) {
        return node(json).path("partial").asText().strip();
    }

    private static JsonNode node(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new VoskFault("Vosk answered what is no JSON: update com.alphacephei:vosk");
        }
    }

    int words() {
        return text.isEmpty() ? 0 : text.split(" ").length;
    }
}
