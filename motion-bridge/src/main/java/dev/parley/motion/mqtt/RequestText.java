package dev.parley.motion.mqtt;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// The text of a request: a JSON object, small, shallow, no key twice.
final class RequestText {
    private static final int DEEPEST = 8;
    private static final int LONGEST_NUMBER = 32;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private RequestText() {}

    /// Empty: it is none.
    static Optional<ObjectNode> parsed(Incoming message) {
        return parsed(message, Requests.LARGEST_BYTES);
    }

    static Optional<ObjectNode> parsed(Incoming message, int largestBytes) {
        if (message.payload().length > largestBytes) return Optional.empty();
        try {
            return MAPPER.readTree(message.payload()) instanceof ObjectNode o ? Optional.of(o) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Empty: it is no time.
    static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static ObjectNode empty() {
        return MAPPER.createObjectNode();
    }
}
