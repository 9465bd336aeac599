package dev.parley.motion.mqtt;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Whether something was asked for just now, by the time that its sender gave it: so no restart of anything moves the
/// robot later.
final class Freshness {
    static final Duration FRESH = Duration.ofSeconds(5);
    /// Clocks of two machines differ by that much at the most.
    static final Duration AHEAD = Duration.ofSeconds(1);

    private final InstantSource wall;
    private final Instant since;

    /// What was asked before now is not done.
    Freshness(InstantSource wall) {
        this.wall = wall;
        since = wall.instant();
    }

    /// Why something is not of now; empty: it is.
    ///
    /// @param at empty: its time cannot be read
    String late(Optional<Instant> at) {
        Instant now = wall.instant();
        if (at.isEmpty()) return "its time cannot be read";
        if (at.get().isAfter(now.plus(AHEAD))) return "that comes from the future: our clocks differ";
        if (at.get().isBefore(now.minus(FRESH))) return "that was too long ago";
        return at.get().isBefore(since) ? "that was before I was started" : "";
    }
}
