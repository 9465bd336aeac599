package dev.parley.dialogue.understanding;

import dev.parley.robot.Action;
import dev.parley.robot.Slot;
import dev.parley.speech.SlotValue;
import dev.parley.speech.grammar.CommandGrammar;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The slots of an action that a sentence mentions, wherever they stand in it.
///
/// @param contradicts whether it mentions two values of one slot, or a number that is none
/// @param doubtful whether a side is mentioned, and nobody knows of what: "wave left"
record Spotted(Map<String, SlotValue> values, boolean contradicts, boolean doubtful) {
    /// An amount as people say it, with its unit.
    static final Pattern AMOUNT = Pattern.compile(
            "(?:(?:(?:a|one) )?(?:half|quarter)(?: a| of a)?(?= meter| metre)"
                    + "|(?:a )?couple(?: of)?(?= meter| metre)|(?:\\d+(?:[.,]\\d+)?"
                    + "|(?:a )?(?:hundred|thousand)|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
                    + "|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|and a half"
                    + "|a(?= meter| metre| degree)|point(?= \\w)| )+) ?(?:meters?|metres?|centimeters?|centimetres?|cm|m|degrees?|°|percent|%|seconds?)\\b");
    private static final Pattern NUMERAL = Pattern.compile("\\d");
    private static final String SIDE = "side";
    private static final String AFTER_SIDE = "(?= (?:arm|hand|gripper|fist|finger|fingers|palm|one)\\b)";

    static Spotted in(String text, String name, Action action, CommandGrammar grammar) {
        Map<String, SlotValue> values = new HashMap<>();
        boolean contradicts = false;
        String left = text;
        List<String> slots = action.slots().keySet().stream()
                .sorted(Comparator.comparing((String s) -> !s.equals(SIDE)))
                .toList();
        for (String slot : slots) {
            if (action.slots().get(slot) instanceof Slot.Choice c) {
                List<Found> found = found(left, c, slot.equals(SIDE) ? AFTER_SIDE : "\\b");
                if (found.stream().map(Found::value).distinct().count() > 1) contradicts = true;
                if (!found.isEmpty()) values.put(slot, new SlotValue.Text(found.getFirst().value));
                for (Found f : found) left = left.replaceFirst("\\b" + Pattern.quote(f.said) + "\\b", ",");
            } else if (action.slots().get(slot) instanceof Slot.Quantity) {
                List<Optional<SlotValue>> amounts = AMOUNT.matcher(text)
                        .results()
                        .map(r -> grammar.parseSlot(name, slot, amount(r.group().strip())))
                        .toList();
                contradicts |= amounts.size() > 1 || amounts.stream().anyMatch(Optional::isEmpty);
                amounts.stream().flatMap(Optional::stream).findFirst().ifPresent(a -> values.put(slot, a));
            }
        }
        boolean counted = values.values().stream().anyMatch(SlotValue.Number.class::isInstance);
        contradicts |= !counted && NUMERAL.matcher(text).find();
        List<Found> aside = values.containsKey(SIDE) || !(action.slots().get(SIDE) instanceof Slot.Choice c)
                ? List.of()
                : found(left, c, "\\b");
        if (!aside.isEmpty()) values.put(SIDE, new SlotValue.Text(aside.getFirst().value));
        return new Spotted(Map.copyOf(values), contradicts || aside.size() > 1, !aside.isEmpty());
    }

    private static String amount(String said) {
        return said.replaceFirst("^(?:a )?couple(?: of)?", "two");
    }

    private record Found(String value, String said) {}

    /// The longest ways to say it first, none within another.
    private static List<Found> found(String text, Slot.Choice choice, String after) {
        List<Found> all = choice.sayings().entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(s -> new Found(e.getKey(), s)))
                .sorted(Comparator.comparingInt((Found f) -> -f.said.length()))
                .toList();
        String[] left = {text};
        return all.stream()
                .flatMap(f -> {
                    Matcher m = Pattern.compile("\\b" + Pattern.quote(f.said) + after)
                            .matcher(left[0]);
                    if (!m.find()) return Stream.empty();
                    left[0] = m.replaceAll(",");
                    return Stream.of(f);
                })
                .toList();
    }
}
