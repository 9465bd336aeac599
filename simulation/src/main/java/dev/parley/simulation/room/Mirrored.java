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
    static List<Mirrored> once(Shoebox room) {
        List<Mirrored> all = new ArrayList<>();
        all.add(NOT);
        double[] lengths = {room.xM(), room.yM(), room.zM()};
        for (int wall = 0; wall < 6; wall++)
            all.add(in(
                    wall,
                    wall % 2 == 0 ? 0 : lengths[wall / 2],
                    room.absorption().get(wall)));
        return List.copyOf(all);
    }

    private static Mirrored in(int wall, double atM, double absorption) {
        double[] sign = {1, 1, 1};
        double[] offset = new double[3];
        sign[wall / 2] = -1;
        offset[wall / 2] = 2 * atM;
        return new Mirrored(sign, offset, Math.sqrt(1 - absorption));
    }

    double distanceM(Position source, Position microphone) {
        return distanceM(source, microphone.xM(), microphone.yM(), microphone.zM());
    }

    double distanceM(Position source, double xM, double yM, double zM) {
        double dx = sign[0] * source.xM() + offsetM[0] - xM;
        double dy = sign[1] * source.yM() + offsetM[1] - yM;
        double dz = sign[2] * source.zM() + offsetM[2] - zM;
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
}
