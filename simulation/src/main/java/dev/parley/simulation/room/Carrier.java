package dev.parley.simulation.room;

import dev.parley.robot.Microphones.Position;
import dev.parley.simulation.robot.Pose2D;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/// Where the robot carries its microphones at one moment: over the middle of its base, turned with its
/// head. One thread.
final class Carrier {
    private final List<Position> array;
    private final double heightM;
    private final Supplier<Pose2D> pose;
    private final DoubleSupplier headPanRad;
    private final double[][] microphones;
    private Pose2D base = Pose2D.ORIGIN;

    Carrier(List<Position> array, double heightM, Supplier<Pose2D> pose, DoubleSupplier headPanRad) {
        this.array = array;
        this.heightM = heightM;
        this.pose = pose;
        this.headPanRad = headPanRad;
        this.microphones = new double[array.size()][3];
    }

    /// Another one of the same robot, to look at it at another moment.
    Carrier twin() {
        return new Carrier(array, heightM, pose, headPanRad);
    }

    /// Looks where the robot is now.
    void look() {
        base = pose.get();
        double pan = headPanRad.getAsDouble();
        for (int m = 0; m < microphones.length; m++) locate(array.get(m), pan, microphones[m]);
    }

    /// Where a part of the robot is in the map.
    ///
    /// @param part in the frame over the middle of the base, at the height of the microphones
    void locate(Position part, double panRad, double[] place) {
        double c = Math.cos(base.headingRad() + panRad);
        double s = Math.sin(base.headingRad() + panRad);
        place[0] = base.xM() + c * part.xM() - s * part.yM();
        place[1] = base.yM() + s * part.xM() + c * part.yM();
        place[2] = heightM + part.zM();
    }

    /// `[microphone][x, y, z]` in the map.
    double[][] microphones() {
        return microphones;
    }
}
