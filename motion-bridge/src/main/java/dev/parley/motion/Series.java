package dev.parley.motion;

import dev.parley.dialogue.Act;
import dev.parley.perception.Direction;
import dev.parley.robot.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sequences of the robot's file under way: makes one motion out of the steps of each, for whoever hears of it, and
/// says which
/// step is next. Each begins when the robot's sensors say that the one before is done; where one is refused or blocked,
/// or another motion takes its place, or the robot is stopped, the rest is left out.
///
/// Any thread. Calls nobody, so that it can be asked under any lock.
final class Series {
    /// A step that is to begin.
    record Step(Act.Do act, Effect effect, Direction from) {}

    /// What an event comes to.
    ///
    /// @param told instead of it; empty: nothing
    /// @param next step; empty: none is due
    record Told(Optional<MotionEvent> told, Optional<Step> next) {}

    private static final Told NOTHING = new Told(Optional.empty(), Optional.empty());

    private record Run(Act.Do act, List<Effect> steps, Direction from, int index) {
        boolean isAbout(MotionEvent event) {
            return event.stamp().equals(act.stamp()) && event.action().equals(act.action());
        }

        Run next() {
            return new Run(act, steps, from, index + 1);
        }

        boolean last() {
            return index == steps.size() - 1;
        }

        double done(double ofStep) {
            return (index + ofStep) / steps.size();
        }

        Step step() {
            return new Step(act, steps.get(index), from);
        }
    }

    private final List<Run> runs = new ArrayList<>();
    /// By a stop. A step may still be on its way to the gate, which refuses it; that need not be told.
    private final List<Run> stopped = new ArrayList<>();
    /// Under way and asked for once more.
    private final List<Run> again = new ArrayList<>();

    /// It may be under way already, asked for by the same sound: then the gate refuses it, which ends nothing.
    synchronized void asked(Act.Do act) {
        runs.stream()
                .filter(r -> r.act.stamp().equals(act.stamp()) && r.act.action().equals(act.action()))
                .findFirst()
                .ifPresent(again::add);
    }

    /// The first step of a sequence, which takes the place of another one once it begins.
    static Step first(Act.Do act, Effect sequence, Direction from) {
        return new Step(act, sequence.steps().getFirst(), from);
    }

    /// The gate let the first step begin.
    synchronized void begins(Step first, Effect sequence) {
        stopped.clear();
        again.clear();
        runs.add(new Run(first.act, sequence.steps(), first.from, 0));
    }

    synchronized Told after(MotionEvent event) {
        if (event instanceof MotionEvent.Stopped) stop();
        if (event instanceof MotionEvent.Blocked && again.removeIf(r -> r.isAbout(event))) return as(event);
        if (event instanceof MotionEvent.Blocked && stopped.removeIf(r -> r.isAbout(event))) return NOTHING;
        return runs.stream()
                .filter(r -> r.isAbout(event))
                .findFirst()
                .map(r -> about(event, r))
                .orElseGet(() -> as(event));
    }

    private Told about(MotionEvent event, Run now) {
        return switch (event) {
            case MotionEvent.Started _ -> now.index == 0 ? as(event) : NOTHING;
            case MotionEvent.Progress p -> as(new MotionEvent.Progress(p.stamp(), p.action(), now.done(p.fraction())));
            case MotionEvent.Finished f -> finished(f, now);
            case MotionEvent.Blocked _, MotionEvent.Unconfirmed _, MotionEvent.Cancelled _ -> {
                runs.remove(now);
                yield as(event);
            }
            case MotionEvent.Stopped _, MotionEvent.Resumed _ -> as(event);
        };
    }

    private Told finished(MotionEvent.Finished event, Run now) {
        runs.remove(now);
        if (now.last()) return as(event);
        runs.add(now.next());
        MotionEvent progress = new MotionEvent.Progress(event.stamp(), event.action(), now.done(1));
        return new Told(Optional.of(progress), Optional.of(now.next().step()));
    }

    private void stop() {
        stopped.addAll(runs);
        runs.clear();
    }

    private static Told as(MotionEvent event) {
        return new Told(Optional.of(event), Optional.empty());
    }
}
