package dev.parley.speech.sound;

import dev.parley.perception.Played;
import dev.parley.perception.Timekeeper;
import dev.parley.speech.Loudspeaker;
import dev.parley.speech.Samples;

/// No sound, but the time that it would take: so that a robot without a loudspeaker has the same timeline,
/// and a simulated room something to hear.
public final class SilentLoudspeaker implements Loudspeaker {
    /// Told ahead, as by a device that holds some sound: whoever resamples needs what comes next, too, and a
    /// frame that is read before its last samples were told would not be cancelled.
    private static final long AHEAD_NANOS = 40_000_000L;

    private final Timekeeper time;
    private final Played played;
    private volatile boolean silenced;

    public SilentLoudspeaker(Timekeeper time) {
        this(time, Played.BY_NOBODY);
    }

    /// @param played is told what would be heard
    public SilentLoudspeaker(Timekeeper time, Played played) {
        this.time = time;
        this.played = played;
    }

    @Override
    public void play(Samples samples, Runnable firstSample) {
        silenced = false;
        if (samples.audio().length == 0) return;
        long startNanos = time.nowNanos();
        firstSample.run();
        int step = samples.rateHz() / 100;
        for (int at = 0; at < samples.audio().length && !over(); at += step) {
            int count = Math.min(step, samples.audio().length - at);
            long leavesNanos = startNanos + at * 1_000_000_000L / samples.rateHz();
            played.accept(samples.audio(), at, count, samples.rateHz(), leavesNanos);
            time.waitUntil(leavesNanos + count * 1_000_000_000L / samples.rateHz() - AHEAD_NANOS);
        }
        played.over();
        if (!over()) time.waitUntil(startNanos + samples.audio().length * 1_000_000_000L / samples.rateHz());
    }

    private boolean over() {
        return silenced || Thread.currentThread().isInterrupted();
    }

    @Override
    public void silence() {
        silenced = true;
    }

    @Override
    public void close() {
        silence();
    }
}
