package dev.parley.motion.gate;

import dev.parley.motion.MotionCommand;
import dev.parley.robot.Action;
import dev.parley.robot.Effect;
import dev.parley.robot.Robot;
import dev.parley.robot.Slot;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the gate knows of one action before anybody asks for it.
///
/// @param index of the action among the robot's
/// @param least what may be asked for, in metres or radians
/// @param most see `least`
/// @param steps of a sequence, each as if it were an action; none of anything else
record Known(int index, Action action, Effect.Kind kind, double least, double most, List<Known> steps) {
    private static final double FARTHEST_M = 100;

    static Map<String, Known> of(Robot robot) {
        Map<String, Known> known = new HashMap<>();
        robot.actions()
                .forEach((name, action) ->
                        action.effect().ifPresent(e -> known.put(name, of(known.size(), action, e))));
        return Map.copyOf(known);
    }

    private static Known of(int index, Action action, Effect effect) {
        List<Known> steps =
                effect.steps().stream().map(s -> of(index, action, s)).toList();
        boolean turns = effect.kind() == Effect.Kind.TURN;
        String measure = effect.arguments().getOrDefault(turns ? "angle" : "distance", "");
        String slot = measure.matches("\\{\\w+}") ? measure.substring(1, measure.length() - 1) : "";
        double unit = turns ? Math.PI / 180 : 1;
        double top = turns ? Double.MAX_VALUE : FARTHEST_M;
        if (action.slots().get(slot) instanceof Slot.Quantity q)
            return new Known(index, action, effect.kind(), q.min() * unit, Math.min(top, q.max() * unit), steps);
        return new Known(index, action, effect.kind(), 0, top, steps);
    }

    /// Whether the command is of the kind that this action dispatches: whoever may wave may not drive by
    /// it.
    boolean dispatches(MotionCommand command) {
        return steps.isEmpty() ? kind == kindOf(command) : steps.stream().anyMatch(s -> s.dispatches(command));
    }

    /// What is known of the step that this command may be; of the action itself, if it is no sequence.
    Known step(MotionCommand command) {
        return steps.stream()
                .filter(s -> s.dispatches(command))
                .max(Comparator.comparingDouble(Known::most))
                .orElse(this);
    }

    private static Effect.Kind kindOf(MotionCommand command) {
        return switch (command) {
            case MotionCommand.Drive _ -> Effect.Kind.DRIVE;
            case MotionCommand.Turn _ -> Effect.Kind.TURN;
            case MotionCommand.GoTo _ -> Effect.Kind.GOTO;
            case MotionCommand.Look _ -> Effect.Kind.LOOK;
            case MotionCommand.MoveJoints _ -> Effect.Kind.POINT;
            case MotionCommand.Pose _ -> Effect.Kind.POSE;
            case MotionCommand.Gesture _ -> Effect.Kind.GESTURE;
            case MotionCommand.Publish _ -> Effect.Kind.PUBLISH;
            case MotionCommand.Call _ -> Effect.Kind.CALL;
            case MotionCommand.Wait _ -> Effect.Kind.WAIT;
        };
    }

    /// Whether a distance or an angle is within what the action's slot allows.
    boolean allows(double measure) {
        return measure >= least - 1e-9 && measure <= most + 1e-9;
    }
}
