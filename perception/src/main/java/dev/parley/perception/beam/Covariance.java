package dev.parley.perception.beam;

import java.util.Arrays;

/// The covariance of one class of sound, learnt from its shares of the frames. It ages only while that
/// sound is there: what was learnt survives a pause.
final class Covariance {
    /// Digital silence teaches nothing; as power of a bin.
    private static final float SILENCE = 1e-10f;

    private final HermitianMatrices learnt;
    /// Frames learnt from, bin by bin.
    private final float[] frames;

    private final double memoryFrames;
    private final float[] keep;
    private final float[] add;

    /// @param memoryFrames how many frames it remembers
    Covariance(int size, int bins, double memoryFrames) {
        this.memoryFrames = memoryFrames;
        learnt = new HermitianMatrices(size, bins);
        frames = new float[bins];
        keep = new float[bins];
        add = new float[bins];
    }

    void forget() {
        learnt.clear();
        Arrays.fill(frames, 0);
    }

    /// @param share of each bin that is this sound's, or with `others` of all but it
    /// @param power of each bin, over all microphones
    void learn(float[] share, boolean others, float[] power, float[][] re, float[][] im) {
        float slowest = (float) (1 / memoryFrames);
        for (int k = 0; k < keep.length; k++) {
            float s = power[k] < SILENCE ? 0 : others ? 1 - share[k] : share[k];
            float a = s * Math.max(slowest, 1 / (frames[k] + s + 1e-9f));
            frames[k] += s;
            keep[k] = 1 - a;
            add[k] = a;
        }
        for (int k = 0; k < keep.length; k++) frames[k] = Math.min(frames[k], (float) memoryFrames);
        learnt.average(keep, add, re, im, 0, keep.length);
    }

    /// What was learnt, and what was known before as if it had been heard for so many frames.
    ///
    /// @param power out: mean of the diagonal
    void with(HermitianMatrices known, float knownFrames, HermitianMatrices out, float[] power, int from, int to) {
        learnt.meanPower(power, from, to);
        for (int k = from; k < to; k++) keep[k] = knownFrames / (frames[k] + 1e-3f) * power[k] + 1e-12f;
        learnt.plus(keep, known, out, from, to);
        for (int k = from; k < to; k++) power[k] += keep[k];
    }
}
