package dev.parley.speech.grammar;

import dev.parley.robot.Slot;
import dev.parley.robot.Unit;
import dev.parley.speech.SlotValue;
import dev.parley.speech.Transcript;
import dev.parley.speech.Transcript.Control.Kind;
import dev.parley.speech.Transcript.Manner;
import dev.parley.speech.Transcript.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What a path through the graph means.
///
/// @param asked the actions with their slots, in order; one without a name for a slot alone
/// @param leftOut slots that the path passed over
/// @param hasContent whether a word outside the slots carries meaning of its own
record Reading(
        String text,
        Manner manner,
        Optional<Kind> control,
        List<Asked> asked,
        Set<String> leftOut,
        boolean hasContent) {

    /// One action, and the stretch of the text that asks for it.
    record Asked(String action, Map<String, SlotValue> slots, String text) {}

    /// @param units of an action's slots that are numbers; all others are text
    /// @param amounts how the numbers are said
    static Reading of(
            String text,
            List<Words.Word> words,
            List<Matcher.Step> path,
            Function<String, Map<String, Unit>> units,
            Amounts amounts) {
        Manner manner = Manner.PLAIN;
        Optional<Kind> control = Optional.empty();
        List<Asked> asked = new ArrayList<>();
        String action = "";
        Map<String, SlotValue> slots = new LinkedHashMap<>();
        Set<String> leftOut = new LinkedHashSet<>();
        boolean hasContent = false;
        boolean inSlot = false;
        int begun = 0;
        int opened = 0;
        int before = 0;
        for (Matcher.Step step : path) {
            switch (step.arc()) {
                case Arc.SpokenOf s -> manner = s.manner();
                case Arc.Does d -> {
                    action = d.action();
                    begun = step.position();
                }
                case Arc.Then _ -> {
                    asked.add(new Asked(action, slots, stretch(text, words, begun, step.position())));
                    slots = new LinkedHashMap<>();
                }
                case Arc.Controls c -> control = Optional.of(c.kind());
                case Arc.Value v -> {
                    slots.put(v.slot(), new SlotValue.Text(v.value()));
                    inSlot = false;
                }
                case Arc.LeftOut l -> leftOut.add(l.slot());
                case Arc.Open _ -> {
                    opened = step.position();
                    inSlot = true;
                }
                case Arc.Close c -> {
                    List<Words.Word> value = words.subList(opened, step.position());
                    slots.put(c.slot(), value(text, value, units.apply(action).get(c.slot()), amounts));
                    inSlot = false;
                }
                case Arc.Say s ->
                    hasContent |= !inSlot && step.position() > before && !Matcher.FILLERS.contains(s.word());
                default -> {}
            }
            before = step.position();
        }
        asked.add(new Asked(action, slots, asked.isEmpty() ? text : stretch(text, words, begun, words.size())));
        return new Reading(text, manner, control, List.copyOf(asked), leftOut, hasContent);
    }

    private static String stretch(String text, List<Words.Word> words, int from, int to) {
        return text.substring(words.get(from).start(), words.get(to - 1).end());
    }

    private static SlotValue value(String text, List<Words.Word> words, Unit unit, Amounts amounts) {
        if (unit == null) return new SlotValue.Text(stretch(text, words, 0, words.size()));
        return new SlotValue.Number(
                amounts.value(words.stream().map(Words.Word::canonical).toList(), unit));
    }

    Transcript transcript(Score score) {
        if (manner != Manner.PLAIN) return new Transcript.FreeText(text, score, manner);
        if (control.isPresent()) return new Transcript.Control(control.get(), text, score);
        List<Transcript.Command> commands = asked.stream()
                .map(a -> new Transcript.Command(a.action, a.slots, a.text, score))
                .toList();
        return commands.size() == 1
                ? commands.getFirst()
                : new Transcript.Sequence(commands, text, score, Optional.empty());
    }

    /// The one action that is asked for; no name where there is none.
    String action() {
        return asked.getFirst().action;
    }

    Map<String, SlotValue> slots() {
        return asked.getFirst().slots;
    }

    /// What has a default is not missing, unless nothing else is.
    Incomplete incomplete(Map<String, Slot> known) {
        List<String> missing =
                leftOut.stream().filter(s -> !known.get(s).hasDefault()).toList();
        return new Incomplete(action(), slots(), missing.isEmpty() ? List.copyOf(leftOut) : missing, text);
    }
}
