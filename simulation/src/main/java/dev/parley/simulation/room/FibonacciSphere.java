package dev.parley.simulation.room;

/// Directions spread evenly over the sphere: on a spiral from pole to pole, each turned on by the golden
/// ratio (R. Swinbank & R. J. Purser, "Fibonacci grids", Q. J. R. Meteorol. Soc. 132, 2006).
final class FibonacciSphere {
    private static final double TURN_RAD = Math.PI * (1 + Math.sqrt(5));

    private FibonacciSphere() {}

    /// @param fromRad turns all of them about the z axis
    /// @return `[direction][x, y, z]`, unit vectors
    static double[][] of(int directions, double fromRad) {
        double[][] sphere = new double[directions][];
        for (int i = 0; i < directions; i++) {
            double z = 1 - (2 * i + 1.0) / directions;
            double level = Math.sqrt(1 - z * z);
            double azimuth = fromRad + TURN_RAD * (i + 0.5);
            sphere[i] = new double[] {level * Math.cos(azimuth), level * Math.sin(azimuth), z};
        }
        return sphere;
    }
}
