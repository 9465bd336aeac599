package dev.parley.launch;

import dev.parley.perception.Perception;
import dev.parley.perception.Source;
import java.util.List;

/// Tells where voices are: at once when a turn begins or ends, and otherwise four times a second at the most. One
/// thread; allocates nothing where there is no news.
final class VoiceWatch {
    private static final long PERIOD_NANOS = 250_000_000L;

    private final Perception perception;
    private final Events events;
    private List<Source> told = List.of();
    private int toldTurns;
    private long toldNanos;

    VoiceWatch(Perception perception, Events events) {
        this.perception = perception;
        this.events = events;
    }

    /// To be called after every frame.
    void look(long nowNanos) {
        List<Source> voices = perception.voices();
        int turns = perception.turns();
        if (turns == toldTurns && (voices == told || nowNanos - toldNanos < PERIOD_NANOS)) return;
        told = voices;
        toldTurns = turns;
        toldNanos = nowNanos;
        events.publish(new Event.Voices(nowNanos, List.copyOf(voices), perception.talkers()));
    }
}
