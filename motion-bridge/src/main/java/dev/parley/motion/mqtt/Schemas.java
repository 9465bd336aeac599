package dev.parley.motion.mqtt;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What each topic's messages look like: JSON schemas (draft 2020-12) beside this class. Thread-safe.
public final class Schemas {
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private final Map<String, JsonSchema> known = new ConcurrentHashMap<>();

    /// What is wrong with a message, in words; empty: nothing.
    ///
    /// @param name of a schema: `do`, `say`, `answer`, `state`, …
    public Optional<String> fault(String name, JsonNode message) {
        return known.computeIfAbsent(name, Schemas::read).validate(message).stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .findFirst();
    }

    /// The same of text.
    public Optional<String> fault(String name, String message) {
        return known.computeIfAbsent(name, Schemas::read).validate(message, InputFormat.JSON).stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .findFirst();
    }

    private static JsonSchema read(String name) {
        try (InputStream in = Schemas.class.getResourceAsStream(name + ".schema.json")) {
            if (in == null) throw new IllegalArgumentException("no schema " + name);
            return FACTORY.getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
