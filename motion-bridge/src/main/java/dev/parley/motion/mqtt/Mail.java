package dev.parley.motion.mqtt;

import java.util.Optional;

/// One message that goes out. Not to be changed.
///
/// @param retained whether the broker keeps it for whoever comes later; the last one of a topic counts
/// @param answers what a request asked to get back with its answer (MQTT's correlation data)
public record Mail(String topic, byte[] payload, boolean retained, Optional<byte[]> answers) {
    public static Mail live(String topic, byte[] payload) {
        return new Mail(topic, payload, false, Optional.empty());
    }

    public static Mail retained(String topic, byte[] payload) {
        return new Mail(topic, payload, true, Optional.empty());
    }
}
