package dev.parley.perception.localize;

import dev.parley.perception.Direction;
import dev.parley.perception.array.MicrophoneArray;
import dev.parley.perception.spectrum.Spectrum;
import dev.parley.robot.Microphones.Position;
import java.util.List;

/// The directions that are looked into, and what a plane wave from each looks like to the microphones.
/// Immutable.
///
/// @param sphere the directions
/// @param re `[bin][microphone][direction]`: the wave, each microphone's phase against the array's middle
/// @param im likewise
record SteeringGrid(MicrophoneArray array, Sphere sphere, float[][][] re, float[][][] im) {
    static SteeringGrid of(List<Position> microphones) {
        MicrophoneArray array = new MicrophoneArray(microphones);
        Sphere sphere = Sphere.of(array);
        int count = array.count();
        int directions = sphere.size();
        float[][][] re = new float[Spectrum.BINS][count][];
        float[][][] im = new float[Spectrum.BINS][count][];
        for (int m = 0; m < count; m++) {
            double[] delayS = delaysS(array, m, sphere);
            for (int k = Band.FIRST; k <= Band.LAST; k++) {
                re[k][m] = new float[directions];
                im[k][m] = new float[directions];
                for (int d = 0; d < directions; d++) {
                    re[k][m][d] = (float) Math.cos(Band.radPerS(k) * delayS[d]);
                    im[k][m][d] = (float) -Math.sin(Band.radPerS(k) * delayS[d]);
                }
            }
        }
        return new SteeringGrid(array, sphere, re, im);
    }

    private static double[] delaysS(MicrophoneArray array, int microphone, Sphere sphere) {
        double[] delays = new double[sphere.size()];
        for (int d = 0; d < delays.length; d++) {
            Direction from = sphere.at(d / sphere.columns(), d % sphere.columns());
            delays[d] = array.delayS(microphone, from);
        }
        return delays;
    }

    int microphones() {
        return array.count();
    }

    int directions() {
        return sphere.size();
    }
}
