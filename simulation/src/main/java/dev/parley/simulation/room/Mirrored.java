package dev.parley.simulation.room;

import dev.parley.robot.Microphones.Position;
import java.util.ArrayList;
import java.util.List;

/// Where one image of a source is, wherever the source is: each coordinate turned about a wall or not.
///
/// @param sign of each axis, 1 or -1
/// @param offsetM of each axis
/// @param gain what the wall leaves of the amplitude
record Mirrored(double[] sign, double[] offsetM, double gain) {
    /// The source itself.
    static final Mirrored NOT = new Mirrored(new double[] {1, 1, 1}, new double[3], 1);

    /// The source and its image in each of the six walls.
    ///
    /// @param corner of the room, in the coordinates of sources and microphones
    static List<Mirrored> once(Shoebox room, Position corner) {
        double[] near = {corner.xM(), corner.yM(), corner.zM()};
        double[] lengths = {room.xM(), room.yM(), room.zM()};
        List<Mirrored> all = new ArrayList<>();
        all.add(NOT);
        for (int wall = 0; wall < 6; wall++) {
            double atM = near[wall / 2] + (wall % 2 == 0 ? 0 : lengths[wall / 2]);
            all.add(in(wall / 2, atM, room.absorption().get(wall)));
        }
        return List.copyOf(all);
    }

    private static Mirrored in(int axis, double wallM, double absorption) {
        double[] sign = {1, 1, 1};
        double[] offset = new double[3];
        sign[axis] = -1;
        offset[axis] = 2 * wallM;
        return new Mirrored(sign, offset, Math.sqrt(1 - absorption));
    }

    double distanceM(Position source, Position microphone) {
        return lengthM(
                sign[0] * source.xM() + offsetM[0] - microphone.xM(),
                sign[1] * source.yM() + offsetM[1] - microphone.yM(),
                sign[2] * source.zM() + offsetM[2] - microphone.zM());
    }

    /// @param source `[x, y, z]`
    double distanceM(double[] source, double[] microphone) {
        return lengthM(
                sign[0] * source[0] + offsetM[0] - microphone[0],
                sign[1] * source[1] + offsetM[1] - microphone[1],
                sign[2] * source[2] + offsetM[2] - microphone[2]);
    }

    private static double lengthM(double x, double y, double z) {
        return Math.sqrt(x * x + y * y + z * z);
    }
}
