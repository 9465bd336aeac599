package dev.parley.tests.locate;

import dev.parley.robot.Microphones.Position;
import java.util.Arrays;
import java.util.List;
import org.jtransforms.fft.FloatFFT_1D;

/// A point source close to the array, in the free field: each distance delays it and makes it quieter.
final class Near {
    private Near() {}

    static float[][] heard(float[] sound, Position source, List<Position> microphones) {
        int n = Integer.highestOneBit(sound.length) * 2;
        FloatFFT_1D transform = new FloatFFT_1D(n);
        float[] spectrum = Arrays.copyOf(sound, n);
        transform.realForward(spectrum);
        float[][] heard = new float[microphones.size()][];
        for (int m = 0; m < heard.length; m++) {
            float[] delayed = delayed(spectrum, distanceM(source, microphones.get(m)));
            transform.realInverse(delayed, true);
            heard[m] = Arrays.copyOf(delayed, sound.length);
        }
        return heard;
    }

    private static float[] delayed(float[] spectrum, double distanceM) {
        float[] delayed = new float[spectrum.length];
        double step = -2 * Math.PI * 16_000 / spectrum.length * distanceM / 343;
        for (int k = 1; k < spectrum.length / 2; k++) {
            double re = Math.cos(k * step) / distanceM;
            double im = Math.sin(k * step) / distanceM;
            delayed[2 * k] = (float) (spectrum[2 * k] * re - spectrum[2 * k + 1] * im);
            delayed[2 * k + 1] = (float) (spectrum[2 * k] * im + spectrum[2 * k + 1] * re);
        }
        return delayed;
    }

    private static double distanceM(Position a, Position b) {
        return Math.sqrt(Math.pow(a.xM() - b.xM(), 2) + Math.pow(a.yM() - b.yM(), 2) + Math.pow(a.zM() - b.zM(), 2));
    }
}
