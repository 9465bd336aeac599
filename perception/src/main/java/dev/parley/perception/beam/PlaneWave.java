package dev.parley.perception.beam;

import dev.parley.perception.Direction;
import dev.parley.perception.array.MicrophoneArray;

/// What a plane wave from one direction looks like at the microphones, bin by bin, seen from the centre of
/// the array.
final class PlaneWave {
    /// `[microphone][bin]`.
    final float[][] re;

    final float[][] im;

    PlaneWave(int microphones, int bins) {
        re = new float[microphones][bins];
        im = new float[microphones][bins];
    }

    void from(MicrophoneArray array, Direction direction, double hzPerBin) {
        for (int m = 0; m < re.length; m++) {
            double turn = -2 * Math.PI * hzPerBin * array.delayS(m, direction);
            for (int k = 0; k < re[m].length; k++) {
                re[m][k] = (float) Math.cos(turn * k);
                im[m][k] = (float) Math.sin(turn * k);
            }
        }
    }

    /// Seen from the first microphone instead.
    void relativeToFirst() {
        for (int m = re.length - 1; m >= 0; m--)
            for (int k = 0; k < re[m].length; k++) {
                float a = re[m][k] * re[0][k] + im[m][k] * im[0][k];
                im[m][k] = im[m][k] * re[0][k] - re[m][k] * im[0][k];
                re[m][k] = a;
            }
    }
}
