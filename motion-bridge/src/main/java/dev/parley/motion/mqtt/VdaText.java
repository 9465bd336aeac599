package dev.parley.motion.mqtt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a master control writes.
final class VdaText {
    /// Largest message.
    static final int LARGEST_BYTES = 16_000;

    static final int MOST_ACTIONS = 10;
    static final int MOST_PARAMETERS = 16;

    private VdaText() {}

    static Optional<ObjectNode> parsed(Incoming message) {
        return RequestText.parsed(message, LARGEST_BYTES);
    }

    /// Identities of the actions of a type, however badly the rest is written; those without one are called "".
    static List<String> ids(ObjectNode message, String type) {
        List<String> ids = new ArrayList<>();
        for (JsonNode action : message.path("actions"))
            if (action.path("actionType").asText().equals(type))
                ids.add(action.path("actionId").asText());
        return ids;
    }

    /// As `do.schema.json` has it: the parameters are slots, but for that which says yes to a question.
    static ObjectNode wish(JsonNode action) {
        ObjectNode wish =
                RequestText.empty().put("action", action.path("actionType").asText());
        ObjectNode slots = wish.putObject("slots");
        for (JsonNode p : action.path("actionParameters")) {
            String key = p.path("key").asText();
            if (key.equals(VdaActions.CONFIRMS)) wish.set(VdaActions.CONFIRMS, p.path("value"));
            else slots.set(key, p.path("value"));
        }
        return wish;
    }

    /// What a message is about, as far as it can be read.
    static Map<String, String> about(String topic, JsonNode message) {
        Map<String, String> about = new TreeMap<>();
        about.put("topic", topic);
        for (String key : List.of("headerId", "orderId", "orderUpdateId")) {
            String value = message.path(key).asText();
            if (!value.isEmpty() && value.length() <= 64) about.put(key, value);
        }
        return about;
    }
}
