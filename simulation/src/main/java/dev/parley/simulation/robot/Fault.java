package dev.parley.simulation.robot;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What can be made to go wrong with a simulated robot.
public enum Fault {
    /// Its left wheel does not turn: it goes half as fast, and in a circle.
    STUCK_WHEEL,
    /// Scans keep coming, and all show the same.
    FROZEN_SCAN,
    /// Odometry comes every 0.4 s.
    LATE_ODOMETRY,
    /// Nobody tells any more where on the map it is.
    LOST_LOCALIZATION,
    /// Nothing comes in and nothing goes out.
    LOST_LINK,
    /// It stands askew by 20°.
    LEANING,
    /// Something presses its bumper.
    PRESSED_BUMPER,
    /// One twentieth of its charge is left.
    LOW_BATTERY;

    /// As it is written: `stuck_wheel`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Fault::word).toList();
    }

    static Optional<Fault> of(String word) {
        return Arrays.stream(values()).filter(f -> f.word().equals(word)).findFirst();
    }
}
