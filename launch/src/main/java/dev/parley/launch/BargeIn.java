package dev.parley.launch;

import dev.parley.perception.Stamp;
import dev.parley.speech.Loudspeaker;
import java.util.function.BooleanSupplier;

/// Whoever really speaks while the robot does is let in: the robot falls silent in the middle of its
/// sentence, and what was still to come of that answer is dropped. A motion that has begun goes on; news of
/// one is still told. Called from one thread, after every frame; only for sound from which the robot's own
/// voice has been taken out, or it would interrupt itself.
final class BargeIn {
    private final Talking talking;
    private final Loudspeaker loudspeaker;
    private final Turns turns;
    private final BooleanSupplier thinking;
    private long last;

    /// @param thinking whether an answer is being made, which is then dropped too
    BargeIn(Talking talking, Loudspeaker loudspeaker, Turns turns, BooleanSupplier thinking) {
        this.talking = talking;
        this.loudspeaker = loudspeaker;
        this.turns = turns;
        this.thinking = thinking;
    }

    /// @param turn the last that lasted long enough to interrupt
    /// (`dev.parley.perception.Perception#bargeIn`)
    /// @param free whether the robot's own voice has surely been taken out
    /// @return whether the robot was silenced
    boolean accept(long turn, long nowNanos, boolean free) {
        if (turn <= last) return false;
        last = turn;
        boolean speaking = talking.wasSpeaking(nowNanos, nowNanos);
        if (speaking ? !free : !thinking.getAsBoolean()) return false;
        turns.raise(new Stamp(turn, nowNanos));
        if (!speaking) return false;
        loudspeaker.silence();
        return true;
    }
}
