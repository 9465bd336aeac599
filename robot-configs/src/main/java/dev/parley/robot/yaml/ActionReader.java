package dev.parley.robot.yaml;

import dev.parley.robot.Action;
import dev.parley.robot.Action.Replies;
import dev.parley.robot.Effect;
import dev.parley.robot.Sentence;
import dev.parley.robot.Slot;
import dev.parley.robot.Template;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// One action: `{say: [templates], slots: …, do: {kind: arguments}, replies: …, risky: true, mistake_cost: 20}`.
final class ActionReader {
    /// Until the file has been mended.
    private static final Template SOMETHING = new Template("something", new Sentence.Word("something"));

    private final SlotReader slots;
    private final Map<String, Slot> shared;
    private final Map<String, String> rules;
    private final Findings findings;

    /// @param shared slots that every action may use
    /// @param rules parts of sentences that every action may use
    ActionReader(SlotReader slots, Map<String, Slot> shared, Map<String, String> rules, Findings findings) {
        this.slots = slots;
        this.shared = shared;
        this.rules = rules;
        this.findings = findings;
    }

    Action read(Section s) {
        s.only("say", "slots", "do", "replies", "risky", "mistake_cost");
        Map<String, Slot> known = new LinkedHashMap<>(shared);
        s.maybe("slots").ifPresent(v -> known.putAll(v.section().each(slots::read)));
        List<Template> sentences =
                s.need("say", "at least one sentence").map(Value::oneOrMore).orElse(List.of()).stream()
                        .map(this::template)
                        .toList();
        Optional<Effect> effect = s.maybe("do").flatMap(EffectReader::read);
        Optional<Replies> replies = s.maybe("replies").flatMap(v -> replies(v.section()));
        boolean risky = s.maybe("risky").map(Value::flag).orElse(false);
        OptionalDouble mistakeCost =
                s.maybe("mistake_cost").map(v -> OptionalDouble.of(v.number())).orElse(OptionalDouble.empty());
        known.keySet().retainAll(mentioned(sentences, effect));
        return s.build(() -> new Action(sentences, known, effect, replies.orElse(Replies.SILENT), risky, mistakeCost))
                .orElseGet(() -> standIn(known, effect));
    }

    /// Until the file has been mended. Keeps the effect if it can, so that its names are checked, too.
    private static Action standIn(Map<String, Slot> slots, Optional<Effect> effect) {
        boolean whole = effect.stream().allMatch(e -> slots.keySet().containsAll(e.slotNames()));
        return new Action(List.of(SOMETHING), slots, whole ? effect : Optional.empty(), Replies.SILENT, false);
    }

    private static Set<String> mentioned(List<Template> sentences, Optional<Effect> effect) {
        Set<String> names = new LinkedHashSet<>();
        sentences.forEach(t -> names.addAll(t.sentence().slotNames()));
        effect.ifPresent(e -> names.addAll(e.slotNames()));
        return names;
    }

    private Template template(Value v) {
        return findings.build(v.path(), () -> Template.of(v.text(), rules)).orElse(SOMETHING);
    }

    private static Optional<Replies> replies(Section s) {
        s.only("started", "finished", "blocked");
        return s.build(() -> new Replies(
                s.textOr("started", ""), s.textOr("finished", ""), s.textOr("blocked", Replies.SILENT.blocked())));
    }
}
