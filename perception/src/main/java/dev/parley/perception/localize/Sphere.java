package dev.parley.perception.localize;

import dev.parley.perception.Direction;
import dev.parley.perception.array.MicrophoneArray;
import java.util.Optional;

/// Directions in rows and columns of 5°, as far as an array can tell them apart.
///
/// A level array looks into rows of elevations above it, since it cannot tell above from below. An array in
/// a plane that stands cannot tell before from behind; a line knows one angle only: both have a mirror.
/// Immutable.
final class Sphere {
    static final double STEP_RAD = Math.toRadians(5);

    private static final int AROUND = 72;
    private static final int HALF = 37;
    private static final double ROW_RAD = Math.toRadians(25);
    private static final double LOWEST_RAD = Math.toRadians(-40);
    private static final double LOWEST_ABOVE_RAD = Math.toRadians(10);
    private static final double HIGHEST_RAD = Math.toRadians(60);

    /// Of a line or of a plane's normal against the vertical.
    private static final double UPRIGHT = 0.9;

    private final int rows;
    private final int columns;
    private final double lowestRad;
    private final double[] axis;
    private final double[] across;
    private final double[] normal;

    private Sphere(int rows, int columns, double lowestRad, double[] axis, double[] across, double[] normal) {
        this.rows = rows;
        this.columns = columns;
        this.lowestRad = lowestRad;
        this.axis = axis;
        this.across = across;
        this.normal = normal;
    }

    static Sphere of(MicrophoneArray array) {
        double[] none = new double[0];
        int everywhere = rows(LOWEST_RAD);
        return switch (array.shape()) {
            case POINT -> new Sphere(0, 0, 0, none, none, none);
            case LINEAR -> line(array.axis());
            case PLANAR -> {
                double[] normal = normal(array);
                yield Math.abs(normal[2]) > UPRIGHT
                        ? new Sphere(rows(LOWEST_ABOVE_RAD), AROUND, LOWEST_ABOVE_RAD, none, none, none)
                        : new Sphere(everywhere, AROUND, LOWEST_RAD, none, none, normal);
            }
            case SPATIAL -> new Sphere(everywhere, AROUND, LOWEST_RAD, none, none, none);
        };
    }

    private static int rows(double lowestRad) {
        return 1 + (int) Math.round((HIGHEST_RAD - lowestRad) / ROW_RAD);
    }

    /// An upright line knows elevation alone, which no one asked for.
    private static Sphere line(double[] axis) {
        if (Math.abs(axis[2]) > UPRIGHT) return new Sphere(0, 0, 0, axis, axis, new double[0]);
        double level = Math.hypot(axis[0], axis[1]);
        double[] across = {-axis[1] / level, axis[0] / level, 0};
        return new Sphere(1, HALF, 0, axis, forward(across), new double[0]);
    }

    /// Of the two sides of a line or a plane, the one ahead; of those beside, the left one.
    private static double[] forward(double[] v) {
        boolean turn = Math.abs(v[0]) > 1e-6 ? v[0] < 0 : v[1] < 0;
        return turn ? new double[] {-v[0], -v[1], -v[2]} : v;
    }

    private static double[] normal(MicrophoneArray array) {
        double[] normal = new double[3];
        for (int a = 0; a < array.count(); a++)
            for (int b = 0; b < a; b++) {
                double[] n = cross(place(array, a), place(array, b));
                if (dot(n, n) > dot(normal, normal)) normal = n;
            }
        double length = Math.sqrt(dot(normal, normal));
        return forward(new double[] {normal[0] / length, normal[1] / length, normal[2] / length});
    }

    private static double[] place(MicrophoneArray array, int m) {
        double c = -MicrophoneArray.SOUND_MPS;
        return new double[] {
            c * array.delayS(m, Direction.AHEAD),
            c * array.delayS(m, new Direction(Math.PI / 2, 0)),
            c * array.delayS(m, new Direction(0, Math.PI / 2))
        };
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    int size() {
        return rows * columns;
    }

    /// Whether the last column stands beside the first.
    boolean around() {
        return columns == AROUND;
    }

    /// The row to read an azimuth in, of a voice that seems to be in another one. A level array hears elevation
    /// far worse than azimuth, and most people's mouths are near its lowest row, 10° above it.
    int azimuthRow(int row) {
        return lowestRad == LOWEST_ABOVE_RAD ? 0 : row;
    }

    /// The column beside one, itself at an end.
    int beside(int column, int by) {
        return around() ? Math.floorMod(column + by, columns) : Math.clamp(column + by, 0, columns - 1);
    }

    /// Between rows and columns too.
    Direction at(double row, double column) {
        double angle = column * STEP_RAD;
        if (!around()) return along(angle, 1);
        return new Direction(Math.IEEEremainder(angle, 2 * Math.PI), lowestRad + row * ROW_RAD);
    }

    /// What the array cannot tell from [#at]; empty if it can, or if nobody could be there.
    Optional<Direction> mirror(double row, double column) {
        if (!around()) return Optional.of(along(column * STEP_RAD, -1));
        if (normal.length == 0) return Optional.empty();
        double[] v = vector(at(row, column));
        double beyond = 2 * dot(v, normal);
        for (int i = 0; i < 3; i++) v[i] -= beyond * normal[i];
        return Optional.of(direction(v)).filter(d -> d.elevationRad() > LOWEST_RAD - ROW_RAD);
    }

    /// Of two directions that mirror each other, only one is looked into.
    boolean looked(int row, int column) {
        return normal.length == 0 || dot(vector(at(row, column)), normal) >= -1e-3;
    }

    private Direction along(double angleRad, int side) {
        double[] v = new double[3];
        for (int i = 0; i < 3; i++) v[i] = Math.cos(angleRad) * axis[i] + side * Math.sin(angleRad) * across[i];
        return direction(v);
    }

    private static Direction direction(double[] v) {
        return new Direction(Math.atan2(v[1], v[0]), Math.asin(Math.clamp(v[2], -1.0, 1.0)));
    }

    private static double[] vector(Direction d) {
        double level = Math.cos(d.elevationRad());
        return new double[] {
            level * Math.cos(d.azimuthRad()), level * Math.sin(d.azimuthRad()), Math.sin(d.elevationRad())
        };
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
