package dev.parley.perception;

/// Whether a turn has lasted long enough, and was speech surely enough, to interrupt the robot: a cumulative
/// sum as in [SpeechEvidence], from which every window takes something away. One thread.
final class Insistence {
    /// What a window must have before it counts. A held note is half speech to the network, for long; words
    /// are clear.
    private static final double DOUBT_NATS = 1;

    private static final int WINDOW_MS = VoiceActivity.WINDOW * 1000 / AudioFrame.RATE_HZ;

    private final Endpointing settings;
    private int windows;
    private double nats;

    Insistence(Endpointing settings) {
        this.settings = settings;
    }

    /// A turn begins with what has been heard so far.
    void begin() {
        windows = 0;
    }

    /// It is over, or what was heard counts no more.
    void reset() {
        nats = 0;
    }

    /// One window further, speech or not.
    void add(double probability) {
        nats = Math.max(0, nats + SpeechEvidence.of(probability) - DOUBT_NATS);
    }

    /// So many windows of speech more.
    void spoke(int windows) {
        this.windows += windows;
    }

    boolean interrupts() {
        return windows * WINDOW_MS >= settings.bargeInMs() && nats >= settings.bargeInNats();
    }
}
