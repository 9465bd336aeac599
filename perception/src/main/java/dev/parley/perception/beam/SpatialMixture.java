package dev.parley.perception.beam;

import dev.parley.perception.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which bins of an utterance are whose: a mixture of complex angular central Gaussians (Ito, Araki &
/// Nakatani 2016), one for each voice and one for the rest. It begins with the directions and keeps them as
/// its prior, so that a class is the same voice in every bin; what the room adds it learns.
final class SpatialMixture {
    /// More change little.
    private static final int ROUNDS = 2;
    /// What is known from the directions counts as if it had been heard in so many frames: few, so that a
    /// direction that is some degrees wrong does little harm.
    private static final float KNOWN_FRAMES = 1;

    private static final double SMOOTHING = 0.7;
    private static final int BLOCK = 128;
    private static final int BINS = LongSpectra.BINS;

    private static final int MOST = HeardVoices.MOST;

    private final SoundField field;
    private final DirectionShares byDirection;
    private final Shares normalized = new Shares(BINS, LongSpectra.HZ_PER_BIN, MOST + 1, SMOOTHING);
    private final HermitianMatrices[] known = new HermitianMatrices[MOST + 1];
    /// `[frame][bin]` of each class.
    private final List<List<float[]>> shares = new ArrayList<>();

    private final List<List<float[]>> power = new ArrayList<>();
    /// `det(R)^(-1/M)`, `[class][bin]`.
    private final float[][] scales = new float[MOST + 1][BINS];

    private final HermitianMatrices shape;
    private final CholeskyFactors factors;
    private final PlaneWave white;
    private final float[] weight = new float[BINS];
    private final float[] learnt = new float[BINS];
    private final float[] loading = new float[BINS];
    private final float[][] ofFrame = new float[MOST + 1][];
    private List<PlaneWave> frames = List.of();
    private int count;
    private int classes;

    SpatialMixture(SoundField field) {
        this.field = field;
        int size = field.diffuse().size;
        byDirection = new DirectionShares(field, BINS, LongSpectra.HZ_PER_BIN, MOST, SMOOTHING);
        shape = new HermitianMatrices(size, BINS);
        factors = new CholeskyFactors(size, BINS);
        white = new PlaneWave(size, BINS);
        for (int c = 0; c <= MOST; c++) {
            known[c] = new HermitianMatrices(size, BINS);
            shares.add(new ArrayList<>());
            power.add(new ArrayList<>());
        }
        Arrays.fill(loading, 1e-4f);
    }

    /// @param frames of which the first `count` are meant
    /// @param voices the target first, at most [HeardVoices#MOST]
    /// @return the target's share of each bin, `[frame][bin]`; good until the next call
    List<float[]> target(List<PlaneWave> frames, int count, List<Direction> voices) {
        this.frames = frames;
        this.count = count;
        classes = voices.size() + 1;
        know(voices);
        begin(voices);
        for (int round = 0; round < ROUNDS; round++) {
            for (int c = 0; c < classes; c++) learn(c);
            share();
        }
        return shares.getFirst();
    }

    private void know(List<Direction> voices) {
        for (int c = 0; c < classes; c++) {
            field.startWithDiffuse(known[c]);
            if (c < voices.size()) field.addWave(known[c], voices.get(c), DirectionShares.DIRECT);
            field.normalize(known[c]);
            while (shares.get(c).size() < count) shares.get(c).add(new float[BINS]);
            while (power.get(c).size() < count) power.get(c).add(new float[BINS]);
        }
    }

    private void begin(List<Direction> voices) {
        byDirection.voices(voices.size());
        for (int v = 0; v < voices.size(); v++) byDirection.voice(v, voices.get(v));
        for (int t = 0; t < count; t++) {
            PlaneWave frame = frames.get(t);
            float[][] first = byDirection.of(frame.re, frame.im);
            for (int c = 0; c < classes; c++) {
                System.arraycopy(first[c], 0, shares.get(c).get(t), 0, BINS);
                float[] p = power.get(c).get(t);
                Arrays.fill(p, 1e-12f);
                for (int m = 0; m < shape.size; m++) Rows.addPower(p, frame.re[m], frame.im[m], 0, BINS);
            }
        }
    }

    /// The shape of one class, then how much of it is in each frame. Block by block, so that the matrices
    /// stay in the cache.
    private void learn(int c) {
        shape.clear();
        Arrays.fill(learnt, KNOWN_FRAMES);
        for (int from = 0; from < BINS; from += BLOCK) {
            int to = Math.min(BINS, from + BLOCK);
            for (int t = 0; t < count; t++) gather(t, c, from, to);
            Arrays.fill(weight, from, to, KNOWN_FRAMES);
            shape.plus(weight, known[c], shape, from, to);
            for (int k = from; k < to; k++) weight[k] = 1 / learnt[k];
            shape.scale(weight, from, to);
            shape.meanPower(weight, from, to);
            for (int k = from; k < to; k++) weight[k] = 1 / weight[k];
            shape.scale(weight, from, to);
            factors.factor(shape, loading, from, to);
            factors.inverseScale(scales[c], from, to);
            for (int t = 0; t < count; t++) measure(t, c, from, to);
        }
    }

    private void gather(int t, int c, int from, int to) {
        float[] share = shares.get(c).get(t);
        float[] p = power.get(c).get(t);
        for (int k = from; k < to; k++) weight[k] = shape.size * share[k] / p[k];
        for (int k = from; k < to; k++) learnt[k] += share[k];
        shape.add(weight, frames.get(t).re, frames.get(t).im, from, to);
    }

    /// `yᴴ R⁻¹ y`.
    private void measure(int t, int c, int from, int to) {
        PlaneWave frame = frames.get(t);
        float[] p = power.get(c).get(t);
        for (int m = 0; m < shape.size; m++) {
            System.arraycopy(frame.re[m], from, white.re[m], from, to - from);
            System.arraycopy(frame.im[m], from, white.im[m], from, to - from);
        }
        factors.forward(white.re, white.im, from, to);
        Arrays.fill(p, from, to, 1e-12f);
        for (int m = 0; m < shape.size; m++) Rows.addPower(p, white.re[m], white.im[m], from, to);
    }

    private void share() {
        normalized.start(classes);
        for (int t = 0; t < count; t++) {
            float[] rest = power.get(classes - 1).get(t);
            for (int c = 0; c < classes; c++) {
                float[] s = shares.get(c).get(t);
                float[] p = power.get(c).get(t);
                for (int k = 0; k < BINS; k++) s[k] = scales[c][k] * rest[k] / (scales[classes - 1][k] * p[k]);
                ofFrame[c] = s;
            }
            normalized.of(ofFrame);
        }
    }
}
