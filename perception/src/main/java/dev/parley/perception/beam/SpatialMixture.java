package dev.parley.perception.beam;

import dev.parley.perception.Direction;
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

    private final SoundField field;
    private final PlaneWave[] frames;
    private final int classes;
    private final HermitianMatrices[] known;
    /// `[frame][class][bin]`.
    private final float[][][] shares;

    private final float[][][] power;
    /// `det(R)^(-1/M)`, `[class][bin]`.
    private final float[][] scales;

    private final HermitianMatrices shape;
    private final CholeskyFactors factors;
    private final PlaneWave white;
    private final float[] weight = new float[BINS];
    private final float[] learnt = new float[BINS];
    private final float[] loading = new float[BINS];
    private final Shares normalized;

    SpatialMixture(SoundField field, PlaneWave[] frames, List<Direction> voices) {
        this.field = field;
        this.frames = frames;
        int size = field.diffuse().size;
        classes = voices.size() + 1;
        shape = new HermitianMatrices(size, BINS);
        factors = new CholeskyFactors(size, BINS);
        white = new PlaneWave(size, BINS);
        scales = new float[classes][BINS];
        shares = new float[frames.length][classes][BINS];
        power = new float[frames.length][classes][BINS];
        normalized = new Shares(BINS, LongSpectra.HZ_PER_BIN, classes, SMOOTHING);
        known = known(voices);
        Arrays.fill(loading, 1e-4f);
        begin(voices);
    }

    /// @return the target's share of each bin, `[frame][bin]`
    float[][] target() {
        for (int round = 0; round < ROUNDS; round++) {
            for (int c = 0; c < classes; c++) learn(c);
            share();
        }
        float[][] target = new float[frames.length][];
        for (int t = 0; t < frames.length; t++) target[t] = shares[t][0];
        return target;
    }

    private HermitianMatrices[] known(List<Direction> voices) {
        HermitianMatrices[] known = new HermitianMatrices[classes];
        for (int c = 0; c < classes; c++) {
            known[c] = new HermitianMatrices(shape.size, BINS);
            field.startWithDiffuse(known[c]);
            if (c < voices.size()) field.addWave(known[c], voices.get(c), DirectionShares.DIRECT);
            field.normalize(known[c]);
        }
        return known;
    }

    private void begin(List<Direction> voices) {
        DirectionShares byDirection =
                new DirectionShares(field, BINS, LongSpectra.HZ_PER_BIN, voices.size(), SMOOTHING);
        byDirection.voices(voices.size());
        for (int v = 0; v < voices.size(); v++) byDirection.voice(v, voices.get(v));
        for (int t = 0; t < frames.length; t++) {
            float[][] first = byDirection.of(frames[t].re, frames[t].im);
            for (int c = 0; c < classes; c++) {
                System.arraycopy(first[c], 0, shares[t][c], 0, BINS);
                Arrays.fill(power[t][c], 1e-12f);
                for (int m = 0; m < shape.size; m++)
                    Rows.addPower(power[t][c], frames[t].re[m], frames[t].im[m], 0, BINS);
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
            for (int t = 0; t < frames.length; t++) gather(t, c, from, to);
            Arrays.fill(weight, from, to, KNOWN_FRAMES);
            shape.plus(weight, known[c], shape, from, to);
            for (int k = from; k < to; k++) weight[k] = 1 / learnt[k];
            shape.scale(weight, from, to);
            shape.meanPower(weight, from, to);
            for (int k = from; k < to; k++) weight[k] = 1 / weight[k];
            shape.scale(weight, from, to);
            factors.factor(shape, loading, from, to);
            factors.inverseScale(scales[c], from, to);
            for (int t = 0; t < frames.length; t++) measure(t, c, from, to);
        }
    }

    private void gather(int t, int c, int from, int to) {
        float[] share = shares[t][c];
        float[] p = power[t][c];
        for (int k = from; k < to; k++) weight[k] = shape.size * share[k] / p[k];
        for (int k = from; k < to; k++) learnt[k] += share[k];
        shape.add(weight, frames[t].re, frames[t].im, from, to);
    }

    /// `yᴴ R⁻¹ y`.
    private void measure(int t, int c, int from, int to) {
        for (int m = 0; m < shape.size; m++) {
            System.arraycopy(frames[t].re[m], from, white.re[m], from, to - from);
            System.arraycopy(frames[t].im[m], from, white.im[m], from, to - from);
        }
        factors.forward(white.re, white.im, from, to);
        Arrays.fill(power[t][c], from, to, 1e-12f);
        for (int m = 0; m < shape.size; m++) Rows.addPower(power[t][c], white.re[m], white.im[m], from, to);
    }

    private void share() {
        normalized.start(classes);
        for (int t = 0; t < frames.length; t++) {
            float[] rest = power[t][classes - 1];
            for (int c = 0; c < classes; c++) {
                float[] s = shares[t][c];
                for (int k = 0; k < BINS; k++)
                    s[k] = scales[c][k] * rest[k] / (scales[classes - 1][k] * power[t][c][k]);
            }
            normalized.of(shares[t]);
        }
    }
}
