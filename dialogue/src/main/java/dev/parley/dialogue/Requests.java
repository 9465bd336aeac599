package dev.parley.dialogue;

import dev.parley.robot.Robot;
import dev.parley.robot.Slot;
import dev.parley.speech.Heard;
import dev.parley.speech.Transcript.Control;
import dev.parley.speech.Transcript.FreeText;
import dev.parley.speech.grammar.CommandGrammar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells a request from what only sounds like one: whether a sentence around a command asks for it, asks
/// about it, or forbids it.
///
/// "Could you turn left?" is a command; "can you walk?" is a question; "don't walk", "what if you turned
/// left", "he told me to go on" never move the robot. When in doubt it says nothing, and nothing moves.
final class Requests {
    private static final Pattern POLITE = Pattern.compile(
            "^(?:(?:ok|okay|so|now|then|well|hey|robot|please|excuse me) )*(?:could|can|would|will) you (?:please |kindly |just )*(.+?)(?: please| for me| now)*$");
    /// Without a please it asks what the robot is going to do; and it sounds like "did you".
    private static final Pattern ABOUT_TO_COME = Pattern.compile(
            "^(?:(?:ok|okay|so|now|then|well|hey|robot) )*will you (?!please |kindly )(?!.* please$).+$");
    private static final Pattern WISHED = Pattern.compile(
            "^(?:(?:ok|okay|so|now|then|well|please) )*(?:i(?:'d| would) like you to|i want you to|i need you to|let's|would you mind) (.+?)(?: please)?$");
    private static final Pattern SOFTENED = Pattern.compile(
            "^(?:(?:ok|okay|so|now|then|well|hey|please|just|kindly) )+(.+?)(?: please| now| for me)*$|^(.+?)(?: please| now| for me| then)+$");
    private static final Pattern NEGATED = Pattern.compile(
            "^(?:(?:no|ok|okay|please|well|robot) )*(?:don't|dont|do not|never|you must not|you should not|you shouldn't|you mustn't) .+$");
    private static final Pattern HYPOTHETICAL = Pattern.compile(
            "^(?:what if|what would|what happens|if you(?! (?:could|would|can|please|like|do not mind|don't mind|wouldn't mind|would not mind)\\b)|if i|suppose|imagine|why (?:do|did|are|were)|when (?:do|did|will)|did you|have you|are you able) .+$");

    private static final Pattern COURTEOUS = Pattern.compile(
            "(?i)^(?:please[, ]+)?if you (?:(?:would|could|can|please)\\s*,|(?:would|could|can)\\b.*\\bplease[.!]?$|(?:do not|don'?t) mind\\b|please\\b)");
    private static final Pattern ABLE = Pattern.compile(
            "^(?:(?:ok|okay|so|hey|robot) )*(?:are you able to|do you know how to|is it possible for you to|are you capable of) (.+)$");
    private static final Pattern VAGUE =
            Pattern.compile("^(.+?) (?:just )?a (?:bit|little|little bit)(?: please| more)?$");

    private final Robot robot;
    private final CommandGrammar grammar;

    Requests(Robot robot, CommandGrammar grammar) {
        this.robot = robot;
        this.grammar = grammar;
    }

    /// Free words that mean a stop are one, before anybody asks whether they break a rule or need a wake phrase.
    Heard stopIn(Heard said) {
        if (!(said.transcript() instanceof FreeText f)) return said;
        return grammar.parse(f.text(), f.score())
                .filter(t -> t instanceof Control c && c.kind() == Control.Kind.STOP)
                .map(t -> said.with(t))
                .orElse(said);
    }

    /// What kind of request a sentence is.
    sealed interface Request {}

    /// A request for one thing, or for some in their order.
    record Polite(List<Wish> wishes) implements Request {
        boolean isBare() {
            return wishes.stream().allMatch(w -> w.slots().isEmpty());
        }
    }

    /// A request with a piece missing.
    record Incomplete(Wish wish, String missing) implements Request {}

    record AboutAbility(List<Wish> wishes) implements Request {}

    record Negated() implements Request {}

    record Hypothetical() implements Request {}

    /// "Can you …": a request or a question.
    static boolean isQuestion(String text) {
        return POLITE.matcher(Words.plain(text)).matches();
    }

    /// "If you would, turn left": asks for it, however it begins.
    static boolean isCourteous(String text) {
        return COURTEOUS.matcher(text.strip()).find();
    }

    /// "Are you able to nod?"
    Optional<AboutAbility> ability(String text) {
        return inside(ABLE, Words.plain(text)).flatMap(this::exact).map(r -> switch (r) {
            case Polite p -> new AboutAbility(p.wishes());
            case Incomplete i -> new AboutAbility(List.of(i.wish()));
            case AboutAbility a -> a;
            case Negated _, Hypothetical _ -> new AboutAbility(List.of());
        });
    }

    Optional<Request> read(String text) {
        String plain = Words.plain(text);
        if (NEGATED.matcher(plain).matches()) return Optional.of(new Negated());
        if (HYPOTHETICAL.matcher(plain).matches()) return Optional.of(new Hypothetical());
        return inside(POLITE, plain)
                .flatMap(this::politeOrAbility)
                .map(r -> ABOUT_TO_COME.matcher(plain).matches() ? asked(r) : r)
                .or(() -> inside(WISHED, plain).flatMap(this::polite))
                .or(() -> inside(SOFTENED, plain).flatMap(this::polite))
                .or(() -> vague(plain));
    }

    /// A request that says what it wants of the action is a command; the bare action is a question about
    /// ability.
    private Optional<Request> politeOrAbility(String inner) {
        return polite(inner).map(r -> switch (r) {
            case Polite p when p.isBare() -> new AboutAbility(p.wishes());
            case Incomplete i when i.wish().slots().isEmpty() -> new AboutAbility(List.of(i.wish()));
            default -> r;
        });
    }

    private static Request asked(Request request) {
        return request instanceof Polite p ? new AboutAbility(p.wishes()) : request;
    }

    private Optional<Request> polite(String inner) {
        return vague(inner).or(() -> exact(inner));
    }

    /// "A bit" is no number: where the action takes none by itself, it is asked for.
    private Optional<Request> vague(String inner) {
        return inside(VAGUE, inner)
                .flatMap(this::exact)
                .flatMap(r -> r instanceof Polite p && p.wishes().size() == 1
                        ? aBit(p.wishes().getFirst())
                        : Optional.empty());
    }

    private Optional<Request> aBit(Wish wish) {
        return ABit.amount(robot.actions().get(wish.action()), wish)
                .<Request>map(b -> new Polite(List.of(wish.with(b.getKey(), b.getValue()))))
                .or(() -> quantity(wish).map(q -> new Incomplete(wish, q)));
    }

    private Optional<String> quantity(Wish wish) {
        return robot.actions().get(wish.action()).slots().entrySet().stream()
                .filter(s ->
                        s.getValue() instanceof Slot.Quantity && !wish.slots().containsKey(s.getKey()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Optional<Request> exact(String inner) {
        return grammar.parse(inner)
                .map(t -> t.commands().stream().map(Wish::of).toList())
                .filter(wishes -> !wishes.isEmpty())
                .<Request>map(Polite::new)
                .or(() -> grammar.parseIncomplete(inner)
                        .map(i -> new Incomplete(
                                new Wish(i.action(), i.slots()), i.missing().getFirst())));
    }

    private static Optional<String> inside(Pattern pattern, String plain) {
        var m = pattern.matcher(plain);
        if (!m.matches()) return Optional.empty();
        return Optional.of(m.group(1) != null ? m.group(1) : m.group(2));
    }
}
