package dev.parley.dialogue.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/// Checks answers that somebody else has held to a schema, or not. Immutable.
public final class Answers {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final ByteRunAutomaton automaton;

    /// @throws SchemaFault if the schema is none that is read here
    public Answers(String schema) {
        automaton = new ByteRunAutomaton(
                SchemaAutomaton.of(read(schema).orElseThrow(() -> new SchemaFault("", "it is no JSON"))), true);
    }

    /// The answer without its spaces; empty if it does not fit. Its properties must be in the schema's order.
    public Optional<JsonNode> fitting(String answer) {
        return read(answer).filter(a -> {
            byte[] bytes = a.toString().getBytes(StandardCharsets.UTF_8);
            return automaton.run(bytes, 0, bytes.length);
        });
    }

    private static Optional<JsonNode> read(String json) {
        try {
            return Optional.ofNullable(JSON.readTree(json)).filter(n -> !n.isMissingNode());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
