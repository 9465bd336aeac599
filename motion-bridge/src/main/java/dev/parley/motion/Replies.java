package dev.parley.motion;

import dev.parley.dialogue.Act;
import dev.parley.dialogue.Catalogue;
import dev.parley.robot.Action;
import dev.parley.robot.Effect;
import dev.parley.robot.Reply;
import dev.parley.robot.Robot;
import dev.parley.speech.SlotValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// `MotionEvent → what to say about it`, in the words of the robot's file and its language. Pure.
///
/// "Finished" is said of a [MotionEvent.Finished] alone: nothing else says that something was done.
public final class Replies {
    private final Robot robot;
    private final Catalogue catalogue;

    public Replies(Robot robot) {
        this.robot = robot;
        catalogue = Catalogue.of(robot.language());
    }

    /// @param slots of the act that asked for the motion
    /// @return a [Act.Say], or an [Act.Ask] for a yes; empty: nothing is to be said
    public Optional<Act> to(MotionEvent event, Map<String, SlotValue> slots) {
        Action.Replies words = Optional.ofNullable(robot.actions().get(event.action()))
                .map(Action::replies)
                .orElse(Action.Replies.SILENT);
        return switch (event) {
            case MotionEvent.Started _ -> say(event, fill(words.started(), slots, ""));
            case MotionEvent.Finished _ -> say(event, fill(words.finished(), slots, ""));
            case MotionEvent.Blocked b -> say(event, catalogue.in(fill(words.blocked(), slots, b.reason())));
            case MotionEvent.Stopped _ -> say(event, catalogue.in("Stopped."));
            case MotionEvent.Resumed _ -> say(event, catalogue.in("I can move again."));
            case MotionEvent.Unconfirmed u ->
                Optional.of(new Act.Ask(event.stamp(), event.action(), "", catalogue.in(u.question())));
            case MotionEvent.Progress _, MotionEvent.Cancelled _ -> Optional.empty();
        };
    }

    /// What an action says that moves nothing: the text of its effect, or else its own replies.
    public Optional<Act> to(Act.Do act) {
        Optional<Action> action = Optional.ofNullable(robot.actions().get(act.action()));
        Optional<Effect> effect = action.flatMap(Action::effect);
        if (action.isEmpty() || effect.filter(e -> e.kind() != Effect.Kind.SAY).isPresent()) return Optional.empty();
        Action.Replies words = action.get().replies();
        String text = effect.map(e -> e.arguments().get("text")).orElse(words.started() + " " + words.finished());
        return Optional.of(fill(text, act.slots(), ""))
                .filter(t -> !t.isEmpty())
                .map(t -> new Act.Say(act.stamp(), t));
    }

    /// A template with its slots and `{reason}` filled in, as it is to be spoken: numbers with at most two
    /// decimals.
    private static String fill(String template, Map<String, SlotValue> slots, String reason) {
        Map<String, String> values = new HashMap<>();
        slots.forEach((name, value) -> values.put(name, spoken(value)));
        if (!reason.isEmpty()) values.put("reason", reason);
        return Reply.filled(template, values);
    }

    private static String spoken(SlotValue value) {
        return switch (value) {
            case SlotValue.Text t -> t.value();
            case SlotValue.Number n -> new SlotValue.Number(Math.rint(n.value() * 100) / 100).toString();
        };
    }

    private static Optional<Act> say(MotionEvent event, String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new Act.Say(event.stamp(), text));
    }
}
