package dev.parley.motion.ros2;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dialogue.Act;
import dev.parley.motion.ros2.messages.Intent;
import dev.parley.motion.ros2.messages.Kind;
import dev.parley.robot.Action;
import dev.parley.robot.Effect;
import dev.parley.robot.Robot;
import dev.parley.speech.SlotValue;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What people want of the robot, on `/intents` as `hri_actions_msgs/Intent`. It is told, not asked for: whoever acts
/// on it acts beside Parley.
public final class Intents {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Robot robot;
    private final MessageTopic<Intent> topic;

    public Intents(Ros2 ros2, Robot robot) {
        this.robot = robot;
        topic = ros2.topic(Kind.INTENT, "/intents", Quality.RELIABLE);
    }

    /// Tells what was decided, if somebody wanted something done.
    ///
    /// @param confidence in the words, 0 to 1
    public void decided(Act act, double confidence) {
        of(robot, act, confidence).ifPresent(topic::send);
    }

    static Optional<Intent> of(Robot robot, Act act, double confidence) {
        return switch (act) {
            case Act.Do d -> Optional.of(wish(robot, d, confidence));
            case Act.Stop _ ->
                Optional.of(new Intent(
                        Intent.STOP_ACTIVITY,
                        "{}",
                        Intent.UNKNOWN_AGENT,
                        Intent.SPEECH,
                        Intent.HIGHEST_PRIORITY,
                        confidence));
            case Act.Say _, Act.Ask _, Act.Refuse _, Act.Resume _ -> Optional.empty();
        };
    }

    private static Intent wish(Robot robot, Act.Do act, double confidence) {
        ObjectNode data = MAPPER.createObjectNode();
        Optional<Effect> effect =
                Optional.ofNullable(robot.actions().get(act.action())).flatMap(Action::effect);
        String intent = effect.map(e -> standard(e, act, data)).orElse(act.action());
        if (!act.slots().isEmpty()) slots(act.slots(), data.putObject("other_data"));
        String source = act.by().name().isEmpty()
                ? Intent.UNKNOWN_AGENT
                : PersonTopics.idOf(act.by().name());
        return new Intent(intent, data.toString(), source, Intent.SPEECH, Intent.USUAL_PRIORITY, confidence);
    }

    /// The standard's name for it, and its roles; where it has none, ours.
    private static String standard(Effect effect, Act.Do act, ObjectNode data) {
        return switch (effect.kind()) {
            case GOTO -> role(Intent.MOVE_TO, "goal", argument(effect, "place", act), data);
            case POSE, GESTURE -> role(Intent.PERFORM_MOTION, "object", argument(effect, "name", act), data);
            case LOOK, POINT, SEQUENCE -> role(Intent.PERFORM_MOTION, "object", act.action(), data);
            case SAY -> role(Intent.SAY, "object", argument(effect, "text", act), data);
            case DRIVE, TURN, PUBLISH, CALL, WAIT -> act.action();
        };
    }

    private static String role(String intent, String role, String value, ObjectNode data) {
        data.put(role, value);
        return intent;
    }

    private static String argument(Effect effect, String name, Act.Do act) {
        Map<String, String> said = new TreeMap<>();
        act.slots().forEach((slot, value) -> said.put(slot, value.toString()));
        return effect.argument(name, said).orElse("");
    }

    private static void slots(Map<String, SlotValue> slots, ObjectNode into) {
        new TreeMap<>(slots).forEach((name, value) -> {
            switch (value) {
                case SlotValue.Text t -> into.put(name, t.value());
                case SlotValue.Number n -> into.put(name, n.value());
            }
        });
    }
}
