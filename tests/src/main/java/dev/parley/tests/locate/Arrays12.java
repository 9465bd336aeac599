package dev.parley.tests.locate;

import dev.parley.robot.Microphones.Position;
import java.util.ArrayList;
import java.util.List;

/// The microphones of the trials: 0 to 7 on a circle of 90 mm radius, 8 to 11 on one of 50 mm.
final class Arrays12 {
    static final List<Position> CIRCLE_8 = circle(8, 0.09);
    static final List<Position> CIRCLE_4 = circle(4, 0.05);
    static final List<Position> PLACES = both();

    private Arrays12() {}

    /// Where they are in a room.
    static List<Position> placed(Position centre, double yawRad) {
        double cos = Math.cos(yawRad);
        double sin = Math.sin(yawRad);
        return PLACES.stream()
                .map(p -> new Position(
                        centre.xM() + cos * p.xM() - sin * p.yM(),
                        centre.yM() + sin * p.xM() + cos * p.yM(),
                        centre.zM() + p.zM()))
                .toList();
    }

    private static List<Position> both() {
        List<Position> both = new ArrayList<>(CIRCLE_8);
        both.addAll(CIRCLE_4);
        return List.copyOf(both);
    }

    private static List<Position> circle(int count, double radiusM) {
        List<Position> circle = new ArrayList<>();
        for (int m = 0; m < count; m++) {
            double angle = 2 * Math.PI * m / count;
            circle.add(new Position(radiusM * Math.cos(angle), radiusM * Math.sin(angle), 0));
        }
        return List.copyOf(circle);
    }
}
