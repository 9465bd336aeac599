package dev.parley.simulation.room;

import dev.parley.robot.Microphones.Position;
import java.util.List;

/// Where something is at each moment of a scene, in the room's coordinates. Stateless.
@FunctionalInterface
public interface Route {
    /// @param timeS since the scene began
    Position at(double timeS);

    /// Whether it is ever anywhere else.
    default boolean moves() {
        return true;
    }

    static Route still(Position place) {
        return new Still(place);
    }

    /// From one place to the next in straight lines at a constant speed, and then stays.
    static Route along(List<Position> places, double mps, double startS) {
        return new Walk(places, mps, startS);
    }

    /// In a circle about a point, level, counter-clockwise for a positive speed.
    static Route around(Position centre, double radiusM, double fromRad, double radps) {
        return t -> new Position(
                centre.xM() + radiusM * Math.cos(fromRad + radps * t),
                centre.yM() + radiusM * Math.sin(fromRad + radps * t),
                centre.zM());
    }

    /// Never moves.
    record Still(Position place) implements Route {
        @Override
        public Position at(double timeS) {
            return place;
        }

        @Override
        public boolean moves() {
            return false;
        }
    }

    /// Straight from place to place.
    record Walk(List<Position> places, double mps, double startS) implements Route {
        public Walk {
            places = List.copyOf(places);
            if (places.isEmpty() || !(mps > 0))
                throw new IllegalArgumentException(
                        "walk of %d places at %s m/s: expected at least one and a speed".formatted(places.size(), mps));
        }

        @Override
        public Position at(double timeS) {
            double leftM = Math.max(0, timeS - startS) * mps;
            for (int i = 1; i < places.size(); i++) {
                double lengthM = Places.distanceM(places.get(i - 1), places.get(i));
                if (leftM < lengthM) return Places.between(places.get(i - 1), places.get(i), leftM / lengthM);
                leftM -= lengthM;
            }
            return places.getLast();
        }
    }
}
