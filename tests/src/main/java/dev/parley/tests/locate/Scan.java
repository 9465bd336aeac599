package dev.parley.tests.locate;

import dev.parley.perception.Direction;
import java.util.function.ToDoubleFunction;

/// The azimuth at which something is highest: a grid of 2°, then a parabola.
final class Scan {
    private static final int STEPS = 180;
    private static final double STEP_RAD = 2 * Math.PI / STEPS;
    private static final double ELEVATION_RAD = Math.toRadians(12);

    private Scan() {}

    static double peakRad(ToDoubleFunction<Direction> map) {
        double[] height = new double[STEPS];
        int best = 0;
        for (int i = 0; i < STEPS; i++) {
            height[i] = map.applyAsDouble(new Direction(i * STEP_RAD, ELEVATION_RAD));
            if (height[i] > height[best]) best = i;
        }
        double before = height[(best + STEPS - 1) % STEPS];
        double after = height[(best + 1) % STEPS];
        double bend = before - 2 * height[best] + after;
        return (best + (bend < 0 ? 0.5 * (before - after) / bend : 0)) * STEP_RAD;
    }
}
