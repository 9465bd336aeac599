package dev.parley.launch;

import dev.parley.dialogue.Act;
import dev.parley.motion.InTurn;
import dev.parley.motion.MotionBridge;
import dev.parley.motion.MotionEvent;
import dev.parley.perception.Direction;
import java.util.function.Consumer;

/// `Act → motion or words`: hands each act to whoever carries it out. One thread.
final class Acting {
    /// An act and where the voice behind it came from.
    record Wanted(Act act, Direction from) {}

    private final MotionBridge bridge;
    private final InTurn inTurn;
    private final Consumer<MotionEvent> moved;

    Acting(MotionBridge bridge, InTurn inTurn, Consumer<MotionEvent> moved) {
        this.bridge = bridge;
        this.inTurn = inTurn;
        this.moved = moved;
    }

    void accept(Wanted wanted, Consumer<Act.Say> say) {
        switch (wanted.act) {
            case Act.Do d -> inTurn.accept(d, wanted.from, say);
            case Act.Say s -> say.accept(s);
            case Act.Ask a -> say.accept(new Act.Say(a.stamp(), a.text()));
            case Act.Refuse r -> say.accept(new Act.Say(r.stamp(), r.text()));
            case Act.Stop s -> stop(s);
            case Act.Resume r -> bridge.resume(r.stamp(), r.by().role(), moved);
        }
    }

    /// A spoken stop has reached the bridge before it came here.
    private void stop(Act.Stop stop) {
        if (!bridge.stopped()) bridge.stop(stop.stamp());
    }
}
