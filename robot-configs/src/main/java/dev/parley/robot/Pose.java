package dev.parley.robot;

import java.util.Map;

/// Joint positions to be reached together; joints that are not named stay where they are.
public record Pose(Map<String, Double> positionsRad) {
    public Pose {
        positionsRad = Ordered.copy(positionsRad);
        Checks checks =
                new Checks().that(!positionsRad.isEmpty(), "", "empty", "at least one joint: position in radians");
        positionsRad.forEach((joint, rad) -> checks.finite(joint, rad));
        checks.done();
    }
}
