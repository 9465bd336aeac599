package dev.parley.perception.beam;

import dev.parley.perception.Direction;
import dev.parley.perception.array.MicrophoneArray;
import java.util.Arrays;
import java.util.List;

/// How much of a frame comes from each of the voices, by their directions alone (see [DirectionShares]): what
/// a filter has learnt of a voice it also finds where that voice is silent. Every bin counts by the fourth root
/// of its power: by power alone one vowel of one voice drowns out the syllables of another in all the other bins.
/// One thread; allocates nothing for a frame.
final class WhoseSound {
    private static final int MOST = 4;
    private static final int BINS = PastSpectra.BINS;
    /// Below it no array tells directions.
    private static final int FIRST = (int) (500 / PastSpectra.HZ_PER_BIN);

    private static final int LAST = (int) (6000 / PastSpectra.HZ_PER_BIN);
    private static final double SMOOTHING = 0.9;
    private static final double STEP_RAD = Math.toRadians(2);

    private final DirectionShares shares;
    private final Direction[] voices = new Direction[MOST];
    private final float[] loudness = new float[BINS];
    private int count;
    private float target;
    private float all;
    private float rest;

    WhoseSound(MicrophoneArray array) {
        shares = new DirectionShares(
                new SoundField(array, BINS, PastSpectra.HZ_PER_BIN), BINS, PastSpectra.HZ_PER_BIN, MOST, SMOOTHING);
        Arrays.fill(voices, Direction.AHEAD);
    }

    void accept(float[][] re, float[][] im, Direction target, List<Direction> others) {
        steer(target, others);
        Arrays.fill(loudness, 0);
        for (int m = 0; m < re.length; m++) Rows.addPower(loudness, re[m], im[m], 0, BINS);
        for (int k = FIRST; k < LAST; k++) loudness[k] = (float) Math.sqrt(Math.sqrt(loudness[k]));
        float[][] share = shares.of(re, im);
        all = 0;
        rest = sum(share[count]);
        for (int v = count - 1; v >= 0; v--) {
            this.target = sum(share[v]);
            all += this.target;
        }
    }

    private float sum(float[] share) {
        float sum = 0;
        for (int k = FIRST; k < LAST; k++) sum += loudness[k] * share[k];
        return sum;
    }

    private void steer(Direction target, List<Direction> others) {
        int now = Math.min(MOST, 1 + others.size());
        boolean more = now != count;
        if (more) shares.voices(now);
        for (int v = 0; v < now; v++) {
            Direction d = v == 0 ? target : others.get(v - 1);
            if (v < count && near(voices[v], d)) continue;
            voices[v] = d;
            shares.voice(v, d);
        }
        count = now;
    }

    private static boolean near(Direction a, Direction b) {
        return Math.abs(Math.IEEEremainder(a.azimuthRad() - b.azimuthRad(), 2 * Math.PI)) <= STEP_RAD
                && Math.abs(a.elevationRad() - b.elevationRad()) <= STEP_RAD;
    }

    /// Of the target, in any unit.
    float target() {
        return target;
    }

    /// Of all voices, the target among them.
    float all() {
        return all;
    }

    /// Of all voices and of what comes from nowhere in particular.
    float everything() {
        return all + rest;
    }
}
