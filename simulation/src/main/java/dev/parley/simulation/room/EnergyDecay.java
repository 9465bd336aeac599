package dev.parley.simulation.room;

import java.util.List;

/// How the energy in a rectangular room decays, without its response: the images that a listener hears
/// after a time `t` lie on a sphere of the radius `c t`, equally dense in every direction, and sound from
/// each has met as many walls as rooms it has crossed (E. Lehmann & A. Johansson, "Prediction of energy
/// decay in room impulse responses simulated with an image-source model", J. Acoust. Soc. Am. 124, 2008).
/// Walls are met in whole numbers: at 2.3 crossings 70 % of the images have met two walls and 30 % three.
/// That matters for sound that flies along a side, which is the last to be heard.
final class EnergyDecay {
    private static final int DIRECTIONS = 512;
    private static final int STEPS = 256;
    private static final double[][] SPHERE = FibonacciSphere.of(DIRECTIONS, 0);

    private final double stepS;

    /// Schroeder's curve: the energy still to come at the time of each step, in dB of all of it.
    private final double[] levelDb = new double[STEPS];

    /// @param spanS of the curve; it has to reach -35 dB
    private EnergyDecay(Shoebox room, double spanS) {
        stepS = spanS / STEPS;
        double[] energy = energy(room);
        double left = 0;
        for (int i = STEPS - 1; i >= 0; i--) {
            left += energy[i];
            levelDb[i] = left;
        }
        for (int i = 0; i < STEPS; i++) levelDb[i] = 10 * Math.log10(levelDb[i] / left);
    }

    /// How long sound in the room takes to decay by 60 dB, from a straight line through the decay between
    /// -5 and -35 dB (ISO 3382-1, T30).
    static double rt60S(Shoebox room) {
        return new EnergyDecay(room, 2 * eyringS(room)).rt60S();
    }

    /// The well-known estimate, to know how long to look.
    private static double eyringS(Shoebox room) {
        double nepersPerM = crossing(room.absorption(), 0) / room.xM()
                + crossing(room.absorption(), 2) / room.yM()
                + crossing(room.absorption(), 4) / room.zM();
        return 6 * Math.log(10) / (Speech.SOUND_MPS * nepersPerM / 2);
    }

    /// What crossing the room once along an axis costs, in nepers of energy: one of its two walls.
    private static double crossing(List<Double> absorption, int wall) {
        return -(sentBack(absorption.get(wall)) + sentBack(absorption.get(wall + 1))) / 2;
    }

    /// A wall that swallows all is taken for one that sends back -60 dB.
    private static double sentBack(double absorption) {
        return Math.log(Math.max(1e-6, 1 - absorption));
    }

    private double[] energy(Shoebox room) {
        double[] x = left(crossing(room.absorption(), 0), room.xM());
        double[] y = left(crossing(room.absorption(), 2), room.yM());
        double[] z = left(crossing(room.absorption(), 4), room.zM());
        double[] energy = new double[STEPS];
        for (double[] u : SPHERE)
            for (int i = 0; i < STEPS; i++)
                energy[i] += at(x, u[0], i, room.xM()) * at(y, u[1], i, room.yM()) * at(z, u[2], i, room.zM());
        return energy;
    }

    /// The energy left after 0, 1, 2, … crossings.
    private double[] left(double crossing, double lengthM) {
        double[] left = new double[(int) (STEPS * stepS * Speech.SOUND_MPS / lengthM) + 2];
        for (int n = 0; n < left.length; n++) left[n] = Math.exp(-crossing * n);
        return left;
    }

    private double at(double[] left, double along, int step, double lengthM) {
        double crossings = Math.abs(along) * step * stepS * Speech.SOUND_MPS / lengthM;
        int n = (int) crossings;
        return left[n] + (crossings - n) * (left[n + 1] - left[n]);
    }

    /// The least-squares line.
    private double rt60S() {
        double n = 0, t = 0, l = 0, tt = 0, tl = 0;
        for (int i = 0; i < STEPS; i++) {
            if (levelDb[i] > -5 || levelDb[i] < -35) continue;
            n++;
            t += i * stepS;
            l += levelDb[i];
            tt += i * stepS * i * stepS;
            tl += i * stepS * levelDb[i];
        }
        return -60 * (n * tt - t * t) / (n * tl - t * l);
    }
}
