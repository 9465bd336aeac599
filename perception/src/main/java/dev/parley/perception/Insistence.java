package dev.parley.perception;

/// Whether a turn has lasted long enough, and was speech surely enough, to interrupt the robot. One thread.
final class Insistence {
    private static final int WINDOW_MS = VoiceActivity.WINDOW * 1000 / AudioFrame.RATE_HZ;

    private final Endpointing settings;
    private int windows;
    private double nats;

    Insistence(Endpointing settings) {
        this.settings = settings;
    }

    /// A turn begins with this evidence.
    void begin(double nats) {
        windows = 0;
        this.nats = nats;
    }

    /// One window further, speech or not.
    void add(double probability) {
        nats = Math.max(0, nats + SpeechEvidence.of(probability));
    }

    /// So many windows of speech more.
    void spoke(int windows) {
        this.windows += windows;
    }

    boolean interrupts() {
        return windows * WINDOW_MS >= settings.bargeInMs() && nats >= settings.bargeInNats();
    }
}
