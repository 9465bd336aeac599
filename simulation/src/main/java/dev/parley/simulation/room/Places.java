package dev.parley.simulation.room;

import dev.parley.robot.Microphones.Position;

/// Geometry of points.
final class Places {
    private Places() {}

    static double distanceM(Position a, Position b) {
        double dx = a.xM() - b.xM();
        double dy = a.yM() - b.yM();
        double dz = a.zM() - b.zM();
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    static Position between(Position from, Position to, double part) {
        return new Position(
                from.xM() + part * (to.xM() - from.xM()),
                from.yM() + part * (to.yM() - from.yM()),
                from.zM() + part * (to.zM() - from.zM()));
    }
}
