package dev.parley.robot.yaml;

import dev.parley.robot.Battery;
import java.util.Optional;

/// `battery: {topic: /battery_state, min_battery: 0.15, charger: charging station}`
final class BatteryReader {
    private BatteryReader() {}

    static Optional<Battery> read(Section s) {
        s.only("topic", "min_battery", "charger");
        return s.build(() -> new Battery(
                s.textOr("topic", "/battery_state"),
                s.number("min_battery", "a share of the whole charge such as 0.15"),
                s.maybe("charger").map(Value::text)));
    }
}
