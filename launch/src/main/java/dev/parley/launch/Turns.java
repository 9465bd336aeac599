package dev.parley.launch;

import dev.parley.perception.Stamp;
import java.util.concurrent.atomic.AtomicLong;

/// The current turn of the conversation. What belongs to an older one is no longer worth saying.
/// Thread-safe.
final class Turns {
    private final AtomicLong current = new AtomicLong();

    void raise(Stamp stamp) {
        current.accumulateAndGet(stamp.turn(), Math::max);
    }

    boolean over(Stamp stamp) {
        return stamp.turn() < current.get();
    }
}
