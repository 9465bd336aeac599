package dev.parley.perception.array;

import dev.parley.perception.Direction;
import dev.parley.robot.Microphones.Position;
import java.util.List;

/// The geometry of 1 to 16 microphones, seen from their common centre. Sound is a plane wave here: right
/// for voices farther away than a few times the array's size. Immutable.
public final class MicrophoneArray {
    public static final double SOUND_MPS = 343;

    /// A millimetre: less than a capsule's own size.
    private static final double FLAT_M = 0.001;

    /// What the geometry can tell.
    public enum Shape {
        /// One place: no direction at all.
        POINT,
        /// Microphones on a line: the angle to the line, but not the side.
        LINEAR,
        /// Microphones in a plane: azimuth, and elevation up to its sign.
        PLANAR,
        /// Azimuth and elevation.
        SPATIAL
    }

    private final double[][] places;
    private final Shape shape;
    private final double[] axis;

    public MicrophoneArray(List<Position> positions) {
        places = centred(positions);
        double[] first = longest(places);
        axis = unit(first);
        double[] second = longest(rejected(places, axis));
        double[] third = longest(rejected(rejected(places, axis), unit(second)));
        shape = norm(first) < FLAT_M
                ? Shape.POINT
                : norm(second) < FLAT_M ? Shape.LINEAR : norm(third) < FLAT_M ? Shape.PLANAR : Shape.SPATIAL;
    }

    public int count() {
        return places.length;
    }

    public Shape shape() {
        return shape;
    }

    /// Along the line of a linear array: a unit vector, `[x, y, z]`.
    public double[] axis() {
        return axis.clone();
    }

    /// When a plane wave from there reaches a microphone, against the centre of the array: negative when
    /// earlier. Seconds.
    public double delayS(int microphone, Direction from) {
        double[] p = places[microphone];
        double level = Math.cos(from.elevationRad());
        double x = level * Math.cos(from.azimuthRad());
        double y = level * Math.sin(from.azimuthRad());
        double z = Math.sin(from.elevationRad());
        return -(p[0] * x + p[1] * y + p[2] * z) / SOUND_MPS;
    }

    public double distanceM(int a, int b) {
        double x = places[a][0] - places[b][0];
        double y = places[a][1] - places[b][1];
        double z = places[a][2] - places[b][2];
        return Math.sqrt(x * x + y * y + z * z);
    }

    private static double[][] centred(List<Position> positions) {
        double x = positions.stream().mapToDouble(Position::xM).average().orElse(0);
        double y = positions.stream().mapToDouble(Position::yM).average().orElse(0);
        double z = positions.stream().mapToDouble(Position::zM).average().orElse(0);
        return positions.stream()
                .map(p -> new double[] {p.xM() - x, p.yM() - y, p.zM() - z})
                .toArray(double[][]::new);
    }

    private static double[] longest(double[][] vectors) {
        double[] longest = vectors[0];
        for (double[] v : vectors) if (norm(v) > norm(longest)) longest = v;
        return longest;
    }

    /// What is left of each vector beside the direction.
    private static double[][] rejected(double[][] vectors, double[] direction) {
        double[][] left = new double[vectors.length][3];
        for (int m = 0; m < vectors.length; m++) {
            double along = vectors[m][0] * direction[0] + vectors[m][1] * direction[1] + vectors[m][2] * direction[2];
            for (int k = 0; k < 3; k++) left[m][k] = vectors[m][k] - along * direction[k];
        }
        return left;
    }

    private static double[] unit(double[] v) {
        double n = norm(v);
        return n < FLAT_M ? new double[3] : new double[] {v[0] / n, v[1] / n, v[2] / n};
    }

    private static double norm(double[] v) {
        return Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
    }
}
