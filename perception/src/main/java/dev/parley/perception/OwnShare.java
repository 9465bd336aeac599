package dev.parley.perception;

/// Whether one voice's share of the sound is enough to be its speech, window by window. One thread.
final class OwnShare {
    /// Of what comes from all voices. In nine of ten frames in which a voice is silent and another one speaks it is
    /// less than 0.07, in nine of ten in which it speaks more than 0.11 (see [Beam#targetPower]).
    private static final float ENOUGH = 0.12f;
    /// From window to window: whoever is drowned out for a tenth of a second goes on.
    private static final float KEPT = 0.75f;

    private float sum;
    private float own;

    /// Of some samples.
    void add(float share, int samples) {
        sum += share * samples;
    }

    /// A window is full.
    boolean enough() {
        own = Math.max(sum / VoiceActivity.WINDOW, KEPT * own);
        sum = 0;
        return own >= ENOUGH;
    }

    void reset() {
        sum = 0;
        own = 0;
    }
}
