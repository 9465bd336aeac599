package dev.parley.motion;

import dev.parley.dialogue.Act;
import dev.parley.motion.gate.SafetyGate;
import dev.parley.perception.Direction;
import dev.parley.robot.Action;
import dev.parley.robot.Effect;
import dev.parley.robot.Robot;
import java.util.Optional;
import java.util.function.Consumer;

/// What the dialogue decides, as commands for the gate: one, or a sequence of the robot's file, step by step
/// ([Series]).
/// Any thread, under no lock.
final class Wishes {
    /// Where a command is judged, and carried out if it may be.
    interface Entrance {
        /// @param begins is told if it does
        void accept(MotionRequest request, Judging.Rules rules, Runnable begins, Consumer<MotionEvent> events);
    }

    private final RobotLink link;
    private final SafetyGate gate;
    private final Entrance entrance;
    private final Series series = new Series();
    private volatile Robot robot;
    private volatile Dispatch dispatch;

    Wishes(Robot robot, RobotLink link, SafetyGate gate, Entrance entrance) {
        this.link = link;
        this.gate = gate;
        this.entrance = entrance;
        adopt(robot);
    }

    /// From now on it goes by a file that was changed.
    void adopt(Robot changed) {
        dispatch = new Dispatch(changed);
        robot = changed;
    }

    /// An action that moves nothing is ignored.
    void accept(Act.Do act, Direction from, Judging.Rules rules, Consumer<MotionEvent> events) {
        Optional<Effect> sequence = sequence(act);
        if (sequence.isEmpty()) accept(act, dispatch.dispatch(act, from, link.state()), rules, () -> {}, events);
        else {
            series.asked(act);
            Series.Step first = Series.first(act, sequence.get(), from);
            accept(act, meaning(first), rules, () -> series.begins(first, sequence.get()), events);
        }
    }

    /// What happened to a step of a sequence is told as something of the whole, and the next step begins.
    void tell(MotionEvent event, Consumer<MotionEvent> events) {
        Series.Told told = series.after(event);
        told.told().ifPresent(events);
        told.next().ifPresent(n -> accept(n.act(), meaning(n), gate::nextStep, () -> {}, events));
    }

    private Optional<Effect> sequence(Act.Do act) {
        return Optional.ofNullable(robot.actions().get(act.action()))
                .flatMap(Action::effect)
                .filter(e -> e.kind() == Effect.Kind.SEQUENCE);
    }

    private Dispatched meaning(Series.Step step) {
        return dispatch.dispatch(step.act(), step.effect(), step.from(), link.state());
    }

    private void accept(
            Act.Do act, Dispatched means, Judging.Rules rules, Runnable begins, Consumer<MotionEvent> events) {
        switch (means) {
            case Dispatched.Ready ready ->
                entrance.accept(MotionRequest.of(act, ready.command(), robot), rules, begins, events);
            case Dispatched.NotMotion _ -> {}
            case Dispatched.Unresolved u ->
                tell(new MotionEvent.Blocked(act.stamp(), act.action(), u.reason()), events);
        }
    }
}
