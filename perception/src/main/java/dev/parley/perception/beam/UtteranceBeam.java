package dev.parley.perception.beam;

import dev.parley.perception.Direction;
import dev.parley.perception.array.MicrophoneArray;
import dev.parley.robot.Microphones.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A voice out of the others once all of an utterance is there: masks refined over the whole of it (see
/// [SpatialMixture]) and one filter a bin, of 128 ms. The voice comes out as it is at the first good
/// microphone, reverberation included, with no delay.
///
/// Finds out by itself which microphones are dead or send numbers that are none. Keeps nothing from one
/// utterance to the next. One thread.
public final class UtteranceBeam {
    private static final float LOADING = 3e-4f;
    private static final float LOADING_OF_PAIR = 0.01f;
    private static final float KNOWN_FRAMES = 0.1f;
    private static final int BINS = LongSpectra.BINS;
    /// Of the power of the loudest microphone.
    private static final double DEAD = 1e-4;

    private final List<Position> positions;
    private final LongSpectra spectra = new LongSpectra();

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
        return onePlace ? heard[0].clone() : voice(heard, microphones.array, voices(target, others));
    }

    private float[] voice(float[][] channels, MicrophoneArray array, List<Direction> voices) {
        SoundField field = new SoundField(array, BINS, LongSpectra.HZ_PER_BIN);
        PlaneWave[] frames = spectra.of(channels);
        MinimumVariance filter = filter(field, frames, voices);
        float[] re = new float[BINS];
        float[] im = new float[BINS];
        float[] sound = new float[channels[0].length];
        for (int t = 0; t < frames.length; t++) {
            filter.apply(frames[t].re, frames[t].im, re, im);
            spectra.add(re, im, t, sound);
        }
        return sound;
    }

    private MinimumVariance filter(SoundField field, PlaneWave[] frames, List<Direction> voices) {
        int size = field.diffuse().size;
        HermitianMatrices speech = new HermitianMatrices(size, BINS);
        HermitianMatrices noise = new HermitianMatrices(size, BINS);
        float[] load = new float[BINS];
        learn(frames, new SpatialMixture(field, frames, voices).target(), speech, noise);
        speech.meanPower(load, 0, BINS);
        for (int k = 0; k < BINS; k++) load[k] = load[k] * KNOWN_FRAMES / frames.length + 1e-12f;
        speech.plus(load, field.diffuse(), speech, 0, BINS);
        noise.meanPower(load, 0, BINS);
        for (int k = 0; k < BINS; k++) load[k] = load[k] * (size == 2 ? LOADING_OF_PAIR : LOADING) + 1e-12f;
        MinimumVariance filter = new MinimumVariance(size, BINS);
        filter.ofReference(speech, noise, load, 0, BINS);
        return filter;
    }

    private static void learn(PlaneWave[] frames, float[][] share, HermitianMatrices speech, HermitianMatrices noise) {
        float[] other = new float[BINS];
        for (int t = 0; t < frames.length; t++) {
            for (int k = 0; k < BINS; k++) other[k] = 1 - share[t][k];
            speech.add(share[t], frames[t].re, frames[t].im, 0, BINS);
            noise.add(other, frames[t].re, frames[t].im, 0, BINS);
        }
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
