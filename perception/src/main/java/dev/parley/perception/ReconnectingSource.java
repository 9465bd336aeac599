package dev.parley.perception;

import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// A source that is opened again when it breaks: after half a second, and after twice as long each time it
/// fails again, up to ten seconds, give or take a fifth, so that several programs do not ask in step.
///
/// A break is thrown once, as the fault it was; reading on waits for the sound to come back. Nothing
/// is made up in between: there are no frames. One thread reads; `close` may come from another.
public final class ReconnectingSource implements AudioSource {
    private static final long FIRST_NANOS = 500_000_000L;
    private static final long LONGEST_NANOS = 10_000_000_000L;
    private static final long GLANCE_NANOS = 100_000_000L;
    /// So much sound without a break, and the next break counts as the first again.
    private static final int SETTLED_FRAMES = 1000;

    private final Supplier<AudioSource> opener;
    private final Timekeeper time;
    private final LongSupplier random;
    private final int channels;
    private volatile Optional<AudioSource> source;
    private long pauseNanos = FIRST_NANOS;
    private long retryNanos;
    private int frames;
    private volatile boolean closed;

    /// Opens the source for the first time.
    ///
    /// @param opener throws an [AudioFault] while the source cannot be opened
    /// @param random any number, for the fifth
    /// @throws AudioFault when it cannot be opened now
    public ReconnectingSource(Supplier<AudioSource> opener, Timekeeper time, LongSupplier random) {
        this.opener = opener;
        this.time = time;
        this.random = random;
        AudioSource first = opener.get();
        channels = first.channels();
        source = Optional.of(first);
    }

    @Override
    public int channels() {
        return channels;
    }

    @Override
    public boolean recovers() {
        return true;
    }

    @Override
    public boolean read(AudioFrame into) {
        while (source.isEmpty()) {
            if (!awaitRetry()) return false;
            reopen();
        }
        try {
            if (++frames == SETTLED_FRAMES) pauseNanos = FIRST_NANOS;
            return source.get().read(into) && !closed;
        } catch (RuntimeException broken) {
            if (closed) return false;
            letGo();
            throw broken;
        }
    }

    /// Waits for the next attempt; false: the sound is over.
    private boolean awaitRetry() {
        while (!over() && time.nowNanos() < retryNanos)
            time.waitUntil(Math.min(retryNanos, time.nowNanos() + GLANCE_NANOS));
        return !over();
    }

    private void reopen() {
        try {
            source = Optional.of(opener.get());
            frames = 0;
            if (closed) letGo();
        } catch (RuntimeException stillGone) {
            plan();
        }
    }

    private void letGo() {
        source.ifPresent(AudioSource::close);
        source = Optional.empty();
        plan();
    }

    private void plan() {
        long fifth = Math.floorMod(random.getAsLong(), 2 * pauseNanos / 5) - pauseNanos / 5;
        retryNanos = time.nowNanos() + pauseNanos + fifth;
        pauseNanos = Math.min(LONGEST_NANOS, 2 * pauseNanos);
    }

    private boolean over() {
        return closed || Thread.currentThread().isInterrupted();
    }

    @Override
    public void close() {
        closed = true;
        source.ifPresent(AudioSource::close);
    }
}
