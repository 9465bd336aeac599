package dev.parley.robot;

import java.util.List;
import java.util.OptionalDouble;

/// An area of the map, a polygon, that is closed to the robot or that it may only pass slowly.
///
/// @param corners in the map frame, in order around it, either way; the last is joined to the first
/// @param maxMps how fast it may go while its footprint touches the area; empty: it may not go there at all
public record Zone(List<Corner> corners, OptionalDouble maxMps) {
    private static final int MOST_CORNERS = 100;
    private static final double FARTHEST_M = 1e5;

    /// A point of the map.
    public record Corner(double xM, double yM) {}

    public Zone {
        corners = List.copyOf(corners);
        Checks checks = new Checks()
                .that(
                        corners.size() >= 3 && corners.size() <= MOST_CORNERS,
                        "corners_m",
                        corners.size() + " corners",
                        "3 to " + MOST_CORNERS + " corners");
        for (int i = 0; i < corners.size(); i++) {
            String key = "corners_m[%d]".formatted(i);
            checks.range(key, corners.get(i).xM, -FARTHEST_M, FARTHEST_M)
                    .range(key, corners.get(i).yM, -FARTHEST_M, FARTHEST_M);
        }
        maxMps.ifPresent(v -> checks.range("max_mps", v, 0.03, 3));
        checks.done();
    }

    /// Whether the robot may not go there at all.
    public boolean keepOut() {
        return maxMps.isEmpty();
    }

    /// Whether a point lies within it: a ray from there crosses the outline an odd number of times
    /// (Shimrat 1962).
    public boolean contains(double xM, double yM) {
        boolean inside = false;
        for (int i = 0, before = corners.size() - 1; i < corners.size(); before = i++) {
            Corner a = corners.get(i);
            Corner b = corners.get(before);
            if (a.yM > yM != b.yM > yM && xM < (b.xM - a.xM) * (yM - a.yM) / (b.yM - a.yM) + a.xM) inside = !inside;
        }
        return inside;
    }
}
