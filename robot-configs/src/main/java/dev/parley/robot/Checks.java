package dev.parley.robot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Collects the problems of one record, so that its constructor can report them all at once.
final class Checks {
    private final List<Problem> problems = new ArrayList<>();

    Checks range(String key, double value, double min, double max) {
        return that(
                value >= min && value <= max,
                key,
                text(value),
                "a number from %s to %s".formatted(text(min), text(max)));
    }

    Checks finite(String key, double... values) {
        for (double v : values) that(Double.isFinite(v), key, v, "finite numbers");
        return this;
    }

    Checks matches(String key, String value, String regex, String expected) {
        return that(value.matches(regex), key, value, expected);
    }

    /// A ROS 2 topic name: absolute, of letters, digits and underscores between slashes.
    Checks topic(String key, String value) {
        return matches(key, value, "(/[A-Za-z_][A-Za-z0-9_]*)+", "a topic such as /cmd_vel");
    }

    /// Words as people say them.
    Checks phrase(String key, String said) {
        return matches(
                key,
                said,
                "[\\p{L}\\p{M}\\p{N}']+([ -][\\p{L}\\p{M}\\p{N}']+)*",
                "words: letters, digits, apostrophes");
    }

    Checks known(String key, String value, Collection<String> names) {
        return that(names.contains(value), key, value, DidYouMean.among(value, names));
    }

    Checks that(boolean right, String key, Object value, String expected) {
        if (!right) problems.add(new Problem(key, String.valueOf(value), expected));
        return this;
    }

    void done() {
        if (!problems.isEmpty()) throw new BadRobotException(problems);
    }

    private static String text(double v) {
        return v == Math.rint(v) && Math.abs(v) < 1e9 ? String.valueOf((long) v) : String.valueOf(v);
    }
}
