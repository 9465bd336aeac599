package dev.parley.robot;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Something the robot can be told to do.
///
/// @param sentences how people say it, as templates
/// @param slots what the templates' `{names}` stand for
/// @param effect what is dispatched; empty: the action only replies (an order taken)
/// @param risky asks before doing it
/// @param mistakeCost what doing it wrongly costs, in needless questions; empty: by what it does
public record Action(
        List<Template> sentences,
        Map<String, Slot> slots,
        Optional<Effect> effect,
        Replies replies,
        boolean risky,
        OptionalDouble mistakeCost) {
    /// What the robot says about it, filled in by [Reply]; blocked may also say `{reason}`. Empty text:
    /// says nothing.
    public record Replies(String started, String finished, String blocked) {
        public static final Replies SILENT = new Replies("", "", "I cannot: {reason}.");
    }

    public Action {
        sentences = List.copyOf(sentences);
        slots = Ordered.copy(slots);
        Checks checks = new Checks().that(!sentences.isEmpty(), "say", "empty", "at least one sentence template");
        for (int i = 0; i < sentences.size(); i++)
            mentions(checks, "say[%d]".formatted(i), sentences.get(i).sentence().slotNames(), slots.keySet());
        for (Effect e : effect.stream().toList()) mentions(checks, "do", e.slotNames(), slots.keySet());
        mentions(checks, "replies.started", Reply.slotNames(replies.started()), slots.keySet());
        mentions(checks, "replies.finished", Reply.slotNames(replies.finished()), slots.keySet());
        mentions(checks, "replies.blocked", Reply.slotNames(replies.blocked()), withReason(slots.keySet()));
        if (mistakeCost.isPresent()) checks.range("mistake_cost", mistakeCost.getAsDouble(), 0, 1000);
        checks.done();
    }

    /// Of the standard cost of a mistake.
    public Action(
            List<Template> sentences,
            Map<String, Slot> slots,
            Optional<Effect> effect,
            Replies replies,
            boolean risky) {
        this(sentences, slots, effect, replies, risky, OptionalDouble.empty());
    }

    private static void mentions(Checks checks, String key, Set<String> mentioned, Set<String> known) {
        List<String> braced = known.stream().map(s -> "{" + s + "}").toList();
        mentioned.forEach(s -> checks.known(key, "{" + s + "}", braced));
    }

    private static Set<String> withReason(Set<String> slots) {
        Set<String> known = new LinkedHashSet<>(slots);
        known.add("reason");
        return known;
    }
}
