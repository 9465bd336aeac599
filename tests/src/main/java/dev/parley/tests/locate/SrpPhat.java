package dev.parley.tests.locate;

import dev.parley.perception.Direction;
import dev.parley.perception.array.MicrophoneArray;
import dev.parley.perception.spectrum.Spectrum;

/// Plain steered response power with phase transform (J. DiBiase, 2000): every frame of an utterance alike,
/// 100 to 7900 Hz, on a grid of 2° at an elevation of 12°. One utterance, one thread.
final class SrpPhat implements Peer {
    private static final int FIRST = 4;
    private static final int LAST = 252;

    private final MicrophoneArray array;
    private final double[][][] re;
    private final double[][][] im;

    SrpPhat(MicrophoneArray array) {
        this.array = array;
        re = new double[array.count()][array.count()][LAST + 1];
        im = new double[array.count()][array.count()][LAST + 1];
    }

    @Override
    public void accept(Spectrum s, boolean speech) {
        for (int a = 0; a < re.length; a++)
            for (int b = a + 1; b < re.length; b++)
                for (int k = FIRST; k <= LAST; k++) {
                    double x = s.re()[a][k] * s.re()[b][k] + s.im()[a][k] * s.im()[b][k];
                    double y = s.im()[a][k] * s.re()[b][k] - s.re()[a][k] * s.im()[b][k];
                    double length = Math.sqrt(x * x + y * y) + 1e-30;
                    re[a][b][k] += x / length;
                    im[a][b][k] += y / length;
                }
    }

    @Override
    public double azimuthRad() {
        return Scan.peakRad(this::power);
    }

    private double power(Direction from) {
        double sum = 0;
        for (int a = 0; a < re.length; a++)
            for (int b = a + 1; b < re.length; b++) {
                double angle = 2 * Math.PI * Spectrum.HZ_PER_BIN * (array.delayS(a, from) - array.delayS(b, from));
                sum += turned(re[a][b], im[a][b], angle);
            }
        return sum;
    }

    private static double turned(double[] re, double[] im, double radPerBin) {
        double stepCos = Math.cos(radPerBin);
        double stepSin = Math.sin(radPerBin);
        double cos = Math.cos(FIRST * radPerBin);
        double sin = Math.sin(FIRST * radPerBin);
        double sum = 0;
        for (int k = FIRST; k <= LAST; k++) {
            sum += re[k] * cos - im[k] * sin;
            double next = cos * stepCos - sin * stepSin;
            sin = cos * stepSin + sin * stepCos;
            cos = next;
        }
        return sum;
    }
}
