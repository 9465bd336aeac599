package dev.parley.motion;

import dev.parley.motion.execute.Envelope;
import dev.parley.motion.execute.Motion;
import dev.parley.motion.execute.Motions;
import dev.parley.perception.Stamp;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What is being carried out: one motion of the base, one of the joints and one service, side by side. Under the
/// bridge's lock.
final class UnderWay {
    private final RobotLink link;
    private final Motions motions;
    private final Consumer<MotionEvent> happened;
    private final Motion.Wish wish = new Motion.Wish();
    private Optional<Running> base = Optional.empty();
    private Optional<Running> joints = Optional.empty();
    /// A service that was asked; it moves nothing.
    private Optional<Running> call = Optional.empty();
    /// Small motions of the joints that go with the voice; nothing is told of them.
    private Optional<Motion> aside = Optional.empty();

    private boolean baseHasBegun;

    UnderWay(RobotLink link, Motions motions, Consumer<MotionEvent> happened) {
        this.link = link;
        this.motions = motions;
        this.happened = happened;
    }

    /// In the place of what used the same part of the robot.
    void start(MotionRequest request, MotionCommand command) {
        if (command instanceof MotionCommand.Call && call.isPresent()) {
            happened.accept(new MotionEvent.Blocked(request.stamp(), request.action(), "I still wait for an answer"));
            return;
        }
        if (!command.onlyTells()) endAside();
        Optional<Running> next = motions.of(command).map(m -> new Running(request.stamp(), request.action(), m));
        if (next.isPresent() && command.movesBase()) {
            cancel(base);
            base = next;
            baseHasBegun = false;
        } else if (command instanceof MotionCommand.Call) {
            call = next;
        } else if (next.isPresent()) {
            cancel(joints);
            joints = next;
        }
        happened.accept(new MotionEvent.Started(request.stamp(), request.action(), command));
        if (command instanceof MotionCommand.Publish p) {
            link.publish(p.topic(), p.type(), p.value());
            happened.accept(new MotionEvent.Finished(request.stamp(), request.action()));
        }
    }

    /// Only where nothing else moves.
    ///
    /// @return whether it begins
    boolean startAside(MotionCommand command) {
        if (base.isPresent() || joints.isPresent() || aside.isPresent()) return false;
        aside = motions.of(command);
        return aside.isPresent();
    }

    /// The joints stay where they are.
    void endAside() {
        aside.ifPresent(m -> m.pause(link.state()));
        aside = Optional.empty();
    }

    private void cancel(Optional<Running> running) {
        running.ifPresent(r -> {
            r.motion.pause(link.state());
            happened.accept(new MotionEvent.Cancelled(r.stamp, r.action));
        });
    }

    /// Whatever was asked for with this stamp ends where it is.
    void callOff(Stamp stamp) {
        base = without(base, stamp);
        joints = without(joints, stamp);
        call = without(call, stamp);
    }

    private Optional<Running> without(Optional<Running> running, Stamp stamp) {
        Optional<Running> ends = running.filter(r -> r.stamp.equals(stamp));
        cancel(ends);
        return ends.isPresent() ? Optional.empty() : running;
    }

    void stepJoints(RobotState state, long nowNanos) {
        joints = joints.filter(r -> goesOn(r, state, nowNanos));
        call = call.filter(r -> goesOn(r, state, nowNanos));
        aside = aside.filter(m -> m.tick(state, nowNanos, wish) instanceof Motion.Outcome.Going);
    }

    /// A motion of the base begins only from rest: first the one before it is braked.
    ///
    /// @param no why the base must stand, whatever it does; empty: it need not
    void stepBase(Envelope sent, String no, RobotState state, long nowNanos) {
        wish.clear();
        baseHasBegun |= sent.atRest();
        if (!no.isEmpty()) giveUpBase(no, state);
        else if (baseHasBegun) base = base.filter(r -> goesOn(r, state, nowNanos));
        sent.step(wish, nowNanos);
    }

    /// The base stands and does not go on with what it did.
    void giveUpBase(String reason, RobotState state) {
        wish.halt();
        base.ifPresent(r -> {
            r.motion.pause(state);
            happened.accept(new MotionEvent.Blocked(r.stamp, r.action, reason));
        });
        base = Optional.empty();
    }

    /// Everything stands and does not go on with what it did.
    void giveUpAll(String reason, RobotState state) {
        giveUpBase(reason, state);
        Stream.of(joints, call).flatMap(Optional::stream).forEach(r -> {
            r.motion.pause(state);
            happened.accept(new MotionEvent.Blocked(r.stamp, r.action, reason));
        });
        joints = Optional.empty();
        call = Optional.empty();
    }

    private boolean goesOn(Running running, RobotState state, long nowNanos) {
        Motion.Outcome outcome = running.motion.tick(state, nowNanos, wish);
        switch (outcome) {
            case Motion.Outcome.Going _ -> {
                if (running.reachedAnotherTenth())
                    happened.accept(new MotionEvent.Progress(running.stamp, running.action, running.motion.progress()));
            }
            case Motion.Outcome.Done _ -> happened.accept(new MotionEvent.Finished(running.stamp, running.action));
            case Motion.Outcome.Blocked b ->
                happened.accept(new MotionEvent.Blocked(running.stamp, running.action, b.reason()));
        }
        return outcome instanceof Motion.Outcome.Going;
    }

    /// Whether the base has something to do.
    boolean base() {
        return base.isPresent();
    }

    /// Whether velocities are to be sent for it, even those of standing.
    boolean drives() {
        return base.filter(r -> r.motion.drives()).isPresent();
    }

    /// The actions, base first.
    List<String> actions() {
        return all().map(r -> r.action).toList();
    }

    /// What goes with the voice does not go on afterwards.
    void pause(RobotState state) {
        endAside();
        all().forEach(r -> r.motion.pause(state));
    }

    void resume() {
        all().forEach(r -> r.motion.resume());
    }

    /// Tells that all of it was stopped and forgets it.
    ///
    /// @return what has still to be paused
    List<Running> giveUp(Stamp stamp) {
        List<Running> ended = all().toList();
        base = Optional.empty();
        joints = Optional.empty();
        call = Optional.empty();
        happened.accept(new MotionEvent.Stopped(stamp, ended.isEmpty() ? "stop" : ended.getFirst().action));
        ended.stream().skip(1).forEach(r -> happened.accept(new MotionEvent.Cancelled(r.stamp, r.action)));
        return ended;
    }

    private Stream<Running> all() {
        return Stream.of(base, joints, call).flatMap(Optional::stream);
    }
}
