package dev.parley.simulation.room;

import java.util.List;

/// The images of a source along one axis of a room: where each one is, how many walls sound from it has
/// met, and what amplitude they have left.
final class MirrorAxis {
    private final double[] placeM;
    private final int[] order;
    private final double[] gain;

    private MirrorAxis(int count) {
        placeM = new double[count];
        order = new int[count];
        gain = new double[count];
    }

    /// @param rooms to each side
    /// @param absorption of the wall at 0 and of the one at the other end
    static MirrorAxis of(double sourceM, double lengthM, int rooms, List<Double> absorption) {
        double near = Math.sqrt(1 - absorption.getFirst());
        double far = Math.sqrt(1 - absorption.getLast());
        MirrorAxis axis = new MirrorAxis(2 * rooms + 1);
        for (int n = -rooms; n <= rooms; n++) axis.set(n + rooms, n, sourceM, lengthM, near, far);
        return axis;
    }

    /// The image in the n-th room to the right: an odd one is mirrored. Going right, the far wall is met
    /// first.
    private void set(int i, int n, double sourceM, double lengthM, double near, double far) {
        int walls = Math.abs(n);
        double first = n > 0 ? far : near;
        double second = n > 0 ? near : far;
        placeM[i] = n * lengthM + (n % 2 == 0 ? sourceM : lengthM - sourceM);
        order[i] = walls;
        gain[i] = Math.pow(first, (walls + 1) / 2) * Math.pow(second, walls / 2);
    }

    int count() {
        return placeM.length;
    }

    double placeM(int i) {
        return placeM[i];
    }

    int order(int i) {
        return order[i];
    }

    double gain(int i) {
        return gain[i];
    }
}
