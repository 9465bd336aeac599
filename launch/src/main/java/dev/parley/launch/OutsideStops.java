package dev.parley.launch;

import dev.parley.motion.MotionBridge;
import dev.parley.perception.Stamp;
import dev.parley.speech.Loudspeaker;
import java.util.function.LongSupplier;

/// Stops that no voice gave: by a topic, by a signal to the process. They go to the motion bridge past every queue, on
/// the thread that brings them, and may come again and again. Thread-safe.
public final class OutsideStops {
    private final MotionBridge bridge;
    private final Loudspeaker loudspeaker;
    private final Events events;
    private final LongSupplier clock;

    OutsideStops(MotionBridge bridge, Loudspeaker loudspeaker, Events events, LongSupplier clock) {
        this.bridge = bridge;
        this.loudspeaker = loudspeaker;
        this.events = events;
        this.clock = clock;
    }

    /// Zero velocity has been handed to the wire when this returns.
    ///
    /// @param by in words that follow "stopped by"
    public void stop(String by) {
        boolean first = bridge.keepStopped(new Stamp(0, clock.getAsLong()));
        if (!first) return;
        loudspeaker.silence();
        events.publish(new Event.StoppedBy(clock.getAsLong(), by));
    }
}
