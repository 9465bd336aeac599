package dev.parley.dialogue;

import dev.parley.robot.Action;
import dev.parley.robot.Robot;
import dev.parley.robot.Slot;
import dev.parley.speech.Heard;
import dev.parley.speech.SlotValue;
import dev.parley.speech.Speaker;
import dev.parley.speech.grammar.CommandGrammar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What short words mean after something was done: "again", "a bit more", "the other way", "back again", "now the
/// left one". Only from the person who asked for it, only for a while, and never after a stop or a refusal. One
/// thread.
final class Followed {
    private static final long RECENT_NANOS = 30_000_000_000L;

    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:ok|okay|so|now|then|and|please|just|robot|good|great|fine|perfect|um|uh|can you|could you|how about|what about) )+");
    private static final Pattern TAIL =
            Pattern.compile("(?: (?:please|now|too|as well|instead|this time|for me|robot))+$");
    private static final Pattern AGAIN = Pattern.compile("(?:(?:do|try) )?(?:it |that |this |the same(?: thing)? )?"
            + "(?:again|once more|one more time|another time|once again)|(?:do )?(?:the )?same(?: thing| again| thing again)?"
            + "|(?:do|repeat) that(?: again)?|one more|another one");
    private static final Pattern MORE = Pattern.compile(
            "(?:(?:go|turn|move|walk|drive|come|step|rotate) )?"
                    + "(?:(?:just )?(?:a|one) (?:little |tiny )?(?:bit|little|tad|touch) (?:more|further|farther)|some more|more|further|farther|a bit more)");
    private static final Pattern MORE_THAT_WAY = Pattern.compile(
            "(?:(?:go|turn|move|walk|drive|come|step|rotate|look) )?(?:(?:just )?(?:a|one) (?:little |tiny )?(?:bit|little|tad|touch) (?:more|further|farther)|some more|more|further|farther) (.+)");
    private static final Pattern OTHER = Pattern.compile(
            "(?:(?:go|turn|move|walk|drive|look|point|do|try|use|with|raise|lift|lower|open|close|wave with) )?"
                    + "(?:to |in |on |with )?(?:(?:the|your) )?(?:other|opposite) (?:way|direction|side|one|hand|arm)(?: again)?|the opposite");
    private static final Pattern BACK = Pattern.compile(
            "(?:(?:go|turn|move|come) )?back again|and back|(?:undo|reverse) (?:that|it)|back to where you were");
    private static final Pattern LEFT_OUT =
            Pattern.compile("\\b(?:it|the same|same|one|ones|again|that|do|with|your|the|hand|arm)\\b");
    private static final Map<String, String> OPPOSITES = Map.of(
            "left",
            "right",
            "right",
            "left",
            "forward",
            "backward",
            "backward",
            "forward",
            "up",
            "down",
            "down",
            "up",
            "raise",
            "lower",
            "lower",
            "raise",
            "open",
            "close",
            "close",
            "open");
    private static final List<String> REVERSIBLE = List.of("direction", "motion", "heading");
    private static final String SIDE = "side";

    private final Robot robot;
    private final CommandGrammar grammar;
    private volatile Optional<Done> last = Optional.empty();
    private Optional<Heard> spokenWith = Optional.empty();

    private record Done(Wish wish, Speaker by, long atNanos) {}

    Followed(Robot robot, CommandGrammar grammar) {
        this.robot = robot;
        this.grammar = grammar;
    }

    void note(Heard heard, Decision decision) {
        if (!decision.acts().isEmpty() && decision.path() != Decision.Path.LORE) spokenWith = Optional.of(heard);
        for (Act act : decision.acts()) {
            switch (act) {
                case Act.Do d ->
                    last = Optional.of(new Done(
                            new Wish(d.action(), d.slots()),
                            heard.speaker(),
                            heard.stamp().capturedNanos()));
                case Act.Stop _, Act.Refuse _ -> last = Optional.empty();
                case Act.Say _, Act.Ask _, Act.Resume _ -> {}
            }
        }
    }

    /// For any thread.
    void forget() {
        last = Optional.empty();
    }

    void begin() {
        forget();
        spokenWith = Optional.empty();
    }

    /// Whether the robot has just answered this person, or done as they said.
    boolean isWith(Heard heard) {
        return spokenWith
                .filter(h -> isSame(h.speaker(), heard.speaker()))
                .filter(h -> heard.stamp().capturedNanos() - h.stamp().capturedNanos() < RECENT_NANOS)
                .isPresent();
    }

    /// What was done last with another value: "the left one".
    Optional<Wish> corrected(Heard heard, String value) {
        return recent(heard).flatMap(d -> said(d.wish, Words.plain(value)).filter(w -> !w.equals(d.wish)));
    }

    private Optional<Done> recent(Heard heard) {
        return last.filter(d -> isSame(d.by, heard.speaker()))
                .filter(d -> heard.stamp().capturedNanos() - d.atNanos < RECENT_NANOS);
    }

    Optional<Wish> by(Heard heard, String text) {
        String plain =
                TAIL.matcher(LEAD.matcher(Words.plain(text)).replaceFirst("")).replaceFirst("");
        return recent(heard).flatMap(d -> after(d.wish, plain));
    }

    private static boolean isSame(Speaker some, Speaker other) {
        return some.name().equals(other.name()) && some.role().equals(other.role());
    }

    private Optional<Wish> after(Wish done, String text) {
        if (AGAIN.matcher(text).matches()) return Optional.of(done);
        if (MORE.matcher(text).matches()) return more(done);
        Matcher way = MORE_THAT_WAY.matcher(text);
        if (way.matches()) return said(done, way.group(1)).flatMap(this::more);
        if (OTHER.matcher(text).matches()) return other(done, text);
        if (BACK.matcher(text).matches()) return opposite(done, REVERSIBLE);
        return said(done, text);
    }

    private Optional<Wish> more(Wish done) {
        return slots(done).entrySet().stream()
                .filter(e ->
                        e.getValue() instanceof Slot.Quantity && done.slots().containsKey(e.getKey()))
                .findFirst()
                .map(e -> done.with(
                        e.getKey(),
                        ABit.more((Slot.Quantity) e.getValue(), done.slots().get(e.getKey()))));
    }

    /// "The other one" is another hand, "the other way" another direction.
    private Optional<Wish> other(Wish done, String text) {
        boolean way = text.endsWith("way") || text.endsWith("direction");
        return way ? opposite(done, REVERSIBLE) : opposite(done, List.of(SIDE)).or(() -> opposite(done, REVERSIBLE));
    }

    private Optional<Wish> opposite(Wish done, List<String> of) {
        return of.stream()
                .filter(s -> done.slots().get(s) instanceof SlotValue.Text)
                .findFirst()
                .flatMap(s -> Optional.ofNullable(
                                OPPOSITES.get(done.slots().get(s).toString()))
                        .filter(v -> slots(done).get(s) instanceof Slot.Choice c
                                && c.sayings().containsKey(v))
                        .map(v -> done.with(s, new SlotValue.Text(v))));
    }

    /// "Now the left one", "and two meters", "lower it".
    private Optional<Wish> said(Wish done, String text) {
        String value =
                LEFT_OUT.matcher(text).replaceAll("").replaceAll(" +", " ").strip();
        if (value.isEmpty()) return Optional.empty();
        return slots(done).entrySet().stream()
                .filter(e -> !(e.getValue() instanceof Slot.OpenText))
                .flatMap(e ->
                        grammar.parseSlot(done.action(), e.getKey(), value).map(v -> done.with(e.getKey(), v)).stream())
                .findFirst();
    }

    private Map<String, Slot> slots(Wish wish) {
        return Optional.ofNullable(robot.actions().get(wish.action()))
                .map(Action::slots)
                .orElse(Map.of());
    }
}
