package dev.parley.perception.beam;

import java.util.Arrays;

/// How one class of sound, a voice or the rest, reaches the microphones, learnt as it is heard: a complex
/// angular central Gaussian (Ito, Araki & Nakatani 2016) that begins with what its direction tells. And
/// what that sound has in common with the reference microphone, from which a filter toward it is made.
final class VoiceShape {
    /// Of the shape's diagonal.
    private static final float LOADING = 1e-4f;
    /// Power of a bin below which a frame is as good as silent.
    private static final float SMALLEST = 1e-12f;

    /// What its direction tells; mean power 1.
    final HermitianMatrices known;

    /// It counts as if it had been heard in so many frames.
    private float knownFrames;

    /// Its part of `y y₁*`, summed as the covariance of all sound is.
    final PlaneWave path;

    /// `yᴴ R⁻¹ y` of the last frame, and after [#likelihood] what [Shares] asks for, then its share.
    final float[] share;

    private final float[] power;
    private final HermitianMatrices learnt;
    private final HermitianMatrices shape;
    private final CholeskyFactors factors;
    private final PlaneWave white;
    private final float[] scale;
    private final float[] weight;
    private final float[] loading;

    /// @param shape work space, which all shapes may share, as `white`
    VoiceShape(HermitianMatrices shape, PlaneWave white) {
        this.shape = shape;
        this.white = white;
        int size = shape.size;
        int bins = shape.bins;
        known = new HermitianMatrices(size, bins);
        learnt = new HermitianMatrices(size, bins);
        path = new PlaneWave(size, bins);
        factors = new CholeskyFactors(size, bins);
        share = new float[bins];
        power = new float[bins];
        scale = new float[bins];
        weight = new float[bins];
        loading = new float[bins];
        Arrays.fill(loading, LOADING);
    }

    /// @param frames what is known before anything is heard counts as so many, from the next renewal on
    void trustKnown(float frames) {
        knownFrames = frames;
    }

    void forget() {
        learnt.clear();
        for (float[] row : path.re) Arrays.fill(row, 0);
        for (float[] row : path.im) Arrays.fill(row, 0);
    }

    /// What was learnt counts by so much, bin by bin.
    void fade(float[] keep) {
        learnt.scale(keep, 0, shape.bins);
        agePath(keep);
    }

    /// It was not heard: less of all that is heard was its, but how it reaches the microphones stays known.
    void agePath(float[] keep) {
        for (int m = 0; m < shape.size; m++) Rows.scale(path.re[m], path.im[m], keep, 0, shape.bins);
    }

    /// Takes in what was learnt since, in the bins `from` to `to`.
    void renew(int from, int to) {
        Arrays.fill(weight, from, to, knownFrames);
        learnt.plus(weight, known, shape, from, to);
        shape.meanPower(weight, from, to);
        for (int k = from; k < to; k++) weight[k] = 1 / weight[k];
        shape.scale(weight, from, to);
        factors.factor(shape, loading, from, to);
        factors.inverseScale(scale, from, to);
    }

    void measure(float[][] re, float[][] im) {
        for (int m = 0; m < shape.size; m++) {
            System.arraycopy(re[m], 0, white.re[m], 0, shape.bins);
            System.arraycopy(im[m], 0, white.im[m], 0, shape.bins);
        }
        factors.forward(white.re, white.im, 0, shape.bins);
        Arrays.fill(power, SMALLEST);
        for (int m = 0; m < shape.size; m++) Rows.addPower(power, white.re[m], white.im[m], 0, shape.bins);
    }

    /// How likely the measured frame is this sound's, against the other's, per degree of freedom.
    void likelihood(VoiceShape other) {
        for (int k = 0; k < share.length; k++) share[k] = scale[k] * other.power[k] / (other.scale[k] * power[k]);
    }

    /// Learns its share of the measured frame.
    ///
    /// @param keep how much all that was learnt before counts from now on
    void learn(float[] keep, float[][] re, float[][] im) {
        for (int k = 0; k < weight.length; k++) weight[k] = shape.size * share[k] / power[k];
        learnt.average(keep, weight, re, im, 0, shape.bins);
        for (int m = 0; m < shape.size; m++)
            Rows.addCommon(path.re[m], path.im[m], keep, share, re[m], im[m], re[0], im[0]);
    }
}
