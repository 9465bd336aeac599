package dev.parley.robot;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Something the robot can be told to do.
///
/// @param sentences how people say it, as templates
/// @param slots what the templates' `{names}` stand for
/// @param effect what is dispatched; empty: the action only replies (an order taken)
/// @param risky asks before doing it
public record Action(
        List<Template> sentences, Map<String, Slot> slots, Optional<Effect> effect, Replies replies, boolean risky) {
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
        checks.done();
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
