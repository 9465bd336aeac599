package dev.parley.perception.localize;

import dev.parley.perception.Detection;

/// Where exactly a voice is, between the directions of the grid.
///
/// @param evidence of it
/// @param sphere of the grid
record FinePlace(Evidence evidence, Sphere sphere) {
    private static final int WITHIN = 1;

    /// Half a degree.
    private static final double FINE = 0.1;

    /// The loudest voice, exactly where the sharp map is highest.
    Detection ofFirst(int at, double confidence) {
        int row = at / sphere.columns();
        int read = sphere.azimuthRow(row);
        int column = at % sphere.columns();
        for (int by = -WITHIN; by <= WITHIN; by++) {
            int beside = sphere.beside(at % sphere.columns(), by);
            if (sharp(read, beside) > sharp(read, column)) column = beside;
        }
        double fine = sphere.around() ? between(read, column) : column + aside(evidence.sharp, read, column);
        return detection(row, upward(evidence.sharp, row, column), fine, confidence, 1);
    }

    /// Another one, where most is explained beyond the others.
    ///
    /// @param beyond by column
    Detection ofFurther(int at, float[] beyond, double confidence, double share) {
        int row = at / sphere.columns();
        int column = at % sphere.columns();
        return detection(row, upward(evidence.map, row, column), column + aside(beyond, 0, column), confidence, share);
    }

    private Detection detection(int row, double upward, double column, double confidence, double share) {
        double fineRow = row + upward;
        return new Detection(
                sphere.at(fineRow, column), sphere.mirror(fineRow, column), confidence, evidence.power * share);
    }

    private float sharp(int row, int column) {
        return evidence.sharp[row * sphere.columns() + column];
    }

    /// All around, the map of an array that a head can carry holds no more than its columns tell.
    private double between(int row, int column) {
        double best = column;
        double highest = interpolated(row, best);
        for (double x = column - 1 + FINE; x < column + 1 - FINE / 2; x += FINE) {
            double height = interpolated(row, x);
            if (height > highest) {
                highest = height;
                best = x;
            }
        }
        return best + FINE * top(interpolated(row, best - FINE), highest, interpolated(row, best + FINE));
    }

    /// The trigonometric polynomial through a row, by the kernel of Dirichlet.
    private double interpolated(int row, double x) {
        int columns = sphere.columns();
        double sum = 0;
        for (int c = 0; c < columns; c++) {
            double angle = Math.PI * (x - c);
            double below = columns * Math.tan(angle / columns);
            sum += sharp(row, c) * (Math.abs(below) < 1e-9 ? 1 : Math.sin(angle) / below);
        }
        return sum;
    }

    /// To the top of the parabola through a place and those to its left and right.
    private double aside(float[] map, int row, int column) {
        int left = sphere.beside(column, -1);
        int right = sphere.beside(column, 1);
        if (left == column || right == column) return 0;
        int start = row * sphere.columns();
        return top(map[start + left], map[start + column], map[start + right]);
    }

    private double upward(float[] map, int row, int column) {
        if (row == 0 || row == sphere.rows() - 1) return 0;
        int columns = sphere.columns();
        return top(map[(row - 1) * columns + column], map[row * columns + column], map[(row + 1) * columns + column]);
    }

    private static double top(double before, double at, double after) {
        double bend = before - 2 * at + after;
        return bend < 0 ? Math.clamp(0.5 * (before - after) / bend, -1.0, 1.0) : 0;
    }
}
