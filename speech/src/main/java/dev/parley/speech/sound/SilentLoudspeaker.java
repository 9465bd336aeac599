package dev.parley.speech.sound;

import dev.parley.perception.Timekeeper;
import dev.parley.speech.Loudspeaker;
import dev.parley.speech.Samples;

/// No sound, but the time that it would take: so that a robot without a loudspeaker has the same timeline.
public final class SilentLoudspeaker implements Loudspeaker {
    private static final long STEP_NANOS = 10_000_000;

    private final Timekeeper time;
    private volatile boolean silenced;

    public SilentLoudspeaker(Timekeeper time) {
        this.time = time;
    }

    @Override
    public void play(Samples samples, Runnable firstSample) {
        silenced = false;
        if (samples.audio().length == 0) return;
        firstSample.run();
        long endNanos = time.nowNanos() + (long) (samples.seconds() * 1e9);
        for (long now = time.nowNanos(); now < endNanos && !over(); now = time.nowNanos())
            time.waitUntil(Math.min(endNanos, now + STEP_NANOS));
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
