package dev.parley.simulation.room;

import dev.parley.robot.Microphones.Position;

/// Where a sound leaves.
sealed interface Mouth {
    /// @param place set to where it is in the map, `[x, y, z]`
    void locate(Carrier robot, double[] place);

    /// Somebody who stands still.
    record Still(Position map) implements Mouth {
        @Override
        public void locate(Carrier robot, double[] place) {
            place[0] = map.xM();
            place[1] = map.yM();
            place[2] = map.zM();
        }
    }

    /// A part of the robot's body, which does not turn with its head.
    record Mounted(Position body) implements Mouth {
        @Override
        public void locate(Carrier robot, double[] place) {
            robot.locate(body, 0, place);
        }
    }
}
