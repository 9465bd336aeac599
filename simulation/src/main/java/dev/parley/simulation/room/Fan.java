package dev.parley.simulation.room;

import dev.parley.perception.AudioFrame;
import dev.parley.robot.Microphones.Position;
import java.util.List;

/// The robot's fan at its microphones: pink noise above 80 Hz from 6 cm behind and 12 cm below their
/// middle, 8 seconds that follow themselves without a seam. So close to it nothing of the room is heard.
/// One thread.
final class Fan {
    private static final int SAMPLES = 1 << 17;
    private static final Position PLACE = new Position(-0.06, 0, -0.12);

    private final float[][] heard;
    private int at;

    /// @param rms over all microphones; 0: no fan
    Fan(List<Position> array, double rms, long seed) {
        heard = rms == 0 ? new float[0][] : around(array, seed);
        if (rms != 0) Mix.scaled(heard, rms / Mix.rms(heard));
    }

    private static float[][] around(List<Position> array, long seed) {
        float[] noise = DiffuseNoise.pinkAlone(SAMPLES, seed);
        float[] twice = new float[2 * SAMPLES];
        System.arraycopy(noise, 0, twice, 0, SAMPLES);
        System.arraycopy(noise, 0, twice, SAMPLES, SAMPLES);
        float[][] heard = new float[array.size()][SAMPLES];
        for (int m = 0; m < heard.length; m++) {
            double wayM = Places.distanceM(array.get(m), PLACE);
            Flight.add(twice, SAMPLES / 2.0, wayM, wayM, 1, 0.02, heard[m], 0, SAMPLES);
        }
        return heard;
    }

    /// Adds the next frame of it.
    void addTo(float[][] channels) {
        for (int m = 0; m < heard.length; m++)
            for (int i = 0; i < AudioFrame.SAMPLES; i++) channels[m][i] += heard[m][(at + i) & (SAMPLES - 1)];
        at = (at + AudioFrame.SAMPLES) & (SAMPLES - 1);
    }
}
