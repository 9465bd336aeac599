package dev.parley.simulation.ros2;

import java.util.concurrent.atomic.AtomicLong;

/// How many of one kind of command were obeyed and how many were not. Thread-safe.
final class Counter {
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    void count(boolean obeyed) {
        (obeyed ? accepted : refused).incrementAndGet();
    }

    void refuse() {
        refused.incrementAndGet();
    }

    long accepted() {
        return accepted.get();
    }

    long refused() {
        return refused.get();
    }
}
