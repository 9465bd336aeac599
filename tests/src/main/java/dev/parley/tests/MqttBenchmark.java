package dev.parley.tests;

import dev.parley.tests.mqtt.RateFigures;
import dev.parley.tests.mqtt.RestartFigures;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// MQTT with a real Mosquitto.
public final class MqttBenchmark extends InParts {
    @Override
    public String name() {
        return "mqtt";
    }

    @Override
    public String purpose() {
        return "MQTT with Mosquitto (on the PATH, or PARLEY_MOSQUITTO=FILE): how long a message takes, and what is lost or"
                + " doubled while the broker is killed again and again; --part "
                + String.join("|", parts().sequencedKeySet());
    }

    @Override
    SequencedMap<String, Part> parts() {
        SequencedMap<String, Part> parts = new LinkedHashMap<>();
        parts.put("rate", RateFigures::measure);
        parts.put("restarts", RestartFigures::measure);
        return parts;
    }
}
