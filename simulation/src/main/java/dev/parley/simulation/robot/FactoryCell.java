package dev.parley.simulation.robot;

import dev.parley.simulation.robot.Solid.Box;
import dev.parley.simulation.robot.Solid.Cylinder;
import dev.parley.simulation.robot.Solid.Wall;
import java.util.List;

/// The hall of the demonstration, 16 m by 8 m, seen from above:
///
/// ```text
///  y = 4  +-----------------------------------------------------------+
///         |              [workbench]     o pillar         o pillar    |
///         |       [pallet]   W                                        |
///  y = 0  |      R →   12 m free ahead                                |
///         |                                                           |
///         |[charger] C                               D [loading dock] |
///  y = -4 +-----------------------o pillar----------------------------+
///         x = -2                                                 x = 14
/// ```
///
/// R is where the robot starts, facing x; W (3, 1.5), C (-1, -2.5) and D (8, -2) are where it stands at the
/// workbench, the charging station and the loading dock. From R to each of them, and from W to D, a robot
/// of 0.3 m radius drives in a straight line and still has 0.5 m free ahead of it when it arrives. The
/// loaded pallet stands 2.2 m from W, toward −x: a robot that faces it and is told to walk three metres
/// must refuse.
public final class FactoryCell {
    public static final Pose2D START = Pose2D.ORIGIN;

    private FactoryCell() {}

    public static World world() {
        return new World(List.of(
                new Wall("the back wall", -2, -4, -2, 4),
                new Wall("the front wall", 14, -4, 14, 4),
                new Wall("the left wall", -2, 4, 14, 4),
                new Wall("the right wall", -2, -4, 14, -4),
                new Box("the workbench", 3, 2.75, 0, 1.8, 0.7),
                new Box("the charging station", -1.95, -2.5, 0, 0.1, 0.6),
                new Box("the loading dock", 9.6, -2.2, 0, 0.8, 2.4),
                new Box("the pallet", 0.2, 1.65, 0, 1.2, 1.0),
                new Cylinder("a pillar", 6, 3.2, 0.2),
                new Cylinder("a pillar", 11, 3.2, 0.2),
                new Cylinder("a pillar", 5, -3.7, 0.2)));
    }
}
