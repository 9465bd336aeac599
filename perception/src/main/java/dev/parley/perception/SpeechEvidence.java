package dev.parley.perception;

/// How surely someone has begun to speak, from the probabilities of single windows: their log odds added
/// up, never below zero (the cumulative sum test, Page 1954, Biometrika 41). A cough or a note that looks
/// like speech for a moment adds little; clear speech adds the most a window may. One thread.
final class SpeechEvidence {
    /// No window counts for more: the network is never as sure as it says.
    private static final double MOST_NATS = 3.5;

    private static final double LEAST_NATS = -3;

    private double nats;
    private int windows;

    /// One window further.
    void add(double probability) {
        nats = Math.max(0, nats + of(probability));
        windows = nats > 0 ? windows + 1 : 0;
    }

    /// What one window counts for.
    static double of(double probability) {
        double odds = Math.log(Math.max(probability, 1e-6) / Math.max(1 - probability, 1e-6));
        return Math.clamp(odds, LEAST_NATS, MOST_NATS);
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
