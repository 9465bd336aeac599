package dev.parley.robot.yaml;

import dev.parley.robot.Mqtt;
import java.util.Optional;

/// `mqtt: {url: mqtts://HOST:8883, user_env: NAME, password_env: NAME, ca: FILE, role: operator, words: false,
/// session_s: 60}`; `mqtt: {}` is a broker of the robot's own.
final class MqttReader {
    private MqttReader() {}

    static Optional<Mqtt> read(Section s) {
        s.only("url", "user_env", "password_env", "ca", "role", "words", "session_s");
        return s.build(() -> new Mqtt(
                s.maybe("url").map(Value::text),
                s.textOr("user_env", ""),
                s.textOr("password_env", ""),
                s.maybe("ca").map(Value::text),
                s.maybe("role").map(Value::text),
                s.maybe("words").map(Value::flag).orElse(false),
                s.maybe("session_s").map(Value::whole).orElse(Mqtt.STANDARD.sessionS())));
    }
}
