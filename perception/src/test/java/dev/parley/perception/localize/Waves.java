package dev.parley.perception.localize;

import dev.parley.perception.Direction;
import dev.parley.perception.array.MicrophoneArray;
import dev.parley.perception.spectrum.Spectrum;
import dev.parley.robot.Microphones.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Spectra of plane waves and of noise of each microphone's own.
final class Waves {
    static final List<Position> CIRCLE = circle(8, 0.09);
    static final List<Position> PAIR = List.of(new Position(0, 0.09, 0), new Position(0, -0.09, 0));

    private final MicrophoneArray array;
    private final SplittableRandom random = new SplittableRandom(4);
    private final Spectrum spectrum;

    Waves(List<Position> microphones) {
        array = new MicrophoneArray(microphones);
        spectrum = Spectrum.of(microphones.size());
    }

    static List<Position> circle(int count, double radiusM) {
        List<Position> circle = new ArrayList<>();
        for (int m = 0; m < count; m++) {
            double angle = 2 * Math.PI * m / count;
            circle.add(new Position(radiusM * Math.cos(angle), radiusM * Math.sin(angle), 0));
        }
        return circle;
    }

    static Direction degrees(double azimuth, double elevation) {
        return new Direction(Math.toRadians(azimuth), Math.toRadians(elevation));
    }

    Spectrum noise(double rms) {
        for (int m = 0; m < spectrum.microphones(); m++)
            for (int k = 1; k < Spectrum.BINS - 1; k++) {
                spectrum.re()[m][k] = (float) (rms * random.nextGaussian());
                spectrum.im()[m][k] = (float) (rms * random.nextGaussian());
            }
        return spectrum;
    }

    /// Adds a wave in every bin, or in those that `of` divides with this rest.
    Spectrum add(Direction from, double rms, int of, int rest) {
        for (int k = 1 + rest; k < Spectrum.BINS - 1; k += of) {
            double re = rms * random.nextGaussian();
            double im = rms * random.nextGaussian();
            for (int m = 0; m < spectrum.microphones(); m++) {
                double angle = -Band.radPerS(k) * array.delayS(m, from);
                spectrum.re()[m][k] += (float) (re * Math.cos(angle) - im * Math.sin(angle));
                spectrum.im()[m][k] += (float) (re * Math.sin(angle) + im * Math.cos(angle));
            }
        }
        return spectrum;
    }
}
