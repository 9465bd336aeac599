package dev.parley.motion;

import dev.parley.dialogue.Act;
import dev.parley.perception.Direction;
import dev.parley.perception.Stamp;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

/// The wishes of one sentence, one after the other: each begins when the robot's sensors say that the one
/// before is done. Where one is refused or blocked, or another takes its place, or the robot is stopped, the
/// rest is left out. A motion that another sentence asks for takes the place of all of it.
///
/// For any thread; what it says and moves, it does under its own lock.
public final class InTurn {
    private static final String REST = "I leave out the rest.";

    /// The words that go with wishes.
    public interface Words {
        /// What a wish that moves nothing says; empty: it moves something.
        Optional<Act.Say> spoken(Act.Do wish);

        /// What is told from now on is about this wish.
        void begins(Act.Do wish);
    }

    private record Step(Act.Do wish, Direction from) {}

    private final MotionBridge bridge;
    private final Words words;
    private final Consumer<MotionEvent> moved;
    private final Consumer<Act.Say> later;
    private final Deque<Step> waiting = new ArrayDeque<>();
    private Optional<Stamp> sentence = Optional.empty();
    private Optional<Act.Do> underWay = Optional.empty();
    private boolean hasMoved;
    private boolean over;
    private boolean untold;

    /// @param moved is told what becomes of each motion, and passes it on to [#after]
    /// @param later says what comes when the answer to the sentence has long been given
    public InTurn(MotionBridge bridge, Words words, Consumer<MotionEvent> moved, Consumer<Act.Say> later) {
        this.bridge = bridge;
        this.words = words;
        this.moved = moved;
        this.later = later;
    }

    /// The wishes of a sentence come in its order and carry its stamp.
    public synchronized void accept(Act.Do wish, Direction from, Consumer<Act.Say> say) {
        boolean same = sentence.filter(wish.stamp()::equals).isPresent();
        Optional<Act.Say> spoken = words.spoken(wish);
        if (!same && spoken.isPresent() && underWay.isPresent()) {
            say.accept(spoken.get());
            return;
        }
        if (!same) begin(wish.stamp());
        if (over) {
            if (untold) say.accept(new Act.Say(wish.stamp(), REST));
            untold = false;
            return;
        }
        if (underWay.isPresent()) waiting.add(new Step(wish, from));
        else carryOut(new Step(wish, from), say);
    }

    /// What became of a motion, after it has been told.
    public synchronized void after(MotionEvent event) {
        if (event instanceof MotionEvent.Stopped) leaveOut();
        if (underWay.filter(w -> isAbout(event, w)).isEmpty()) return;
        switch (event) {
            case MotionEvent.Started _ -> hasMoved = true;
            case MotionEvent.Finished _ -> next();
            case MotionEvent.Blocked _, MotionEvent.Unconfirmed _ -> {
                untold = waiting.isEmpty();
                if (!untold) later.accept(new Act.Say(event.stamp(), REST));
                leaveOut();
            }
            case MotionEvent.Cancelled _, MotionEvent.Stopped _ -> leaveOut();
            case MotionEvent.Progress _, MotionEvent.Resumed _ -> {}
        }
    }

    /// Whether nothing waits.
    public synchronized boolean idle() {
        return waiting.isEmpty();
    }

    private static boolean isAbout(MotionEvent event, Act.Do wish) {
        return event.stamp().equals(wish.stamp()) && event.action().equals(wish.action());
    }

    private void begin(Stamp stamp) {
        sentence = Optional.of(stamp);
        waiting.clear();
        underWay = Optional.empty();
        hasMoved = false;
        over = false;
        untold = false;
    }

    private void leaveOut() {
        waiting.clear();
        underWay = Optional.empty();
        over = true;
    }

    private void next() {
        underWay = Optional.empty();
        while (underWay.isEmpty() && !waiting.isEmpty()) carryOut(waiting.poll(), later);
    }

    /// What only speaks needs no gate: nothing of it moves.
    private void carryOut(Step step, Consumer<Act.Say> say) {
        words.begins(step.wish);
        Optional<Act.Say> spoken = words.spoken(step.wish);
        spoken.ifPresent(say);
        if (spoken.isPresent()) return;
        underWay = Optional.of(step.wish);
        if (hasMoved) bridge.goOn(step.wish, step.from, moved);
        else bridge.accept(step.wish, step.from, moved);
    }
}
