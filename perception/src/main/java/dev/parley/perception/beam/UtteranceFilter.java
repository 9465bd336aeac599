package dev.parley.perception.beam;

import dev.parley.perception.Direction;
import dev.parley.perception.array.MicrophoneArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The filters of [UtteranceBeam] for microphones that are all good, with all their work space: it grows to
/// the longest utterance and is kept.
///
/// Masks alone leave in the noise what they missed of the target, and miss what of others lies under it. Where
/// others speak, the noise is learnt twice more, from all frames, each counting the less the louder the target is in
/// it by the filter before: what is most likely if the target is a Gaussian of varying power (Nakatani &
/// Kinoshita 2019).
final class UtteranceFilter {
    private static final int BINS = LongSpectra.BINS;
    private static final float LOADING = 3e-4f;
    private static final float LOADING_OF_PAIR = 0.01f;
    private static final float KNOWN_FRAMES = 0.1f;
    private static final int ROUNDS = 2;
    /// In them a little of the target is always in the noise.
    private static final float LOADING_OF_ROUNDS = 1e-3f;
    /// Of the target's loudest frame: no frame counts for more than one as soft as that.
    private static final float SOFTEST = 1e-3f;

    private final LongSpectra spectra = new LongSpectra();
    private final List<PlaneWave> frames = new ArrayList<>();
    private final SoundField field;
    private final SpatialMixture mixture;
    private final HermitianMatrices speech;
    private final HermitianMatrices noise;
    private final MinimumVariance filter;
    private final float loading;
    private final List<float[]> power = new ArrayList<>();
    private final float[] loudest = new float[BINS];
    private final float[] load = new float[BINS];
    private final float[] re = new float[BINS];
    private final float[] im = new float[BINS];

    UtteranceFilter(MicrophoneArray array) {
        int size = array.count();
        field = new SoundField(array, BINS, LongSpectra.HZ_PER_BIN);
        mixture = new SpatialMixture(field);
        speech = new HermitianMatrices(size, BINS);
        noise = new HermitianMatrices(size, BINS);
        filter = new MinimumVariance(size, BINS);
        loading = size == 2 ? LOADING_OF_PAIR : LOADING;
    }

    /// @param channels all of one length
    /// @param voices the target first
    /// @return as many samples
    float[] voice(float[][] channels, List<Direction> voices) {
        int count = LongSpectra.frames(channels[0].length);
        spectra.of(channels, frames);
        learn(count, mixture.target(frames, count, voices));
        for (int round = 0; round < ROUNDS && voices.size() > 1; round++) weigh(count);
        float[] sound = new float[channels[0].length];
        for (int t = 0; t < count; t++) {
            filter.apply(frames.get(t).re, frames.get(t).im, re, im);
            spectra.add(re, im, t, sound);
        }
        return sound;
    }

    private void learn(int count, List<float[]> share) {
        speech.clear();
        noise.clear();
        for (int t = 0; t < count; t++) {
            PlaneWave y = frames.get(t);
            for (int k = 0; k < BINS; k++) load[k] = 1 - share.get(t)[k];
            speech.add(share.get(t), y.re, y.im, 0, BINS);
            noise.add(load, y.re, y.im, 0, BINS);
        }
        speech.meanPower(load, 0, BINS);
        for (int k = 0; k < BINS; k++) load[k] = load[k] * KNOWN_FRAMES / count + 1e-12f;
        speech.plus(load, field.diffuse(), speech, 0, BINS);
        noise.meanPower(load, 0, BINS);
        for (int k = 0; k < BINS; k++) load[k] = load[k] * loading + 1e-12f;
        filter.ofReference(speech, noise, load, 0, BINS);
    }

    private void weigh(int count) {
        measure(count);
        noise.clear();
        for (int t = 0; t < count; t++) {
            float[] p = power.get(t);
            for (int k = 0; k < BINS; k++) load[k] = loudest[k] / Math.max(p[k], SOFTEST * loudest[k]);
            noise.add(load, frames.get(t).re, frames.get(t).im, 0, BINS);
        }
        noise.meanPower(load, 0, BINS);
        for (int k = 0; k < BINS; k++) load[k] = load[k] * Math.max(loading, LOADING_OF_ROUNDS) + 1e-12f;
        filter.ofReference(speech, noise, load, 0, BINS);
    }

    /// The target's power in every frame, over three bins each, by the present filter.
    private void measure(int count) {
        Arrays.fill(loudest, 1e-12f);
        while (power.size() < count) power.add(new float[BINS]);
        for (int t = 0; t < count; t++) {
            float[] p = power.get(t);
            filter.apply(frames.get(t).re, frames.get(t).im, re, im);
            Arrays.fill(load, 0);
            Rows.addPower(load, re, im, 0, BINS);
            for (int k = 1; k < BINS - 1; k++) p[k] = (load[k - 1] + load[k] + load[k + 1]) / 3;
            p[0] = load[0];
            p[BINS - 1] = load[BINS - 1];
            for (int k = 0; k < BINS; k++) loudest[k] = Math.max(loudest[k], p[k]);
        }
    }
}
