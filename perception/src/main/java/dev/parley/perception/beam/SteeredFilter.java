package dev.parley.perception.beam;

import dev.parley.perception.Direction;
import dev.parley.perception.array.MicrophoneArray;
import dev.parley.perception.spectrum.Spectrum;
import java.util.Arrays;
import java.util.List;

/// The filters of [TalkerBeam] for microphones that are all good: shares of the frame by direction →
/// covariances of target and of all else → MVDR, a quarter of the bins renewed with every frame.
final class SteeredFilter {
    static final int MOST_VOICES = 4;

    private static final int BINS = Spectrum.BINS;
    /// Two seconds.
    private static final double MEMORY_FRAMES = 200;
    /// How much what is known from the directions counts.
    private static final float KNOWN_FRAMES = 1;

    private static final double KNOWN_DIRECT = 5;
    /// Of the noise, so that small errors do no harm; with two microphones the filter must stay near
    /// delay-and-sum.
    private static final float LOADING = 1e-3f;

    private static final float LOADING_OF_PAIR = 0.1f;
    private static final int QUARTERS = 4;
    /// A voice that is farther away than this from where it was is taken for another one.
    private static final double JUMP_RAD = Math.toRadians(20);

    private static final double STEP_RAD = Math.toRadians(2);
    private static final double SMOOTHING = 0.9;

    private final SoundField field;
    private final DirectionShares shares;
    private final Covariance speech;
    private final Covariance noise;
    private final HermitianMatrices knownSpeech;
    private final HermitianMatrices knownNoise;
    private final HermitianMatrices speechNow;
    private final HermitianMatrices noiseNow;
    private final MinimumVariance filter;
    private final float loading;
    private final float[] power = new float[BINS];
    private final float[] load = new float[BINS];
    private final float[] none = new float[BINS];
    private final Direction[] voices = new Direction[MOST_VOICES];
    private int count;
    private int quarter;

    SteeredFilter(MicrophoneArray array) {
        int size = array.count();
        field = new SoundField(array, BINS, Spectrum.HZ_PER_BIN);
        shares = new DirectionShares(field, BINS, Spectrum.HZ_PER_BIN, MOST_VOICES, SMOOTHING);
        speech = new Covariance(size, BINS, MEMORY_FRAMES);
        noise = new Covariance(size, BINS, MEMORY_FRAMES);
        knownSpeech = new HermitianMatrices(size, BINS);
        knownNoise = new HermitianMatrices(size, BINS);
        speechNow = new HermitianMatrices(size, BINS);
        noiseNow = new HermitianMatrices(size, BINS);
        filter = new MinimumVariance(size, BINS);
        loading = size == 2 ? LOADING_OF_PAIR : LOADING;
        Arrays.fill(voices, Direction.AHEAD);
    }

    /// Nobody is being listened to: all that is heard is noise.
    void learnNoise(float[][] re, float[][] im) {
        measure(re, im);
        noise.learn(none, true, power, re, im);
    }

    void accept(float[][] re, float[][] im, Direction target, List<Direction> others, float[] outRe, float[] outIm) {
        boolean fresh = steer(target, others);
        measure(re, im);
        float[] share = shares.of(re, im)[0];
        speech.learn(share, false, power, re, im);
        noise.learn(share, true, power, re, im);
        if (fresh) renew(0, BINS);
        else renew(BINS * quarter / QUARTERS, BINS * (quarter + 1) / QUARTERS);
        quarter = (quarter + 1) % QUARTERS;
        filter.apply(re, im, outRe, outIm);
    }

    private void measure(float[][] re, float[][] im) {
        Arrays.fill(power, 0);
        for (int m = 0; m < re.length; m++) Rows.addPower(power, re[m], im[m], 0, BINS);
    }

    private void renew(int from, int to) {
        noise.with(knownNoise, KNOWN_FRAMES, noiseNow, load, from, to);
        for (int k = from; k < to; k++) load[k] *= loading;
        speech.with(knownSpeech, KNOWN_FRAMES, speechNow, power, from, to);
        filter.towardEigenvector(speechNow, noiseNow, load, from, to);
    }

    /// @return whether the target is another one than before
    private boolean steer(Direction target, List<Direction> others) {
        int now = Math.min(MOST_VOICES, 1 + others.size());
        double moved = count == 0 ? Math.PI : angle(voices[0], target);
        if (moved > JUMP_RAD) speech.forget();
        boolean changed = now != count || moved > STEP_RAD;
        if (now != count) shares.voices(now);
        for (int v = 0; v < now; v++) {
            Direction d = v == 0 ? target : others.get(v - 1);
            if (v < count && angle(voices[v], d) <= STEP_RAD) continue;
            voices[v] = d;
            shares.voice(v, d);
            changed = true;
        }
        count = now;
        if (changed) know();
        if (moved > JUMP_RAD) filter.start(field.wave(target));
        return moved > JUMP_RAD;
    }

    private void know() {
        field.startWithDiffuse(knownSpeech);
        field.addWave(knownSpeech, voices[0], KNOWN_DIRECT);
        field.normalize(knownSpeech);
        field.startWithDiffuse(knownNoise);
        for (int v = 1; v < count; v++) field.addWave(knownNoise, voices[v], KNOWN_DIRECT);
        field.normalize(knownNoise);
    }

    private static double angle(Direction a, Direction b) {
        double cos = Math.sin(a.elevationRad()) * Math.sin(b.elevationRad())
                + Math.cos(a.elevationRad()) * Math.cos(b.elevationRad()) * Math.cos(a.azimuthRad() - b.azimuthRad());
        return Math.acos(Math.clamp(cos, -1, 1));
    }
}
