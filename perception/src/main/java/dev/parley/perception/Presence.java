package dev.parley.perception;

import java.util.Arrays;

/// Whether a voice is there, by where the sound comes from: to voice activity everybody is speech, but only one
/// of them stands where the beam looks. Twice the logarithm of the voice's share of all sound is added to the log
/// odds of a window. One thread; allocates nothing.
public final class Presence {
    /// Of a beam that cannot tell: it changes nothing. Speech has more than this in nine of ten windows, the
    /// babble of eight others less in nine of ten.
    public static final float USUAL = 0.03f;

    /// More says no more: a cough comes from there, too.
    private static final float MOST = 0.08f;

    private static final float LEAST = 1e-4f;
    private static final double WEIGHT = 2;
    /// 128 ms: a syllable.
    private static final int WINDOWS = 4;
    /// The network is never surer than that.
    private static final double SUREST = 1e-6;

    private final float[] shares = new float[WINDOWS];
    private float sum;
    private int next;

    public Presence() {
        reset();
    }

    /// The share of the voice in all sound, both in one unit.
    ///
    /// @param sound 0: nobody can tell
    public static float share(float voice, float sound) {
        return sound <= 0 ? USUAL : voice / sound;
    }

    /// Of some samples.
    ///
    /// @param share of the voice in everything that is heard, 0 to 1
    public void add(float share, int samples) {
        sum += share * samples;
    }

    /// A window is full.
    ///
    /// @param probability that it is speech, of anybody
    /// @return that it is speech of this voice
    public float of(float probability) {
        shares[next] = sum / VoiceActivity.WINDOW;
        next = (next + 1) % WINDOWS;
        sum = 0;
        double p = Math.clamp(probability, SUREST, 1 - SUREST);
        double odds = p / (1 - p) * Math.pow(Math.clamp(mean(), LEAST, MOST) / USUAL, WEIGHT);
        return (float) (odds / (1 + odds));
    }

    private float mean() {
        float total = 0;
        for (float s : shares) total += s;
        return total / WINDOWS;
    }

    /// Nothing is known of where sound comes from.
    public void reset() {
        Arrays.fill(shares, USUAL);
        sum = 0;
    }
}
