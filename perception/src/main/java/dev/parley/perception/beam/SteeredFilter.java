package dev.parley.perception.beam;

import dev.parley.perception.Direction;
import dev.parley.perception.array.MicrophoneArray;
import java.util.Arrays;
import java.util.List;

/// The filters of [TalkerBeam] for microphones that are all good. With every frame: whose is which bin, by
/// what was learnt of each voice → learn from it → a quarter of the bins of the voices' shapes renewed → the
/// least squares filter of every bin. That the newest frame counts in the filter that it goes through is
/// worth 0.5 to 1 dB.
final class SteeredFilter {
    private static final int BINS = PastSpectra.BINS;
    /// Five seconds.
    private static final float KEEP = 0.998f;
    /// How much what is known from the directions counts in the filter.
    private static final float KNOWN_FRAMES = 0.1f;

    private static final float LOADING = 1e-5f;
    /// How much each voice sounds is taken from the frame before alone.
    private static final double SMOOTHING = 0;
    /// The rest is the diffuse field where everybody is known, or it learns both voices of a moment and takes them
    /// from both; but another voice that is not known can be learnt nowhere else.
    private static final float KNOWN_FRAMES_OF_REST = 100;

    private static final float KNOWN_FRAMES_OF_UNKNOWN = 3;
    /// So much counts what directions tell of voices: few, as a room changes much and a direction may be some degrees
    /// wrong; but enough that where two are known and both sound in every bin at once, one shape does not become
    /// that of both and the other starve.
    private static final float KNOWN_FRAMES_OF_VOICES = 20;

    private static final float KNOWN_FRAMES_OF_ONE = 6;
    private static final int QUARTERS = 4;
    /// What was heard before the target was known: without a share in it, it must count little.
    private static final float FRAMES_BEFORE = 5;
    /// If it was no more than that, it may all have been the target, and counts nothing.
    private static final float FEW_FRAMES = 100;
    /// Teaches nothing and lets nothing be forgotten; as power of a bin.
    private static final float SILENCE = 1e-10f;

    private final Shares shares = new Shares(BINS, PastSpectra.HZ_PER_BIN, HeardVoices.MOST + 1, SMOOTHING);
    private final HeardVoices voices;
    private final VoiceShape rest;
    private final HermitianMatrices all;
    private final HermitianMatrices allAndKnown;
    private final PlaneWave target;
    private final LeastSquares filter;
    private final Leakage leakage = new Leakage(BINS);
    /// Frames that `all` was learnt from.
    private final float[] frames = new float[BINS];

    private final float[] keep = new float[BINS];
    private final float[] one = new float[BINS];
    private final float[] power = new float[BINS];
    private final float[][] share = new float[HeardVoices.MOST + 1][];
    private int count;
    private int quarter;

    SteeredFilter(MicrophoneArray array) {
        int size = array.count();
        SoundField field = new SoundField(array, BINS, PastSpectra.HZ_PER_BIN);
        all = new HermitianMatrices(size, BINS);
        allAndKnown = new HermitianMatrices(size, BINS);
        target = new PlaneWave(size, BINS);
        filter = new LeastSquares(size, BINS);
        // The last two are free whenever a voice is measured or renewed.
        voices = new HeardVoices(field, allAndKnown, target);
        rest = new VoiceShape(allAndKnown, target);
        field.startWithDiffuse(rest.known);
        voices.trustKnown(KNOWN_FRAMES_OF_ONE);
        rest.trustKnown(KNOWN_FRAMES_OF_UNKNOWN);
        rest.renew(0, BINS);
        Arrays.fill(one, 1);
    }

    /// Nobody is being listened to: all that is heard is the rest.
    void learnNoise(float[][] re, float[][] im) {
        voices.none();
        learn(re, im);
    }

    void accept(float[][] re, float[][] im, Direction target, List<Direction> others, float[] outRe, float[] outIm) {
        if (voices.are(target, others)) countLess();
        voices.trustKnown(others.isEmpty() ? KNOWN_FRAMES_OF_ONE : KNOWN_FRAMES_OF_VOICES);
        rest.trustKnown(others.isEmpty() ? KNOWN_FRAMES_OF_UNKNOWN : KNOWN_FRAMES_OF_REST);
        learn(re, im);
        renew();
        filter.apply(re, im, outRe, outIm);
        leakage.takeOut(re[0], im[0], voices.shape(0).share, keep, outRe, outIm);
    }

    private void countLess() {
        leakage.forget();
        for (int k = 0; k < BINS; k++) {
            keep[k] = frames[k] < FEW_FRAMES ? 0 : FRAMES_BEFORE / frames[k];
            frames[k] *= keep[k];
        }
        all.scale(keep, 0, BINS);
        voices.fade(keep);
        rest.fade(keep);
    }

    private void learn(float[][] re, float[][] im) {
        age(re, im);
        share(re, im);
        for (int v = 0; v < voices.count(); v++) voices.shape(v).learn(keep, re, im);
        voices.ageOthers(keep);
        rest.learn(keep, re, im);
        all.average(keep, one, re, im, 0, BINS);
        int from = BINS * quarter / QUARTERS;
        int to = BINS * (quarter + 1) / QUARTERS;
        for (int v = 0; v < voices.count(); v++) voices.shape(v).renew(from, to);
        rest.renew(from, to);
        quarter = (quarter + 1) % QUARTERS;
    }

    private void age(float[][] re, float[][] im) {
        Arrays.fill(power, 0);
        for (int m = 0; m < re.length; m++) Rows.addPower(power, re[m], im[m], 0, BINS);
        for (int k = 0; k < BINS; k++) keep[k] = power[k] < SILENCE ? 1 : KEEP;
        for (int k = 0; k < BINS; k++) frames[k] = power[k] < SILENCE ? frames[k] : KEEP * frames[k] + 1;
    }

    private void share(float[][] re, float[][] im) {
        int voice = voices.count();
        for (int v = 0; v < voice; v++) voices.shape(v).measure(re, im);
        rest.measure(re, im);
        for (int v = 0; v < voice; v++) voices.shape(v).likelihood(rest);
        rest.likelihood(rest);
        for (int v = 0; v < voice; v++) share[v] = voices.shape(v).share;
        share[voice] = rest.share;
        if (count != voice + 1) shares.start(voice + 1);
        count = voice + 1;
        shares.of(share);
    }

    private void renew() {
        all.meanPower(power, 0, BINS);
        for (int k = 0; k < BINS; k++) power[k] = power[k] * KNOWN_FRAMES / (frames[k] + 1e-3f) + 1e-12f;
        all.plus(power, rest.known, allAndKnown, 0, BINS);
        for (int v = 0; v < voices.count(); v++) allAndKnown.plus(power, voices.shape(v).known, allAndKnown, 0, BINS);
        VoiceShape heard = voices.shape(0);
        for (int m = 0; m < target.re.length; m++) {
            int e = HermitianMatrices.at(m, 0);
            plus(heard.path.re[m], power, heard.known.re[e], target.re[m]);
            plus(heard.path.im[m], power, heard.known.im[e], target.im[m]);
        }
        filter.toward(target, allAndKnown, LOADING, 0, BINS);
    }

    private static void plus(float[] a, float[] share, float[] b, float[] out) {
        for (int k = 0; k < out.length; k++) out[k] = a[k] + share[k] * b[k];
    }
}
