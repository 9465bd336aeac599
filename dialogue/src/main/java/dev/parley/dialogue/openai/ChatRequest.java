package dev.parley.dialogue.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dialogue.language.Conversation;
import dev.parley.dialogue.language.Conversation.Who;
import dev.parley.dialogue.language.Wanted;
import dev.parley.dialogue.openai.Server.Structured;

/// A question as the protocol has it.
final class ChatRequest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ChatRequest() {}

    static String of(Server server, Conversation conversation, Wanted wanted) {
        ObjectNode request = JSON.createObjectNode()
                .put("model", server.model())
                .put("stream", true)
                .put("max_tokens", wanted.tokens())
                .put("temperature", wanted.sampling().temperature())
                .put("top_p", wanted.sampling().topP())
                .put("seed", wanted.sampling().seed());
        ArrayNode messages = request.putArray("messages");
        messages.addObject().put("role", "system").put("content", conversation.rules());
        for (Conversation.Turn t : conversation.turns())
            messages.addObject()
                    .put("role", t.who() == Who.PERSON ? "user" : "assistant")
                    .put("content", t.text());
        wanted.schema().ifPresent(s -> request.set("response_format", format(server.structured(), parsed(s))));
        return request.toString();
    }

    private static ObjectNode format(Structured how, JsonNode schema) {
        ObjectNode format = JSON.createObjectNode();
        switch (how) {
            case JSON_SCHEMA -> {
                ObjectNode named = format.put("type", "json_schema").putObject("json_schema");
                named.put("name", "answer").put("strict", true).set("schema", schema);
            }
            case JSON_OBJECT -> format.put("type", "json_object").set("schema", schema);
        }
        return format;
    }

    private static JsonNode parsed(String schema) {
        try {
            return JSON.readTree(schema);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a schema that is no JSON", e);
        }
    }
}
