package dev.parley.robot.yaml;

import java.util.regex.Pattern;

/// An angle as people write it: radians, or `90deg`.
final class Angle {
    private static final Pattern DEGREES = Pattern.compile("([-+]?\\d+\\.?\\d{0,9}) ?deg");

    private Angle() {}

    static double rad(Value v) {
        var degrees = DEGREES.matcher(v.isScalar() ? v.text() : "");
        return degrees.matches()
                ? Math.toRadians(Double.parseDouble(degrees.group(1)))
                : v.number("radians, or degrees such as 90deg");
    }
}
