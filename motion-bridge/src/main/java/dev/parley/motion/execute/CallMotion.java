package dev.parley.motion.execute;

import dev.parley.motion.Goal;
import dev.parley.motion.MotionCommand.Call;
import dev.parley.motion.RobotActions;
import dev.parley.motion.RobotState;
import java.util.Optional;

/// Asks a service and waits for its answer, which says whether it did it. It moves nothing, and cannot be taken back.
final class CallMotion implements Motion {
    private static final long ANSWER_NANOS = 10_000_000_000L;

    private final Call call;
    private final Optional<RobotActions> actions;
    private final Timer unanswered = new Timer();
    private Optional<Goal> asked = Optional.empty();

    CallMotion(Call call, Optional<RobotActions> actions) {
        this.call = call;
        this.actions = actions;
    }

    @Override
    public Outcome tick(RobotState state, long nowNanos, Wish wish) {
        if (asked.isEmpty()) asked = actions.map(a -> a.call(call.service(), call.type(), call.value()));
        Goal.Status status = asked.map(Goal::status).orElse(Controllers.NO_ACTIONS);
        if (unanswered.exceeds(!status.over(), nowNanos, ANSWER_NANOS)) {
            asked.ifPresent(Goal::cancel);
            return new Outcome.Blocked("nobody answers");
        }
        return switch (status) {
            case Goal.Status.Succeeded _ -> Outcome.DONE;
            case Goal.Status.Failed f -> new Outcome.Blocked(f.reason());
            case Goal.Status.Lost _ ->
                new Outcome.Blocked("I lost the connection, and do not know whether it was done");
            case Goal.Status.Sent _, Goal.Status.Going _ -> Outcome.GOING;
        };
    }

    @Override
    public double progress() {
        return 0;
    }

    @Override
    public void pause(RobotState state) {}

    @Override
    public void resume() {}
}
