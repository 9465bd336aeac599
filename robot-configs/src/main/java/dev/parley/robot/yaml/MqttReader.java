package dev.parley.robot.yaml;

import dev.parley.robot.Mqtt;
import dev.parley.robot.Vda5050;
import java.util.Optional;

/// `mqtt: {url: mqtts://HOST:8883, user_env: NAME, password_env: NAME, ca: FILE, role: operator, words: false,
/// session_s: 60, vda5050: {manufacturer: KIT, serial: "0001", height_m: 1.6, map: hall}}`; `mqtt: {}` is a broker of
/// the robot's own.
final class MqttReader {
    private MqttReader() {}

    static Optional<Mqtt> read(Section s) {
        s.only("url", "user_env", "password_env", "ca", "role", "words", "session_s", "vda5050");
        return s.build(() -> new Mqtt(
                s.maybe("url").map(Value::text),
                s.textOr("user_env", ""),
                s.textOr("password_env", ""),
                s.maybe("ca").map(Value::text),
                s.maybe("role").map(Value::text),
                s.maybe("words").map(Value::flag).orElse(false),
                s.maybe("session_s").map(Value::whole).orElse(Mqtt.STANDARD.sessionS()),
                s.maybe("vda5050").flatMap(v -> vda5050(v.section()))));
    }

    private static Optional<Vda5050> vda5050(Section s) {
        s.only("manufacturer", "serial", "height_m", "map", "interface");
        return s.build(() -> new Vda5050(
                s.text("manufacturer", "who made it, as its topics have it"),
                s.text("serial", "its serial number, as its topics have it"),
                s.number("height_m"),
                s.textOr("map", Vda5050.MAP),
                s.textOr("interface", Vda5050.INTERFACE)));
    }
}
