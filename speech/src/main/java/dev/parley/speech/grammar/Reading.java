package dev.parley.speech.grammar;

import dev.parley.robot.Slot;
import dev.parley.robot.Unit;
import dev.parley.speech.SlotValue;
import dev.parley.speech.Transcript;
import dev.parley.speech.Transcript.Control.Kind;
import dev.parley.speech.Transcript.Manner;
import dev.parley.speech.Transcript.Score;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a path through the graph means.
///
/// @param leftOut slots that the path passed over
/// @param hasContent whether a word outside the slots carries meaning of its own
record Reading(
        String text,
        Manner manner,
        Optional<String> action,
        Optional<Kind> control,
        Map<String, SlotValue> slots,
        Set<String> leftOut,
        boolean hasContent) {

    /// @param units of the slots that are numbers; all others are text
    /// @param amounts how the numbers are said
    static Reading of(
            String text, List<Words.Word> words, List<Matcher.Step> path, Map<String, Unit> units, Amounts amounts) {
        Manner manner = Manner.PLAIN;
        Optional<String> action = Optional.empty();
        Optional<Kind> control = Optional.empty();
        Map<String, SlotValue> slots = new LinkedHashMap<>();
        Set<String> leftOut = new LinkedHashSet<>();
        boolean hasContent = false;
        boolean inSlot = false;
        int opened = 0;
        int before = 0;
        for (Matcher.Step step : path) {
            switch (step.arc()) {
                case Arc.SpokenOf s -> manner = s.manner();
                case Arc.Does d -> action = Optional.of(d.action());
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
                    slots.put(
                            c.slot(),
                            value(text, words.subList(opened, step.position()), units.get(c.slot()), amounts));
                    inSlot = false;
                }
                case Arc.Say s ->
                    hasContent |= !inSlot && step.position() > before && !Matcher.FILLERS.contains(s.word());
                default -> {}
            }
            before = step.position();
        }
        return new Reading(text, manner, action, control, slots, leftOut, hasContent);
    }

    private static SlotValue value(String text, List<Words.Word> words, Unit unit, Amounts amounts) {
        if (unit == null)
            return new SlotValue.Text(
                    text.substring(words.getFirst().start(), words.getLast().end()));
        return new SlotValue.Number(
                amounts.value(words.stream().map(Words.Word::canonical).toList(), unit));
    }

    Transcript transcript(Score score) {
        if (manner != Manner.PLAIN) return new Transcript.FreeText(text, score, manner);
        return control.<Transcript>map(kind -> new Transcript.Control(kind, text, score))
                .orElseGet(() -> new Transcript.Command(action.orElseThrow(), slots, text, score));
    }

    /// What has a default is not missing, unless nothing else is.
    Incomplete incomplete(Map<String, Slot> known) {
        List<String> missing =
                leftOut.stream().filter(s -> !known.get(s).hasDefault()).toList();
        return new Incomplete(action.orElseThrow(), slots, missing.isEmpty() ? List.copyOf(leftOut) : missing, text);
    }
}
