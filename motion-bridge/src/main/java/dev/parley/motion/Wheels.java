package dev.parley.motion;

import dev.parley.motion.execute.Envelope;
import java.util.Optional;

/// The velocity that is sent to the base, if the robot has one: what the envelope allows, and zeros for a while
/// once it stands. Under the bridge's lock, except [#rolling].
final class Wheels {
    private final RobotLink link;
    private final Optional<Envelope> envelope;
    private final ZeroTail tail = new ZeroTail();
    private volatile boolean rolling;

    Wheels(RobotLink link, Optional<Envelope> envelope) {
        this.link = link;
        this.envelope = envelope;
    }

    /// Whether the last velocity sent was not zero. Any thread.
    boolean rolling() {
        return rolling;
    }

    /// Stands at once.
    void zero() {
        rolling = false;
        envelope.ifPresent(e -> {
            e.halt();
            link.velocity(0, 0, 0);
        });
    }

    /// Zeros are to be repeated from now on, as messages may be lost.
    void willStand() {
        tail.begin();
    }

    /// What the envelope has come to.
    ///
    /// @param busy whether there is something to send even at rest
    /// @param against whether somebody else drives what is to stand
    void send(boolean busy, boolean against, long nowNanos) {
        if (envelope.isEmpty()) return;
        Envelope e = envelope.get();
        rolling = !e.atRest();
        if (tail.sends(rolling || busy, nowNanos) || against) link.velocity(e.vxMps(), e.vyMps(), e.yawRadps());
    }
}
