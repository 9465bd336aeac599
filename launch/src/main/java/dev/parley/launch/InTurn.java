package dev.parley.launch;

import dev.parley.dialogue.Act;
import dev.parley.motion.MotionBridge;
import dev.parley.motion.MotionEvent;
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
final class InTurn {
    private static final String REST = "I leave out the rest.";

    private record Step(Act.Do wish, Direction from) {}

    private final MotionBridge bridge;
    private final Reports reports;
    private final Consumer<MotionEvent> moved;
    private final Consumer<Act.Say> later;
    private final Deque<Step> waiting = new ArrayDeque<>();
    private Optional<Stamp> sentence = Optional.empty();
    private Optional<Act.Do> underWay = Optional.empty();
    private boolean hasMoved;
    private boolean over;

    /// @param later says what comes when the answer to the sentence has long been given
    InTurn(MotionBridge bridge, Reports reports, Consumer<MotionEvent> moved, Consumer<Act.Say> later) {
        this.bridge = bridge;
        this.reports = reports;
        this.moved = moved;
        this.later = later;
    }

    /// The wishes of a sentence come in its order and carry its stamp.
    synchronized void accept(Act.Do wish, Direction from, Consumer<Act.Say> say) {
        boolean same = sentence.filter(wish.stamp()::equals).isPresent();
        Optional<Act.Say> spoken = reports.spoken(wish);
        if (!same && spoken.isPresent() && underWay.isPresent()) {
            say.accept(spoken.get());
            return;
        }
        if (!same) begin(wish.stamp());
        if (over) return;
        if (underWay.isPresent()) waiting.add(new Step(wish, from));
        else carryOut(new Step(wish, from), say);
    }

    /// What became of a motion, after it has been told.
    synchronized void after(MotionEvent event) {
        if (event instanceof MotionEvent.Stopped) leaveOut();
        if (underWay.filter(w -> isAbout(event, w)).isEmpty()) return;
        switch (event) {
            case MotionEvent.Started _ -> hasMoved = true;
            case MotionEvent.Finished _ -> next();
            case MotionEvent.Blocked _, MotionEvent.Unconfirmed _ -> {
                if (!waiting.isEmpty()) later.accept(new Act.Say(event.stamp(), REST));
                leaveOut();
            }
            case MotionEvent.Cancelled _, MotionEvent.Stopped _ -> leaveOut();
            case MotionEvent.Progress _, MotionEvent.Resumed _ -> {}
        }
    }

    /// Whether nothing waits.
    synchronized boolean idle() {
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
        reports.remember(step.wish);
        Optional<Act.Say> spoken = reports.spoken(step.wish);
        spoken.ifPresent(say);
        if (spoken.isPresent()) return;
        underWay = Optional.of(step.wish);
        if (hasMoved) bridge.goOn(step.wish, step.from, moved);
        else bridge.accept(step.wish, step.from, moved);
    }
}
