package dev.parley.perception.track;

import dev.parley.perception.Direction;
import dev.parley.perception.Posture;

/// Directions between the frames of REP-105: microphones (`head_mics`), the robot (`base_link`) and one
/// that stands still (odometry). Each is x forward, y left, z up (REP-103).
///
/// The pan joint turns the array about the vertical, then the tilt joint about its own left-right axis.
public final class Frames {
    private Frames() {}

    public static Direction toBase(Direction fromMicrophones, Posture posture) {
        double level = Math.cos(fromMicrophones.elevationRad());
        double x = level * Math.cos(fromMicrophones.azimuthRad());
        double y = level * Math.sin(fromMicrophones.azimuthRad());
        double z = Math.sin(fromMicrophones.elevationRad());
        double cos = Math.cos(posture.tiltRad());
        double sin = Math.sin(posture.tiltRad());
        return direction(cos * x - sin * z, y, sin * x + cos * z, posture.panRad());
    }

    public static Direction toMicrophones(Direction fromBase, Posture posture) {
        double azimuth = fromBase.azimuthRad() - posture.panRad();
        double level = Math.cos(fromBase.elevationRad());
        double x = level * Math.cos(azimuth);
        double y = level * Math.sin(azimuth);
        double z = Math.sin(fromBase.elevationRad());
        double cos = Math.cos(posture.tiltRad());
        double sin = Math.sin(posture.tiltRad());
        return direction(cos * x + sin * z, y, cos * z - sin * x, 0);
    }

    /// The same angle within (-π, π].
    public static double wrapped(double rad) {
        double turned = Math.IEEEremainder(rad, 2 * Math.PI);
        return turned <= -Math.PI ? Math.PI : turned;
    }

    private static Direction direction(double x, double y, double z, double turnedRad) {
        return new Direction(wrapped(Math.atan2(y, x) + turnedRad), Math.asin(Math.clamp(z, -1, 1)));
    }
}
