package dev.parley.robot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whether an action can be dispatched whatever is said for its slots: the pose that `{side}_arm_{motion}`
/// comes to, for every side and motion, must exist, and so on.
final class DispatchChecks {
    private static final double LONGEST_WAIT_S = 60;
    private static final int MOST_COMBINATIONS = 10_000;
    private static final List<String> HEADINGS = List.of("forward", "backward", "left", "right");
    private static final List<String> TURNS = List.of("left", "right", "around");
    private static final List<String> LOOKS = List.of("left", "right", "up", "down", "forward", "at me");
    private static final List<String> AIMS = List.of("left", "right", "forward", "backward", "at me");
    private static final List<String> MESSAGES = List.of("std_msgs/String", "std_msgs/Bool", "std_msgs/Float64");
    private static final String SET_BOOL = "std_srvs/srv/SetBool";
    private static final List<String> SERVICES = List.of("std_srvs/srv/Trigger", SET_BOOL);

    private final Checks checks;
    private final Optional<Base> base;
    private final Map<String, Joint> joints;
    private final Set<String> poses;
    private final Set<String> gestures;
    private final Set<String> places;

    DispatchChecks(
            Checks checks,
            Optional<Base> base,
            Map<String, Joint> joints,
            Set<String> poses,
            Set<String> gestures,
            Set<String> places) {
        this.checks = checks;
        this.base = base;
        this.joints = joints;
        this.poses = poses;
        this.gestures = gestures;
        this.places = places;
    }

    void check(String key, Action action, Effect effect) {
        String at = key + ".do." + effect.kind().name().toLowerCase(Locale.ROOT);
        for (int i = 0; i < effect.steps().size(); i++) {
            Effect step = effect.steps().get(i);
            step(at + "[" + i + "]." + name(step), action, step);
        }
        if (effect.steps().isEmpty()) step(at, action, effect);
    }

    private static String name(Effect step) {
        return step.kind() == Effect.Kind.WAIT ? "wait_s" : step.kind().name().toLowerCase(Locale.ROOT);
    }

    private void step(String at, Action action, Effect effect) {
        if (needsBase(effect.kind()))
            checks.that(base.isPresent(), at, "no base", "a base: section, since this action drives");
        if (effect.kind() == Effect.Kind.LOOK)
            checks.that(
                    pans(), at, "no head", "a joint head_pan, since this action looks, or one with turns: head_left");
        if (effect.kind() == Effect.Kind.CALL)
            checks.that(
                    effect.arguments().containsKey("value")
                            == effect.arguments().get("type").equals(SET_BOOL),
                    at + ".value",
                    effect.arguments().getOrDefault("value", "missing"),
                    "true or false for " + SET_BOOL + ", nothing for a Trigger");
        effect.arguments()
                .forEach((name, text) -> argument(at + "." + name, effect.kind(), name, text, action.slots()));
    }

    private boolean pans() {
        return joints.entrySet().stream()
                .anyMatch(j -> j.getValue()
                        .headTurn(j.getKey())
                        .filter(Joint.HeadTurn::pan)
                        .isPresent());
    }

    private static boolean needsBase(Effect.Kind kind) {
        return switch (kind) {
            case DRIVE, TURN, GOTO -> true;
            case LOOK, POINT, POSE, GESTURE, PUBLISH, CALL, SAY, WAIT, SEQUENCE -> false;
        };
    }

    private void argument(String key, Effect.Kind kind, String name, String text, Map<String, Slot> slots) {
        switch (kind) {
            case DRIVE -> {
                if (name.equals("distance")) number(key, text, Unit.METRE, slots);
                else among(key, text, slots, headings());
            }
            case TURN -> {
                if (name.equals("angle")) number(key, text, Unit.DEGREE, slots);
                else among(key, text, slots, TURNS);
            }
            case GOTO -> among(key, text, slots, places);
            case LOOK -> among(key, text, slots, LOOKS);
            case POINT -> among(key, text, slots, pointing(name));
            case POSE -> among(key, text, slots, poses);
            case GESTURE -> among(key, text, slots, gestures);
            case PUBLISH -> message(key, name, text, slots);
            case CALL -> call(key, name, text, slots);
            case WAIT -> wait(key, text);
            case SAY, SEQUENCE -> {}
        }
    }

    private void wait(String key, String text) {
        boolean number = text.matches("\\d{1,3}(\\.\\d+)?");
        checks.that(
                number && Double.parseDouble(text) > 0 && Double.parseDouble(text) <= LONGEST_WAIT_S,
                key,
                text,
                "more than 0 and at most 60 seconds");
    }

    private List<String> headings() {
        boolean sideways = base.map(Base::holonomic).orElse(true);
        return sideways ? HEADINGS : HEADINGS.subList(0, 2);
    }

    private Collection<String> pointing(String argument) {
        return switch (argument) {
            case "yaw_joint" -> joints.keySet();
            case "with_pose" -> poses;
            case "target" -> places;
            default -> AIMS;
        };
    }

    private void message(String key, String name, String text, Map<String, Slot> slots) {
        if (name.equals("type")) among(key, text, slots, MESSAGES);
        if (name.equals("topic") && Effect.slotNames(text).isEmpty()) checks.topic(key, text);
        else if (name.equals("topic")) checks.that(false, key, text, "one topic, without slots");
    }

    private void call(String key, String name, String text, Map<String, Slot> slots) {
        switch (name) {
            case "type" -> checks.known(key, text, SERVICES);
            case "value" -> among(key, text, slots, List.of("true", "false"));
            default -> checks.topic(key, text);
        }
    }

    /// One number slot in the unit that the effect takes, or a plain positive number.
    private void number(String key, String text, Unit unit, Map<String, Slot> slots) {
        Set<String> names = Effect.slotNames(text);
        if (names.isEmpty()) {
            checks.that(
                    text.matches("\\d+(\\.\\d+)?") && Double.parseDouble(text) > 0,
                    key,
                    text,
                    "a positive number or a {slot}");
            return;
        }
        String only = names.iterator().next();
        boolean fits = text.equals("{" + only + "}")
                && slots.get(only) instanceof Slot.Quantity q
                && q.unit() == unit
                && q.min() > 0;
        checks.that(fits, key, text, "one slot {number: %s, min: more than 0, …}".formatted(unit.symbol()));
    }

    private void among(String key, String text, Map<String, Slot> slots, Collection<String> names) {
        List<String> all = List.of(text);
        for (String slot : Effect.slotNames(text)) {
            if (!(slots.get(slot) instanceof Slot.Choice c)) {
                checks.that(
                        false, key, text, "{%s} to be a list of values, since it is part of a name".formatted(slot));
                return;
            }
            all = replaced(all, "{" + slot + "}", c.sayings().keySet());
            if (all.size() > MOST_COMBINATIONS) {
                checks.that(false, key, text, "at most " + MOST_COMBINATIONS + " combinations of slot values");
                return;
            }
        }
        all.stream().distinct().forEach(n -> checks.known(key, n, names));
    }

    private static List<String> replaced(List<String> texts, String slot, Set<String> values) {
        if ((long) texts.size() * values.size() > 2L * MOST_COMBINATIONS)
            return Collections.nCopies(MOST_COMBINATIONS + 1, "");
        List<String> all = new ArrayList<>();
        for (String t : texts) for (String v : values) all.add(t.replace(slot, v));
        return all;
    }
}
