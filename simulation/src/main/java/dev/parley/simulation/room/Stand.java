package dev.parley.simulation.room;

import dev.parley.perception.Direction;
import dev.parley.robot.Microphones.Position;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Where the middle of a microphone array is at each moment of a scene, and which way it faces: as a
/// robot's head that drives and turns. Stateless.
///
/// @param centre in the room
/// @param headingRad counter-clockwise from the room's x, by the seconds since the scene began
/// @param moves whether it ever does
public record Stand(Route centre, DoubleUnaryOperator headingRad, boolean moves) {
    public static Stand still(Position centre, double headingRad) {
        return new Stand(Route.still(centre), _ -> headingRad, false);
    }

    public static Stand moving(Route centre, DoubleUnaryOperator headingRad) {
        return new Stand(centre, headingRad, true);
    }

    /// Places in the array's frame → in the room.
    List<Position> inRoom(List<Position> mounted, double timeS) {
        return mounted.stream().map(p -> inRoom(p, timeS)).toList();
    }

    Position inRoom(Position mounted, double timeS) {
        Position middle = centre.at(timeS);
        double heading = headingRad.applyAsDouble(timeS);
        double c = Math.cos(heading);
        double s = Math.sin(heading);
        return new Position(
                middle.xM() + c * mounted.xM() - s * mounted.yM(),
                middle.yM() + s * mounted.xM() + c * mounted.yM(),
                middle.zM() + mounted.zM());
    }

    /// Where a place in the room is, seen from the array.
    Direction toward(Position place, double timeS) {
        Position middle = centre.at(timeS);
        double x = place.xM() - middle.xM();
        double y = place.yM() - middle.yM();
        double azimuth = Math.atan2(y, x) - headingRad.applyAsDouble(timeS);
        return new Direction(
                Math.IEEEremainder(azimuth, 2 * Math.PI), Math.atan2(place.zM() - middle.zM(), Math.hypot(x, y)));
    }
}
