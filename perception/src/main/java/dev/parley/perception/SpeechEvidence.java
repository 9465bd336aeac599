package dev.parley.perception;

/// How surely someone has begun to speak, from the probabilities of single windows: their log odds added
/// up, never below zero (the cumulative sum test, Page 1954, Biometrika 41). A cough or a note that looks
/// like speech for a moment adds little; clear speech adds the most a window may. What follows a bang and is
/// far softer adds nothing: there the network still answers to the bang. One thread.
final class SpeechEvidence {
    /// No window counts for more: the network is never as sure as it says.
    private static final double MOST_NATS = 3.5;

    private static final double LEAST_NATS = -3;
    /// 12 dB, in power.
    private static final double FAR_SOFTER = 0.063;

    private double nats;
    private int windows;
    private double loudest;

    /// One window further.
    ///
    /// @param power of the window, in any unit
    void add(double probability, double power) {
        if (windows == 0) loudest = 0;
        loudest = Math.max(loudest, power);
        double odds = Math.log(Math.max(probability, 1e-6) / Math.max(1 - probability, 1e-6));
        double most = power < FAR_SOFTER * loudest ? 0 : MOST_NATS;
        nats = Math.max(0, nats + Math.clamp(odds, LEAST_NATS, most));
        windows = nats > 0 ? windows + 1 : 0;
    }

    void reset() {
        nats = 0;
        windows = 0;
    }

    double nats() {
        return nats;
    }

    /// Since there was none.
    int windows() {
        return windows;
    }
}
