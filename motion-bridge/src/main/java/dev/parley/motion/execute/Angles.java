package dev.parley.motion.execute;

/// Angles that come round again.
final class Angles {
    private Angles() {}

    /// Within [-π, π].
    static double wrap(double rad) {
        return Math.IEEEremainder(rad, 2 * Math.PI);
    }
}
