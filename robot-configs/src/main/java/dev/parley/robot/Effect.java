package dev.parley.robot;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What an action dispatches: a kind and its arguments, in which `{slot}` stands for what was said.
///
/// @param steps of a sequence, one after the other; none of anything else
public record Effect(Kind kind, Map<String, String> arguments, List<Effect> steps) {
    private static final int MOST_STEPS = 20;
    private static final Pattern SLOT = Pattern.compile("\\{([A-Za-z_][A-Za-z0-9_]*)}");
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*\\{\\w+}[^\\[\\]]*)]");

    /// The kinds, each with the arguments it needs and those it may have.
    public enum Kind {
        /// `heading` forward, backward, left or right; `distance` in metres.
        DRIVE(List.of("distance"), List.of("heading")),
        /// `direction` left, right or around; `angle` in degrees, for people.
        TURN(List.of("direction"), List.of("angle")),
        /// `place` by name.
        GOTO(List.of("place"), List.of()),
        /// `direction` left, right, up, down, forward or at me.
        LOOK(List.of("direction"), List.of()),
        /// `yaw_joint` turns the arm toward `direction` (left, right, forward, backward, at me) or the
        /// place `target`, after the pose `with_pose`.
        POINT(List.of("yaw_joint", "with_pose"), List.of("direction", "target")),
        /// `name` of a pose.
        POSE(List.of("name"), List.of()),
        /// `name` of a gesture.
        GESTURE(List.of("name"), List.of()),
        /// A standard message: `topic`, `type` (`std_msgs/String`, `Bool`, `Float64`), `value`.
        PUBLISH(List.of("topic", "type", "value"), List.of()),
        /// A service: `service`, `type` (`std_srvs/srv/Trigger`, `std_srvs/srv/SetBool`), for the latter a
        /// `value`, true or false.
        CALL(List.of("service", "type"), List.of("value")),
        /// `text` to speak.
        SAY(List.of("text"), List.of()),
        /// Nothing for so many `seconds`; a step of a sequence only.
        WAIT(List.of("seconds"), List.of()),
        /// Others, one after the other.
        SEQUENCE(List.of(), List.of());

        private final List<String> required;
        private final List<String> optional;

        Kind(List<String> required, List<String> optional) {
            this.required = required;
            this.optional = optional;
        }

        /// The names of its arguments: those it needs, then those it may have.
        public List<String> arguments() {
            return Stream.concat(required.stream(), optional.stream()).toList();
        }

        /// Whether it moves the robot, and so passes the safety gate's motion rules.
        public boolean moves() {
            return this != SAY && this != PUBLISH && this != CALL && this != WAIT;
        }
    }

    /// That is not a sequence.
    public Effect(Kind kind, Map<String, String> arguments) {
        this(kind, arguments, List.of());
    }

    /// One after the other.
    public static Effect sequence(List<Effect> steps) {
        return new Effect(Kind.SEQUENCE, Map.of(), steps);
    }

    public Effect {
        arguments = Ordered.copy(arguments);
        steps = List.copyOf(steps);
        Checks checks = new Checks();
        if (kind == Kind.SEQUENCE) checkSteps(checks, steps);
        for (String key : arguments.keySet()) checks.known(key, key, kind.arguments());
        for (String key : kind.required) checks.that(arguments.containsKey(key), key, "missing", "a value");
        checks.done();
    }

    private static void checkSteps(Checks checks, List<Effect> steps) {
        checks.range("steps", steps.size(), 2, MOST_STEPS);
        checks.that(
                steps.stream().anyMatch(s -> s.kind.moves()),
                "steps",
                "nothing that moves",
                "a step that moves the robot");
        checks.that(
                steps.stream().noneMatch(s -> s.kind == Kind.SEQUENCE || s.kind == Kind.SAY),
                "steps",
                "say or a sequence",
                "steps that move, publish or wait; what is said stands in replies");
    }

    /// Its steps; itself, where it is not a sequence.
    public List<Effect> each() {
        return kind == Kind.SEQUENCE ? steps : List.of(this);
    }

    /// The arguments with what was said (or a default) in place of each `{slot}`. An argument that mentions
    /// a slot without a value is left out.
    public Map<String, String> filled(Map<String, String> values) {
        Map<String, String> filled = new LinkedHashMap<>();
        for (String key : arguments.keySet()) argument(key, values).ifPresent(v -> filled.put(key, v));
        return filled;
    }

    /// One argument with what was said in place of each `{slot}`. What stands in square brackets with a slot is
    /// left out where that was not said, as in a reply; in a JSON object (it begins with `{"`) values are escaped.
    ///
    /// @return empty: there is no such argument, or a slot outside brackets was not said
    public Optional<String> argument(String name, Map<String, String> values) {
        String template = arguments.get(name);
        if (template == null) return Optional.empty();
        boolean json = template.startsWith("{\"");
        String chosen = OPTIONAL.matcher(template)
                .replaceAll(m ->
                        Matcher.quoteReplacement(values.keySet().containsAll(slotNames(m.group(1))) ? m.group(1) : ""));
        if (!values.keySet().containsAll(slotNames(chosen))) return Optional.empty();
        return Optional.of(SLOT.matcher(chosen).replaceAll(m -> {
            String value = values.get(m.group(1));
            return Matcher.quoteReplacement(json ? escaped(value) : value);
        }));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
    }

    /// The slots that its arguments mention.
    public Set<String> slotNames() {
        Set<String> names = slotsIn(arguments.keySet());
        steps.forEach(s -> names.addAll(s.slotNames()));
        return names;
    }

    /// The slots without which it cannot be dispatched: which way, too, where the file leaves it to whoever asks.
    public Set<String> neededSlots() {
        Set<String> names = new LinkedHashSet<>();
        for (String key : kind == Kind.POINT ? kind.required : kind.arguments())
            names.addAll(
                    slotNames(OPTIONAL.matcher(arguments.getOrDefault(key, "")).replaceAll("")));
        steps.forEach(s -> names.addAll(s.neededSlots()));
        return names;
    }

    /// The slots of which one is enough, and one is needed; empty where there is no such choice.
    public Set<String> eitherSlots() {
        for (Effect step : steps) if (!step.eitherSlots().isEmpty()) return step.eitherSlots();
        return kind == Kind.POINT ? slotsIn(kind.optional) : Set.of();
    }

    private Set<String> slotsIn(Collection<String> keys) {
        Set<String> names = new LinkedHashSet<>();
        for (String key : keys) names.addAll(slotNames(arguments.getOrDefault(key, "")));
        return names;
    }

    static Set<String> slotNames(String text) {
        Set<String> names = new LinkedHashSet<>();
        SLOT.matcher(text).results().forEach(m -> names.add(m.group(1)));
        return names;
    }
}
