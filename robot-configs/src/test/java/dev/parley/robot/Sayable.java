package dev.parley.robot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whether an action's templates cover a sentence: a plain regular expression of each, made for tests.
public final class Sayable {
    private Sayable() {}

    public static boolean as(Action action, String sentence) {
        return action.sentences().stream()
                .anyMatch(t -> Pattern.matches(regex(t.sentence(), action.slots()) + " *", sentence));
    }

    /// The actions of a robot that a sentence can be.
    public static List<String> actions(Robot robot, String sentence) {
        return robot.actions().entrySet().stream()
                .filter(e -> as(e.getValue(), sentence))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String regex(Sentence s, Map<String, Slot> slots) {
        return switch (s) {
            case Sentence.Word w -> " *\\b" + Pattern.quote(w.text()) + "\\b";
            case Sentence.SlotRef r -> regex(slots.get(r.name()));
            case Sentence.InOrder i -> joined(i.parts(), slots, "");
            case Sentence.OneOf o -> "(?:" + joined(o.choices(), slots, "|") + ")";
            case Sentence.AnyOrder a ->
                "(?:"
                        + orders(a.parts()).stream()
                                .map(p -> joined(p, slots, ""))
                                .collect(Collectors.joining("|")) + ")";
            case Sentence.Maybe m -> "(?:" + regex(m.part(), slots) + ")?";
            case Sentence.Repeated r -> "(?:" + regex(r.part(), slots) + ")+";
        };
    }

    private static String joined(List<Sentence> parts, Map<String, Slot> slots, String by) {
        return parts.stream().map(p -> regex(p, slots)).collect(Collectors.joining(by));
    }

    private static String regex(Slot slot) {
        return switch (slot) {
            case Slot.Choice c ->
                c.sayings().values().stream()
                        .flatMap(List::stream)
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", " *\\b(?:", ")\\b"));
            case Slot.Quantity q ->
                " *[a-z0-9.]+(?: and a half)?"
                        + (q.unit().words().isEmpty()
                                ? ""
                                : " (?:" + String.join("|", q.unit().words()) + ")");
            case Slot.OpenText _ -> " .+";
        };
    }

    private static List<List<Sentence>> orders(List<Sentence> parts) {
        if (parts.isEmpty()) return List.of(List.of());
        List<List<Sentence>> all = new ArrayList<>();
        for (Sentence first : parts) {
            List<Sentence> others = new ArrayList<>(parts);
            others.remove(first);
            for (List<Sentence> rest : orders(others)) {
                List<Sentence> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                all.add(order);
            }
        }
        return all;
    }
}
