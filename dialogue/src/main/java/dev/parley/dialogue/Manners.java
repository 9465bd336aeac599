package dev.parley.dialogue;

import dev.parley.perception.Stamp;
import dev.parley.robot.Action;
import dev.parley.robot.Robot;
import dev.parley.robot.SiteRule;
import dev.parley.robot.Slot;
import dev.parley.speech.SlotValue;
import dev.parley.speech.Transcript;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The rules that the robot keeps, whoever asks: general ones ([GeneralRules]) and those of its site, each with
/// an identifier. They are asked about what people say, about what the robot would do, and about what a model
/// would say (the idea is that of Sparrow: Glaese et al. 2022). A stop word breaks no rule. Immutable.
public final class Manners {
    /// A rule that something breaks.
    ///
    /// @param id as in the robot's file
    /// @param sentence what the robot says instead
    public record Broken(String id, String sentence) {
        Act.Say say(Stamp stamp) {
            return new Act.Say(stamp, sentence, List.of("rule " + id));
        }
    }

    private final Map<String, SiteRule> site;
    private final Map<String, Action> actions;

    public Manners(Robot robot) {
        site = robot.siteRules();
        actions = robot.actions();
    }

    /// What somebody said, and what the robot would say of it.
    Optional<Broken> in(Transcript said) {
        return switch (said) {
            case Transcript.Command c -> in(c.text()).or(() -> spoken(said));
            case Transcript.Sequence s -> in(s.text()).or(() -> spoken(said));
            case Transcript.FreeText t -> in(t.text());
            case Transcript.Control _, Transcript.Unheard _ -> Optional.empty();
        };
    }

    /// What anybody said, a model included.
    public Optional<Broken> in(String text) {
        String plain = Words.plain(text);
        return site.entrySet().stream()
                .filter(r -> r.getValue().words().stream().anyMatch(w -> holds(plain, w)))
                .findFirst()
                .map(Manners::broken)
                .or(() -> GeneralRules.brokenBy(plain));
    }

    /// Words that somebody gives the robot to say: judged more strictly, since they reach people who have asked for
    /// nothing.
    public Optional<Broken> inWordsToSay(String text) {
        return in(text).or(() -> SpokenRules.brokenBy(Words.plain(text)));
    }

    /// The decision, or what is said instead: of several acts all are done or none.
    Decision kept(Decision decision) {
        return decision.acts().stream()
                .flatMap(a -> a instanceof Act.Do d ? by(d).map(b -> b.say(d.stamp())).stream() : Stream.empty())
                .findFirst()
                .map(say -> Decision.of(Decision.Path.POLICY, say))
                .orElse(decision);
    }

    /// What somebody wishes without having said it in words.
    public Optional<Broken> by(Act.Do wish) {
        return site.entrySet().stream()
                .filter(r -> breaks(wish, r.getValue()))
                .findFirst()
                .map(Manners::broken)
                .or(() -> spoken(wish.action(), wish.slots()));
    }

    private Optional<Broken> spoken(Transcript said) {
        return said.commands().stream()
                .flatMap(c -> spoken(c.action(), c.slots()).stream())
                .findFirst();
    }

    /// Words of somebody that the robot would say.
    private Optional<Broken> spoken(String action, Map<String, SlotValue> slots) {
        Map<String, Slot> kinds =
                Optional.ofNullable(actions.get(action)).map(Action::slots).orElse(Map.of());
        return slots.entrySet().stream()
                .filter(s -> kinds.get(s.getKey()) instanceof Slot.OpenText)
                .flatMap(s -> s.getValue() instanceof SlotValue.Text t ? Stream.of(t.value()) : Stream.empty())
                .flatMap(t -> inWordsToSay(t).stream())
                .findFirst();
    }

    private static boolean breaks(Act.Do wish, SiteRule rule) {
        if (rule.actions().isEmpty() && rule.values().isEmpty()) return false;
        return (rule.actions().isEmpty() || rule.actions().contains(wish.action()))
                && (rule.values().isEmpty() || wish.slots().values().stream().anyMatch(v -> isOf(v, rule)));
    }

    private static boolean isOf(SlotValue value, SiteRule rule) {
        return value instanceof SlotValue.Text t
                && rule.values().stream().anyMatch(v -> Words.plain(v).equals(Words.plain(t.value())));
    }

    private static boolean holds(String plain, String words) {
        return (" " + plain + " ").contains(" " + Words.plain(words) + " ");
    }

    private static Broken broken(Map.Entry<String, SiteRule> rule) {
        return new Broken(rule.getKey(), rule.getValue().sentence());
    }
}
