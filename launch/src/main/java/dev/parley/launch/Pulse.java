package dev.parley.launch;

import java.util.concurrent.atomic.AtomicLong;

/// Counts what one thread does. Allocates nothing; any thread may ask.
final class Pulse {
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong busyNanos = new AtomicLong();
    private final AtomicLong worstNanos = new AtomicLong();

    /// One item more.
    void beat(long tookNanos) {
        done.lazySet(done.get() + 1);
        busyNanos.lazySet(busyNanos.get() + tookNanos);
        if (tookNanos > worstNanos.get()) worstNanos.set(tookNanos);
    }

    Health health(String name, int waiting, int capacity, long dropped, Thread thread) {
        return new Health(
                name,
                done.get(),
                waiting,
                capacity,
                dropped,
                busyNanos.get(),
                worstNanos.getAndSet(0),
                thread.isAlive());
    }
}
