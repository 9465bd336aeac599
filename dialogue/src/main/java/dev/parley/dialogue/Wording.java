package dev.parley.dialogue;

import dev.parley.robot.Slot;
import dev.parley.robot.Unit;
import java.util.List;
import java.util.Map;

/// What the robot says of its own accord, in one place. English.
final class Wording {
    static final String LISTENING = "Yes?";
    static final String NOT_UNDERSTOOD = "Sorry, I did not understand that.";
    static final String DECLINED = "All right, I will leave it.";
    static final String NOT_DOING_IT = "All right, I will not.";
    static final String HYPOTHETICAL = "I only move when you tell me to.";
    static final String AT_ONCE = "I can only do things at once. Tell me again when it is time.";
    static final String TOO_MUCH = "I can keep no more than three things in mind";
    static final String NOT_PERMITTED = "you are not allowed to ask me for that";

    static final String TAKES_TOO_LONG = "Sorry, that takes me too long.";
    static final String NO_ANSWER = "Sorry, I have no answer to that now.";
    static final String ONLY_SENSED = "Of myself I only know what my sensors tell me.";

    private static final Map<String, String> QUESTIONS = Map.of(
            "place", "Where to?",
            "direction", "Which way?",
            "distance", "How far?",
            "angle", "How far should I turn?",
            "side", "Left or right?",
            "text", "What should I say?",
            "motion", "Which way?");

    /// What the stock actions are called when the robot speaks of them; others go by their names.
    private static final Map<String, String> ABILITIES = Map.of(
            "goto", "go to a place",
            "shake", "shake my head",
            "point", "point at things",
            "arm", "move my arms",
            "hand", "open and close my hands",
            "pose", "take a pose",
            "say", "repeat what you tell me");

    private Wording() {}

    static String sorry(String reason) {
        return "I am sorry, " + reason + ".";
    }

    static String ask(String slot) {
        return QUESTIONS.getOrDefault(slot, "Which " + spaced(slot) + "?");
    }

    static String outOfRange(String slot, Slot.Quantity q) {
        String unit = q.unit().words().isEmpty() ? "" : " " + q.unit().words().get(q.unit() == Unit.PERCENT ? 0 : 1);
        return "I can do %s to %s%s. %s".formatted(number(q.min()), number(q.max()), unit, ask(slot));
    }

    static String ability(String action) {
        return ABILITIES.getOrDefault(action, spaced(action));
    }

    static String yesShallI(List<String> actions) {
        return "Yes, I can %s. Shall I?"
                .formatted(Words.list(actions.stream().map(Wording::ability).toList()));
    }

    /// With what is still missing: "Yes, I can walk. Which way?"
    static String yes(String action, String question) {
        return "Yes, I can %s. %s".formatted(ability(action), question);
    }

    static String yesBut(String action) {
        return "I can %s, but you are not allowed to ask me for it.".formatted(ability(action));
    }

    /// @param text as it was heard: "Turn left."
    static String didYouMean(String text) {
        return "Did you mean: %s?"
                .formatted(text.strip().replaceAll("[.!?]+$", "").toLowerCase(java.util.Locale.ROOT));
    }

    static String shallI(Wish wish) {
        return "Shall I really %s?".formatted(ability(wish.action()));
    }

    static String number(double v) {
        return v == Math.rint(v) ? String.valueOf((long) v) : String.valueOf(v);
    }

    /// `orderDrink`, `order_drink` → "order drink".
    static String spaced(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ').toLowerCase(java.util.Locale.ROOT);
    }
}
