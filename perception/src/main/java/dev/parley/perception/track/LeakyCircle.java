package dev.parley.perception.track;

/// The mean of angles and how far they lie apart, lately (Mardia & Jupp 2000, section 2.3).
final class LeakyCircle {
    private double cos;
    private double sin;
    private double weight;

    void add(double rad, double share) {
        cos += share * (Math.cos(rad) - cos);
        sin += share * (Math.sin(rad) - sin);
        weight += share * (1 - weight);
    }

    double meanRad() {
        return Math.atan2(sin, cos);
    }

    /// Of a wrapped normal distribution.
    double deviationRad() {
        double length = Math.hypot(cos, sin) / weight;
        return Math.sqrt(-2 * Math.log(Math.clamp(length, 1e-9, 1)));
    }
}
