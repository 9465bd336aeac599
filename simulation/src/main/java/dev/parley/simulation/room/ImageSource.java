package dev.parley.simulation.room;

import dev.parley.robot.Microphones.Position;
import java.util.List;

/// What microphones hear of one click in a rectangular room, by the image-source method (Allen & Berkley
/// 1979, J. Acoust. Soc. Am. 65): every reflection is the click from a mirrored room, later and weaker.
/// Delays fall between samples.
///
/// A response is as loud as at one metre from the source when nothing is reflected.
public final class ImageSource {
    private static final double RATE_HZ = 16_000;

    private final Shoebox room;
    private final double seconds;
    private final double[] reflection = new double[6];

    /// @param seconds after which nothing is heard any more
    public ImageSource(Shoebox room, double seconds) {
        this.room = room;
        this.seconds = seconds;
        for (int w = 0; w < 6; w++)
            reflection[w] = Math.sqrt(1 - room.absorption().get(w));
    }

    /// @return `[microphone][sample]`, 16 kHz
    public float[][] responses(Position source, List<Position> microphones) {
        float[][] responses = new float[microphones.size()][(int) (seconds * RATE_HZ)];
        double reachM = seconds * Speech.SOUND_MPS;
        int nx = (int) Math.ceil(reachM / (2 * room.xM()));
        int ny = (int) Math.ceil(reachM / (2 * room.yM()));
        int nz = (int) Math.ceil(reachM / (2 * room.zM()));
        for (int i = -nx; i <= nx; i++)
            for (int u = 0; u <= 1; u++) {
                double x = (1 - 2 * u) * source.xM() + 2 * i * room.xM();
                double gx = power(0, Math.abs(i - u)) * power(1, Math.abs(i));
                for (int j = -ny; j <= ny; j++)
                    for (int v = 0; v <= 1; v++) {
                        double y = (1 - 2 * v) * source.yM() + 2 * j * room.yM();
                        double gy = gx * power(2, Math.abs(j - v)) * power(3, Math.abs(j));
                        for (int k = -nz; k <= nz; k++)
                            for (int w = 0; w <= 1; w++) {
                                double z = (1 - 2 * w) * source.zM() + 2 * k * room.zM();
                                double gain = gy * power(4, Math.abs(k - w)) * power(5, Math.abs(k));
                                for (int m = 0; m < responses.length; m++)
                                    add(responses[m], gain, distanceM(x, y, z, microphones.get(m)));
                            }
                    }
            }
        return responses;
    }

    private double power(int wall, int times) {
        return times == 0 ? 1 : Math.pow(reflection[wall], times);
    }

    private static void add(float[] response, double gain, double distanceM) {
        Sinc.add(response, distanceM / Speech.SOUND_MPS * RATE_HZ, (float) (gain / Math.max(0.05, distanceM)));
    }

    private static double distanceM(double x, double y, double z, Position p) {
        double dx = x - p.xM();
        double dy = y - p.yM();
        double dz = z - p.zM();
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
}
