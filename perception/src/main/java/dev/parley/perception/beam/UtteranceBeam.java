package dev.parley.perception.beam;

import dev.parley.perception.Direction;
import dev.parley.perception.array.MicrophoneArray;
import dev.parley.robot.Microphones.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A voice out of the others once all of an utterance is there: masks refined over the whole of it (see
/// [SpatialMixture]) and one filter a bin, of 128 ms. The voice comes out as it is at the first good
/// microphone, reverberation included, with no delay.
///
/// Finds out by itself which microphones are dead or send numbers that are none. Learns nothing from one
/// utterance for the next, but keeps its work space. One thread.
public final class UtteranceBeam {
    /// Of the power of the loudest microphone.
    private static final double DEAD = 1e-4;

    private final List<Position> positions;
    private Optional<UtteranceFilter> filter = Optional.empty();
    private boolean[] filtered = {};

    public UtteranceBeam(List<Position> positions) {
        this.positions = List.copyOf(positions);
    }

    /// @param channels `[microphone][sample]`, 16 kHz, all of one length
    /// @param target in the frame of the microphones
    /// @param others whom not to listen to; the first three count
    /// @return as many samples
    public float[] voice(float[][] channels, Direction target, List<Direction> others) {
        boolean[] good = good(channels);
        if (GoodMicrophones.count(good) == 0) return new float[channels[0].length];
        GoodMicrophones microphones = GoodMicrophones.of(positions, good);
        float[][] heard = new float[microphones.count()][];
        for (int m = 0, g = 0; m < channels.length; m++) if (good[m]) heard[g++] = channels[m];
        boolean onePlace = microphones.array.shape() == MicrophoneArray.Shape.POINT;
        return onePlace ? heard[0].clone() : filter(good, microphones.array).voice(heard, voices(target, others));
    }

    private UtteranceFilter filter(boolean[] good, MicrophoneArray array) {
        if (filter.isEmpty() || !Arrays.equals(good, filtered)) {
            filtered = good;
            filter = Optional.of(new UtteranceFilter(array));
        }
        return filter.get();
    }

    private static List<Direction> voices(Direction target, List<Direction> others) {
        List<Direction> voices = new ArrayList<>();
        voices.add(target);
        voices.addAll(others.subList(0, Math.min(others.size(), HeardVoices.MOST - 1)));
        return voices;
    }

    private static boolean[] good(float[][] channels) {
        double[] power = new double[channels.length];
        for (int m = 0; m < channels.length; m++) for (float x : channels[m]) power[m] += x * x;
        double loudest = Arrays.stream(power).filter(Double::isFinite).max().orElse(0);
        boolean[] good = new boolean[channels.length];
        for (int m = 0; m < channels.length; m++)
            good[m] = Double.isFinite(power[m]) && power[m] > 0 && power[m] >= loudest * DEAD;
        return good;
    }
}
