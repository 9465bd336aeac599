package dev.parley.perception.beam;

import dev.parley.perception.Direction;
import dev.parley.perception.array.MicrophoneArray;
import java.util.Arrays;

/// What is known of covariances before anything is heard: voices are plane waves, everything else comes
/// from everywhere at once. Every matrix has a mean power of 1.
final class SoundField {
    /// Noise that microphones do not have in common. Keeps the matrices regular.
    private static final double OWN = 0.03;

    private final MicrophoneArray array;
    private final double hzPerBin;
    private final HermitianMatrices diffuse;
    private final PlaneWave wave;
    private final float[] one;
    private final float[] gain;

    SoundField(MicrophoneArray array, int bins, double hzPerBin) {
        this.array = array;
        this.hzPerBin = hzPerBin;
        diffuse = new HermitianMatrices(array.count(), bins);
        wave = new PlaneWave(array.count(), bins);
        one = new float[bins];
        gain = new float[bins];
        Arrays.fill(one, 1);
        spread();
    }

    /// Microphones have less in common the farther apart they are (spherically diffuse field, Cook 1955).
    private void spread() {
        for (int i = 0; i < diffuse.size; i++)
            for (int j = 0; j <= i; j++) {
                double perBin = 2 * Math.PI * hzPerBin * array.distanceM(i, j) / MicrophoneArray.SOUND_MPS;
                for (int k = 0; k < diffuse.bins; k++)
                    diffuse.re[HermitianMatrices.at(i, j)][k] = (float) ((i == j ? 1 : sinc(perBin * k)) / (1 + OWN));
                if (i == j) Arrays.fill(diffuse.re[HermitianMatrices.at(i, j)], 1);
            }
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(x) / x;
    }

    HermitianMatrices diffuse() {
        return diffuse;
    }

    PlaneWave wave(Direction from) {
        wave.from(array, from, hzPerBin);
        return wave;
    }

    /// Begins a matrix with the diffuse field alone.
    void startWithDiffuse(HermitianMatrices out) {
        out.clear();
        out.plus(one, diffuse, out, 0, diffuse.bins);
    }

    /// @param direct power of the plane wave, against the diffuse field's 1
    void addWave(HermitianMatrices out, Direction from, double direct) {
        wave(from);
        Arrays.fill(gain, (float) direct);
        out.add(gain, wave.re, wave.im, 0, diffuse.bins);
    }

    /// Ends it: mean power 1.
    void normalize(HermitianMatrices out) {
        out.meanPower(gain, 0, diffuse.bins);
        for (int k = 0; k < diffuse.bins; k++) gain[k] = 1 / gain[k];
        out.scale(gain, 0, diffuse.bins);
    }
}
