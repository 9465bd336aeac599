package dev.parley.simulation.room;

import dev.parley.perception.AudioFrame;
import dev.parley.robot.Microphones.Position;
import java.util.List;

/// What microphones hear of one click in a rectangular room, by the image-source method (J. Allen & D.
/// Berkley, "Image method for efficiently simulating small-room acoustics", J. Acoust. Soc. Am. 65, 1979):
/// every reflection is the click from a mirrored room, later and weaker. Delays fall between samples.
///
/// Without any reflection a response is 1 at one metre. Below 20 Hz it is filtered away: reflections that
/// all have the same sign add up to a pressure that no loudspeaker could make (their paper does the same).
/// Immutable.
public final class ImageSource {
    private static final double NEAREST_M = 0.05;

    private final Shoebox room;
    private final int samples;
    private final int leastOrder;
    private final int mostOrder;

    /// As long as sound takes to decay by 60 dB, and a little longer for the way to the microphones.
    public ImageSource(Shoebox room) {
        this(room, room.rt60S() + 0.05);
    }

    /// @param seconds after which nothing is heard any more
    public ImageSource(Shoebox room, double seconds) {
        this(room, (int) Math.ceil(seconds * AudioFrame.RATE_HZ), 0, Integer.MAX_VALUE);
    }

    private ImageSource(Shoebox room, int samples, int leastOrder, int mostOrder) {
        if (samples < 1) throw new IllegalArgumentException("a response of %d samples".formatted(samples));
        this.room = room;
        this.samples = samples;
        this.leastOrder = leastOrder;
        this.mostOrder = mostOrder;
    }

    /// The direct sound alone.
    public ImageSource direct() {
        return new ImageSource(room, samples, 0, 0);
    }

    /// Only what at least so many walls have sent back.
    ImageSource fromOrder(int order) {
        return new ImageSource(room, samples, order, Integer.MAX_VALUE);
    }

    /// @param source in the room
    /// @param microphones in the room
    /// @return `[microphone][sample]`, 16 kHz
    /// @throws IllegalArgumentException for a place outside
    public float[][] responses(Position source, List<Position> microphones) {
        room.requireInside(source);
        microphones.forEach(room::requireInside);
        float[][] responses = new float[microphones.size()][samples];
        addImages(source, places(microphones), responses);
        for (float[] response : responses) HighPass.filter(response);
        return responses;
    }

    private static double[][] places(List<Position> positions) {
        return positions.stream()
                .map(p -> new double[] {p.xM(), p.yM(), p.zM()})
                .toArray(double[][]::new);
    }

    private void addImages(Position source, double[][] microphones, float[][] responses) {
        List<Double> walls = room.absorption();
        MirrorAxis x = MirrorAxis.of(source.xM(), room.xM(), rooms(room.xM()), walls.subList(0, 2));
        MirrorAxis y = MirrorAxis.of(source.yM(), room.yM(), rooms(room.yM()), walls.subList(2, 4));
        MirrorAxis z = MirrorAxis.of(source.zM(), room.zM(), rooms(room.zM()), walls.subList(4, 6));
        double reachM = (samples + Sinc.HALF) / Flight.SAMPLES_PER_M + extentM(microphones);
        for (int i = 0; i < x.count(); i++)
            for (int j = 0; j < y.count(); j++) {
                double beside = square(x.placeM(i) - microphones[0][0]) + square(y.placeM(j) - microphones[0][1]);
                for (int k = 0; k < z.count(); k++) {
                    int order = x.order(i) + y.order(j) + z.order(k);
                    if (order < leastOrder || order > mostOrder) continue;
                    if (beside + square(z.placeM(k) - microphones[0][2]) > reachM * reachM) continue;
                    double gain = x.gain(i) * y.gain(j) * z.gain(k);
                    add(x.placeM(i), y.placeM(j), z.placeM(k), gain, microphones, responses);
                }
            }
    }

    private static double square(double x) {
        return x * x;
    }

    /// How far the others are from the first one, at most.
    private static double extentM(double[][] microphones) {
        double most = 0;
        for (double[] p : microphones)
            most = Math.max(
                    most,
                    Math.hypot(
                            Math.hypot(p[0] - microphones[0][0], p[1] - microphones[0][1]), p[2] - microphones[0][2]));
        return most + NEAREST_M;
    }

    /// As many as sound can cross before the response is over.
    private int rooms(double lengthM) {
        return Math.min(mostOrder, (int) Math.ceil(samples / Flight.SAMPLES_PER_M / lengthM) + 1);
    }

    private static void add(double x, double y, double z, double gain, double[][] microphones, float[][] responses) {
        for (int m = 0; m < microphones.length; m++) {
            double dx = x - microphones[m][0];
            double dy = y - microphones[m][1];
            double dz = z - microphones[m][2];
            double distanceM = Math.sqrt(dx * dx + dy * dy + dz * dz);
            Sinc.add(responses[m], distanceM * Flight.SAMPLES_PER_M, (float) (gain / Math.max(NEAREST_M, distanceM)));
        }
    }
}
