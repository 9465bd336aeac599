package dev.parley.motion;

import dev.parley.dialogue.Act;
import dev.parley.motion.execute.Envelope;
import dev.parley.motion.execute.Motions;
import dev.parley.motion.execute.StandStill;
import dev.parley.motion.gate.SafetyGate;
import dev.parley.perception.Direction;
import dev.parley.perception.Stamp;
import dev.parley.robot.Robot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Carries out what the safety gate allows, and reports what became of it.
///
/// Every public method may be called from any thread. One lock orders them, held for a gate decision or for
/// one tick (tens of microseconds and the writes to the link). Whatever is sent is sent under it: when
/// [#hold] or [#stop] return, zero velocity has been handed to the link and nothing else follows. Events
/// are delivered after the lock is released, on the thread of the caller.
///
/// One motion of the base and one of the joints at a time, side by side; a new one cancels the one before
/// it.
public final class MotionBridge {
    private static final long HOLD_NANOS = 2_000_000_000L;
    private static final long STALL_NANOS = 200_000_000L;

    private final RobotLink link;
    private final LongSupplier nanoClock;
    private final Judging judging;
    private final Wishes wishes;
    private final SafetyGate gate;
    private final UnderWay underWay;
    private final Optional<Envelope> envelope;
    private final Optional<Reflexes> reflexes;
    private final Wheels wheels;
    private final StandStill standStill;
    private final ReentrantLock lock = new ReentrantLock();
    /// Commands begin in the order in which they were judged.
    private final ReentrantLock order = new ReentrantLock();

    private boolean held;
    private long heldNanos;
    private final Coasting coasting = new Coasting();
    private final List<MotionEvent> pending = new ArrayList<>();
    private volatile long lastTickNanos;
    /// The base was sent a zero that the envelope does not know of: it begins anew from rest.
    private volatile boolean stalled;

    /// One that nobody keeps a record of.
    public MotionBridge(Robot robot, RobotLink link, LongSupplier nanoClock) {
        this(robot, link, Audit.NONE, nanoClock);
    }

    /// @param audit knows every command before it begins
    public MotionBridge(Robot robot, RobotLink link, Audit audit, LongSupplier nanoClock) {
        this.link = link;
        this.nanoClock = nanoClock;
        gate = new SafetyGate(robot);
        judging = new Judging(gate, audit, nanoClock);
        wishes = new Wishes(robot, link, gate, this::accept);
        envelope = robot.base().map(Envelope::new);
        underWay = new UnderWay(link, new Motions(robot, link, envelope), pending::add);
        wheels = new Wheels(link, envelope);
        standStill = new StandStill(robot, link);
        reflexes = robot.base().map(b -> new Reflexes(b, gate, envelope.orElseThrow()));
    }

    /// From now on it goes by a file that was changed ([SafetyGate#adopt]); what is under way goes on.
    public void adopt(Robot changed) {
        gate.adopt(changed);
        wishes.adopt(changed);
    }

    /// What the dialogue decided to do. An action that moves nothing (it only replies) is ignored here.
    ///
    /// @param from where the voice came from, for "look at me"
    public void accept(Act.Do act, Direction from, Consumer<MotionEvent> events) {
        wishes.accept(act, from, gate::check, events);
    }

    /// What the same sentence asks for next, when what it asked for before is over: "… and then wave".
    ///
    /// @param from see [#accept]
    public void goOn(Act.Do act, Direction from, Consumer<MotionEvent> events) {
        wishes.accept(act, from, gate::goOn, events);
    }

    /// What somebody asks for without a voice (a factory's MQTT broker); see [SafetyGate#asked] for its stamp.
    public void asked(Act.Do act, Consumer<MotionEvent> events) {
        wishes.accept(act, Direction.AHEAD, gate::asked, events);
    }

    /// What another program asks for by a skill; see [SafetyGate#SKILLS_BELOW] for its stamp.
    public void asked(MotionRequest request, Consumer<MotionEvent> events) {
        accept(request, gate::asked, () -> {}, events);
    }

    /// What was asked for with this stamp is no longer wanted: it ends where it is. The event comes with the next tick.
    public void callOff(Stamp stamp) {
        underLock(() -> {
            boolean busy = underWay.base();
            underWay.callOff(stamp);
            if (busy && !underWay.base()) wheels.willStand();
        });
    }

    /// One command, through the gate.
    public void accept(MotionRequest request, Consumer<MotionEvent> events) {
        accept(request, gate::check, () -> {}, events);
    }

    private void accept(MotionRequest request, Judging.Rules rules, Runnable begins, Consumer<MotionEvent> events) {
        List<MotionEvent> happened;
        order.lock();
        try {
            Judging.Judged judged = judging.judge(request, rules, link.state());
            happened = happening(() -> carryOut(request, judging.still(judged), begins));
        } finally {
            order.unlock();
        }
        happened.forEach(e -> wishes.tell(e, events));
    }

    /// A small motion of the robot's own accord, a gesture while it speaks or a look at who has
    /// spoken: through the
    /// gate,
    /// and only where nothing else moves and nothing is held. Nothing is told of it.
    ///
    /// @return whether it begins
    public boolean accompany(MotionCommand command) {
        lock.lock();
        try {
            if (held) return false;
            return switch (gate.accompany(command, link.state(), nanoClock.getAsLong())) {
                case Verdict.Allowed a -> underWay.startAside(a.command());
                case Verdict.Clamped c -> underWay.startAside(c.command());
                case Verdict.NeedsConfirmation _, Verdict.Rejected _ -> false;
            };
        } finally {
            lock.unlock();
        }
    }

    /// The voice is over: what goes with it stops where it is.
    public void endAccompanying() {
        underLock(underWay::endAside);
    }

    /// @param begins is told if it does
    private void carryOut(MotionRequest request, Verdict verdict, Runnable begins) {
        switch (verdict) {
            case Verdict.Allowed a -> start(request, a.command(), begins);
            case Verdict.Clamped c -> start(request, c.command(), begins);
            case Verdict.NeedsConfirmation n ->
                pending.add(new MotionEvent.Unconfirmed(request.stamp(), request.action(), n.question()));
            case Verdict.Rejected r ->
                pending.add(new MotionEvent.Blocked(request.stamp(), request.action(), r.reason()));
        }
    }

    private void start(MotionRequest request, MotionCommand command, Runnable begins) {
        begins.run();
        underWay.start(request, command);
    }

    /// One step of whatever is under way; to be called 50 times a second. When it throws, the base stands
    /// still.
    public void tick(long nowNanos, Consumer<MotionEvent> events) {
        reporting(events, () -> {
            boolean well = false;
            try {
                step(link.state(), nowNanos);
                well = true;
            } finally {
                if (!well) wheels.zero();
            }
        });
    }

    /// On suspicion of a stop word: stands still at once, cancels nothing. Becomes a stop when neither
    /// [#release] nor [#stop] follows within two seconds.
    public void hold() {
        underLock(() -> {
            boolean first = !held && !gate.latched();
            if (first) heldNanos = nanoClock.getAsLong();
            held |= first;
            wheels.zero();
            if (first) underWay.pause(link.state());
        });
    }

    /// It was no stop word: what was held goes on. Lifts no stop.
    public void release() {
        underLock(() -> {
            if (!held) return;
            held = false;
            underWay.resume();
        });
    }

    /// Stands still and gives up everything, latched until [#resume]. The event comes with the next tick.
    public void stop(Stamp stamp) {
        underLock(() -> halt(stamp, link.state()));
    }

    /// The same for whoever says so again and again: a stop that is latched already is renewed, so that nothing that
    /// was said before lifts it, and not told of once more.
    ///
    /// @return whether it was not stopped before
    public boolean keepStopped(Stamp stamp) {
        lock.lock();
        try {
            if (!gate.latched()) {
                halt(stamp, link.state());
                return true;
            }
            gate.stop(stamp, nanoClock.getAsLong());
            return false;
        } finally {
            lock.unlock();
        }
    }

    /// Stands still and gives up what it does, with a reason, and begins nothing until [#endPause]: for a factory,
    /// which
    /// may pause a robot but not lift what people have stopped. A stop that is latched stays latched, whenever the
    /// pause ends; and a pause stays, whoever lifts a stop. The events come with the next tick.
    public void pause() {
        underLock(() -> {
            boolean first = !gate.latched() && !gate.isPaused();
            if (first) coasting.stopped(nanoClock.getAsLong());
            gate.pause();
            wheels.willStand();
            wheels.zero();
            underWay.giveUpAll(SafetyGate.PAUSED, link.state());
            underWay.endAside();
            if (first) standStill.send(link.state(), nanoClock.getAsLong());
        });
    }

    /// Begins nothing; from now on something may begin again, if nothing else is in the way of it.
    ///
    /// @return whether it was paused
    public boolean endPause() {
        return gate.endPause();
    }

    /// Whether a factory has it paused.
    public boolean paused() {
        return gate.isPaused();
    }

    /// Lifts a stop for someone who may move the robot and asked after the stop. Restarts nothing.
    public void resume(Stamp stamp, String role, Consumer<MotionEvent> events) {
        reporting(events, () -> {
            String no = gate.resume(stamp, role, nanoClock.getAsLong());
            pending.add(
                    no.isEmpty()
                            ? new MotionEvent.Resumed(stamp, "resume")
                            : new MotionEvent.Blocked(stamp, "resume", no));
        });
    }

    /// A newer turn of the conversation has begun; what belongs to an older one no longer begins.
    public void raiseTurn(long turn) {
        gate.raiseTurn(turn);
    }

    /// To be called from a thread of its own: halts the base when the ticks have stalled while it moves.
    ///
    /// @return whether it had to
    public boolean deadman(long nowNanos) {
        if (!wheels.rolling() || nowNanos - lastTickNanos <= STALL_NANOS) return false;
        if (!lock.tryLock()) {
            // Whoever holds the lock may hang in the link: a zero can do no harm, waiting can.
            stalled = true;
            link.velocity(0, 0, 0);
            return true;
        }
        try {
            wheels.zero();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Whether a stop is latched.
    public boolean stopped() {
        return gate.latched();
    }

    /// The actions under way, base first.
    public List<String> doing() {
        lock.lock();
        try {
            return underWay.actions();
        } finally {
            lock.unlock();
        }
    }

    private void step(RobotState state, long nowNanos) {
        lastTickNanos = nowNanos;
        if (stalled) wheels.zero();
        stalled = false;
        boolean busy = underWay.base();
        String no = reflexes.map(r -> r.reason(state, nowNanos)).orElse("");
        if (held && nowNanos - heldNanos > HOLD_NANOS) halt(new Stamp(0, heldNanos), state);
        if (held || gate.latched()) {
            envelope.ifPresent(Envelope::halt);
            if (!no.isEmpty()) underWay.giveUpBase(no, state);
        } else {
            underWay.stepJoints(state, nowNanos);
            envelope.ifPresent(e -> underWay.stepBase(e, no, state, nowNanos));
        }
        // Others drove it until now: they may not have heard yet that it is to stand.
        if (busy && !underWay.base()) wheels.willStand();
        boolean against = (gate.latched() || gate.isPaused()) && coasting.goesOn(state, nowNanos);
        wheels.send(underWay.drives() || held, against, nowNanos);
    }

    private void halt(Stamp stamp, RobotState state) {
        boolean first = !gate.latched();
        if (first) coasting.stopped(nanoClock.getAsLong());
        gate.stop(stamp, nanoClock.getAsLong());
        boolean alreadyPaused = held;
        held = false;
        wheels.willStand();
        List<Running> ended = underWay.giveUp(stamp);
        wheels.zero();
        if (!alreadyPaused) ended.forEach(r -> r.motion.pause(state));
        underWay.endAside();
        // Once: a joint that sags a little would sag more with every repetition.
        if (first) standStill.send(state, nanoClock.getAsLong());
    }

    private void underLock(Runnable step) {
        lock.lock();
        try {
            step.run();
        } finally {
            lock.unlock();
        }
    }

    /// Runs a step under the lock, then hands out all there is to report.
    private void reporting(Consumer<MotionEvent> events, Runnable step) {
        happening(step).forEach(e -> wishes.tell(e, events));
    }

    private List<MotionEvent> happening(Runnable step) {
        List<MotionEvent> happened = new ArrayList<>();
        underLock(() -> {
            step.run();
            happened.addAll(pending);
            pending.clear();
        });
        return happened;
    }
}
