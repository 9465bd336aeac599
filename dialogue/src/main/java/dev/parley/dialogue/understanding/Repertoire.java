package dev.parley.dialogue.understanding;

import dev.parley.robot.Action;
import dev.parley.robot.Effect;
import dev.parley.robot.Robot;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which of a robot's actions are stock actions, by what they do and their names, and what their slots are called
/// there. An action that nobody knows is none.
final class Repertoire {
    private static final Pattern ONE_SLOT = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> GESTURES = Set.of("wave", "nod", "shake");
    private static final Set<String> POSES = Set.of("arm", "hand", "pose");

    private Repertoire() {}

    /// The name of the stock action that this one is.
    static Optional<String> stockName(String name, Action action) {
        return action.effect().flatMap(e -> switch (e.kind()) {
            case DRIVE -> Optional.of("walk");
            case TURN -> Optional.of("turn");
            case GOTO -> Optional.of("goto");
            case LOOK -> Optional.of("look");
            case POINT -> Optional.of("point");
            case SAY -> e.slotNames().isEmpty() ? Optional.empty() : Optional.of("say");
            case GESTURE -> named(GESTURES, name, e.arguments().getOrDefault("name", ""));
            case POSE -> e.slotNames().isEmpty() ? Optional.empty() : named(POSES, name, "");
            case PUBLISH, CALL, WAIT, SEQUENCE -> Optional.empty();
        });
    }

    private static Optional<String> named(Set<String> known, String name, String argument) {
        return known.stream()
                .filter(k -> name.equals(k) || argument.equals(k) || argument.startsWith(k + "_"))
                .findFirst();
    }

    /// The robot's slot for each slot of the stock action: that of the same argument, else that of the same
    /// name.
    static Map<String, String> slots(Action action) {
        Map<String, String> slots = new LinkedHashMap<>();
        action.slots().keySet().forEach(s -> slots.put(s, s));
        for (Effect e : action.effect().stream().toList())
            e.arguments().forEach((argument, text) -> {
                Matcher m = ONE_SLOT.matcher(text);
                if (m.matches()) slots.put(argument.equals("heading") ? "direction" : argument, m.group(1));
            });
        return slots;
    }

    static boolean isEnglish(Robot robot) {
        return robot.language().equals("en");
    }
}
