package dev.parley.perception.network;

import dev.parley.perception.AudioFrame;

/// When the next frame is due, and of when it is: every 10 ms, as long after its samples came as the
/// network's unevenness needs, and not longer. One thread.
///
/// What the buffer never needed during a second is too much: a little of it is read away by a slightly
/// faster pace, more than 60 ms by handing out frames at once.
final class Schedule {
    private static final int RATE_HZ = AudioFrame.RATE_HZ;
    private static final int WINDOW_FRAMES = 100;
    private static final double LEAST_SPARE = 0.010 * RATE_HZ;
    private static final double MOST_SPARE = 0.120 * RATE_HZ;
    private static final double LATE_AGAIN = 0.010 * RATE_HZ;
    private static final double FORGOTTEN = 0.0001 * RATE_HZ;
    private static final double TOO_MUCH = 0.060 * RATE_HZ;

    private final JitterBuffer buffer;
    private final PaceControl control = new PaceControl();
    private double spare = LEAST_SPARE;
    private double leastMargin;
    private long noticed;
    private int frames;
    private long nextNanos;
    private long capturedNanos;
    private long givenNanos = Long.MIN_VALUE;

    Schedule(JitterBuffer buffer) {
        this.buffer = buffer;
    }

    long nextNanos() {
        return nextNanos;
    }

    boolean ready() {
        return buffer.beyond(control.pace()) >= 0;
    }

    /// Begins anew from what is there: the next frame is due when as much will be there as is needed; where
    /// there is more, it was due already, and what is owed is read at once.
    ///
    /// @param lastNanos when the last block came
    /// @param block samples that come at a time
    /// @param late whether a frame was due and not there
    void anchor(long lastNanos, double block, boolean late) {
        if (late) spare = Math.min(MOST_SPARE, spare + LATE_AGAIN);
        double level = buffer.level();
        double wanted = spare + FractionalDelay.HALF + AudioFrame.SAMPLES + block;
        nextNanos = lastNanos + nanos(wanted - level);
        capturedNanos = lastNanos - nanos(level);
        noticed = buffer.written();
        restartWindow();
    }

    /// Reads the frame that is due.
    ///
    /// @param lastNanos when the last block came
    /// @return when its last sample was captured
    long take(float[][] into, long nowNanos, long lastNanos) {
        notice(lastNanos);
        buffer.take(control.pace(), into);
        nextNanos += AudioFrame.NANOS;
        capturedNanos += AudioFrame.NANOS;
        givenNanos = Math.max(givenNanos + 1, Math.min(nowNanos, capturedNanos));
        if (++frames == WINDOW_FRAMES) measure();
        return givenNanos;
    }

    /// How much later what has come since the last frame could have come: what was there then beyond the
    /// next frame, and the time until that frame.
    private void notice(long lastNanos) {
        long written = buffer.written();
        if (written == noticed) return;
        double before = buffer.beyond(1) - (written - noticed);
        leastMargin = Math.min(leastMargin, before + (nextNanos - lastNanos) * 1e-9 * RATE_HZ);
        noticed = written;
    }

    private void measure() {
        double tooMuch = leastMargin - spare;
        if (leastMargin == Double.MAX_VALUE) tooMuch = 0;
        if (tooMuch > TOO_MUCH) hurry(nanos(tooMuch));
        else control.measured(tooMuch / RATE_HZ, WINDOW_FRAMES * AudioFrame.NANOS * 1e-9);
        spare = Math.max(LEAST_SPARE, spare - FORGOTTEN);
        restartWindow();
    }

    private void hurry(long nanos) {
        nextNanos -= nanos;
        capturedNanos -= nanos;
    }

    private void restartWindow() {
        leastMargin = Double.MAX_VALUE;
        frames = 0;
    }

    private static long nanos(double samples) {
        return (long) (samples / RATE_HZ * 1e9);
    }
}
