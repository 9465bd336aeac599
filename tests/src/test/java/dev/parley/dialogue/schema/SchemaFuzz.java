package dev.parley.dialogue.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;

/// Any JSON as a schema: an automaton, or why there is none.
public final class SchemaFuzz {
    private SchemaFuzz() {}

    private static final ObjectMapper JSON = new ObjectMapper();

    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            JsonNode schema = JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
            if (schema != null) SchemaAutomaton.of(schema);
        } catch (JsonProcessingException | SchemaFault refused) {
            // As it should be.
        }
    }
}
