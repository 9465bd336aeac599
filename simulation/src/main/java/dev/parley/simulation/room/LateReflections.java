package dev.parley.simulation.room;

import dev.parley.perception.AudioFrame;
import dev.parley.robot.Microphones.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jtransforms.fft.FloatFFT_1D;

/// What walls make of a speech after the first reflections, for the places that mouth and microphones had
/// when it began: its response, frame by frame (uniformly partitioned overlap-save convolution; F. Wefers,
/// "Partitioned convolution algorithms for real-time auralization", 2015). One thread; allocates nothing
/// once made.
final class LateReflections {
    private static final int HOP = AudioFrame.SAMPLES;

    /// A response is cut into pieces of two frames: what fits a transform of a power of two, which alone
    /// works in place.
    private static final int HOPS_PER_PIECE = 2;

    private static final int PIECE = HOPS_PER_PIECE * HOP;
    private static final int LENGTH = 512;

    private final FloatFFT_1D transform = Convolution.transform(LENGTH);

    /// `[microphone][piece]`, spectra as JTransforms packs them.
    private final float[][][] responses;

    /// What has left the mouth up to each of the last frames: the newest at [#newest], older ones after it.
    private final float[][] spoken;

    private final float[] work = new float[LENGTH];
    private int newest;

    private LateReflections(float[][] responses) {
        int pieces = responses.length == 0 ? 0 : (responses[0].length + PIECE - 1) / PIECE;
        this.responses = new float[responses.length][pieces][];
        this.spoken = new float[pieces * HOPS_PER_PIECE][LENGTH];
        for (int m = 0; m < responses.length; m++)
            for (int p = 0; p < pieces; p++) this.responses[m][p] = spectrum(responses[m], p * PIECE);
    }

    private float[] spectrum(float[] response, int from) {
        float[] piece = Arrays.copyOf(Arrays.copyOfRange(response, from, from + PIECE), LENGTH);
        transform.realForward(piece);
        return piece;
    }

    static LateReflections none() {
        return new LateReflections(new float[0][]);
    }

    static LateReflections of(Mouth mouth, Carrier robot, Acoustics.Walls walls) {
        double[] source = new double[3];
        mouth.locate(robot, source);
        List<Position> microphones = new ArrayList<>();
        for (double[] place : robot.microphones()) microphones.add(inside(walls, place));
        ImageSource late = new ImageSource(walls.room()).fromOrder(2);
        return new LateReflections(late.responses(inside(walls, source), microphones));
    }

    private static Position inside(Acoustics.Walls walls, double[] place) {
        return walls.inside(new Position(place[0], place[1], place[2]));
    }

    /// How many samples after the end of the sound they are over.
    int length() {
        return spoken.length * HOP;
    }

    /// Adds one frame. The frame before has to have begun one frame earlier.
    ///
    /// @param sound what leaves the mouth
    /// @param from the sample of it that leaves when the frame begins
    void addTo(float[][] channels, float[] sound, int from) {
        if (responses.length == 0) return;
        newest = (newest + spoken.length - 1) % spoken.length;
        listen(sound, from);
        for (int m = 0; m < channels.length; m++) {
            sum(responses[m]);
            transform.realInverse(work, true);
            for (int i = 0; i < HOP; i++) channels[m][i] += work[LENGTH - HOP + i];
        }
    }

    /// As much of the sound up to the end of this frame as a transform holds.
    private void listen(float[] sound, int from) {
        float[] last = spoken[newest];
        for (int i = 0; i < LENGTH; i++) {
            int at = from + HOP - LENGTH + i;
            last[i] = at < 0 || at >= sound.length ? 0 : sound[at];
        }
        transform.realForward(last);
    }

    private void sum(float[][] response) {
        Arrays.fill(work, 0);
        for (int p = 0; p < response.length; p++)
            Convolution.multiplyAdd(work, response[p], spoken[(newest + p * HOPS_PER_PIECE) % spoken.length]);
    }
}
