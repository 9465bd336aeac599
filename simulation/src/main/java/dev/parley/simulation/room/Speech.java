package dev.parley.simulation.room;

import dev.parley.robot.Microphones.Position;

/// One stretch of speech that leaves a mouth at a moment: 16 kHz, as loud as it is one metre away.
record Speech(float[] audio, Position mouth, long startNanos) {
    static final double SOUND_MPS = 343;

    private static final double SAMPLES_PER_NANO = 16_000 / 1e9;
    private static final double NEAREST_M = 0.2;
    private static final long FARTHEST_NANOS = 300_000_000L;

    /// Adds what one microphone hears of it. The microphone may move: its distance goes from one to the
    /// other within the frame, so the delay changes smoothly.
    void addTo(float[] channel, long frameStartNanos, double distanceM, double distanceAtEndM) {
        double first = (frameStartNanos - startNanos) * SAMPLES_PER_NANO;
        Flight.add(audio, first, distanceM, distanceAtEndM, 1, NEAREST_M, channel, 0, channel.length);
    }

    long endNanos() {
        return startNanos + Math.round(audio.length / SAMPLES_PER_NANO);
    }

    /// Whether even a microphone 100 m away has heard all of it.
    boolean overAt(long nanos) {
        return nanos > endNanos() + FARTHEST_NANOS;
    }
}
