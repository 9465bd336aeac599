package dev.parley.motion.mqtt;

import java.util.Optional;

/// One message that came in. Not to be changed.
///
/// @param retained whether it lay at the broker, or was to lie there
/// @param answerTo where its sender wants the answer
/// @param correlation what the sender wants back with it
public record Incoming(
        String topic, byte[] payload, boolean retained, Optional<String> answerTo, Optional<byte[]> correlation) {}
