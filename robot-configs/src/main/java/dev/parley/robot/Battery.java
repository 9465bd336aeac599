package dev.parley.robot;

import java.util.Optional;

/// What tells how much charge is left, and what the robot still does with little.
///
/// @param topic of `sensor_msgs/BatteryState`
/// @param least share of the whole charge, 0 to 1; below it nothing begins but the way to the charger
/// @param charger the place where it is charged; empty: it has no place of its own
public record Battery(String topic, double least, Optional<String> charger) {
    public Battery {
        new Checks().topic("topic", topic).range("min_battery", least, 0, 0.9).done();
    }
}
