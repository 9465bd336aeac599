package dev.parley.robot;

/// One thing that is wrong in a robot's description, in words for the person who wrote it.
///
/// @param key what was being set, as a path of keys (`base.max_linear_mps`)
/// @param value what was found there
/// @param expected what would be right: the allowed range, the known names
public record Problem(String key, String value, String expected) {
    /// The same problem seen from the record that contains this one.
    public Problem under(String parent) {
        return new Problem(key.isEmpty() ? parent : parent + "." + key, value, expected);
    }

    @Override
    public String toString() {
        return "%s: %s; expected %s".formatted(key, value, expected);
    }
}
