package dev.parley.simulation.room;

import dev.parley.robot.Microphones.Position;
import java.util.List;
import java.util.Optional;

/// What a live room sounds like beside its talkers.
///
/// @param walls none: sound goes straight and is never reflected
/// @param fanDb the robot's own fan at its microphones, RMS in decibels of full scale; -∞: it stands still
public record Acoustics(Optional<Walls> walls, double fanDb) {
    /// No walls and no fan.
    public static final Acoustics OPEN = new Acoustics(Optional.empty(), Double.NEGATIVE_INFINITY);

    /// A rectangular room somewhere in the map.
    ///
    /// @param corner the one with the smallest coordinates, in the map
    public record Walls(Shoebox room, Position corner) {
        private static final double BEFORE_WALL_M = 0.1;

        /// A place of the map, in the room's own coordinates. Whoever would stand in a wall or behind it
        /// stands 10 cm before it.
        Position inside(Position map) {
            return new Position(
                    within(map.xM() - corner.xM(), room.xM()),
                    within(map.yM() - corner.yM(), room.yM()),
                    within(map.zM() - corner.zM(), room.zM()));
        }

        /// The same, in the map's coordinates.
        Position standing(Position map) {
            Position in = inside(map);
            return new Position(in.xM() + corner.xM(), in.yM() + corner.yM(), in.zM() + corner.zM());
        }

        /// A source in the map and its image in each wall.
        List<Mirrored> images() {
            return Mirrored.once(room, corner);
        }

        private static double within(double at, double lengthM) {
            return Math.clamp(at, BEFORE_WALL_M, lengthM - BEFORE_WALL_M);
        }
    }

    public Acoustics {
        if (!(fanDb <= 0)) throw new IllegalArgumentException("fan of %s dB: expected at most 0".formatted(fanDb));
    }

    /// The hall of [dev.parley.simulation.robot.FactoryCell] under a roof 5 m high, no fan.
    public static Acoustics factoryCell(double rt60S) {
        Walls walls = new Walls(Shoebox.withRt60(16, 8, 5, rt60S), new Position(-2, -4, 0));
        return new Acoustics(Optional.of(walls), Double.NEGATIVE_INFINITY);
    }

    public Acoustics withFan(double fanDb) {
        return new Acoustics(walls, fanDb);
    }
}
