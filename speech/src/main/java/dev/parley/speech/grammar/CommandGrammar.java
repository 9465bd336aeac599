package dev.parley.speech.grammar;

import dev.parley.perception.Completeness;
import dev.parley.robot.Action;
import dev.parley.robot.Robot;
import dev.parley.robot.Slot;
import dev.parley.robot.Unit;
import dev.parley.speech.SlotValue;
import dev.parley.speech.Transcript;
import dev.parley.speech.Transcript.Control.Kind;
import dev.parley.speech.Transcript.Score;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Everything that can be said to one robot: `text → Transcript` by [#parse], and the tokens a recognizer
/// may choose by [#tokens]. The templates are a regular language, compiled once into a graph of words.
///
/// Immutable, for any thread.
public final class CommandGrammar {
    private final Robot robot;
    private final Language language;
    private final WordGraph graph;
    private final WordGraph spokenOf;
    private final boolean hasOpenText;
    private final Outcry outcry;

    private CommandGrammar(Robot robot) {
        this.robot = robot;
        this.language = Language.of(robot.language());
        this.outcry = new Outcry(robot.language(), Controls.stopWords(robot, language));
        this.graph = Commands.lay(robot);
        this.spokenOf = Commands.laySpokenOf(robot);
        this.hasOpenText = robot.actions().values().stream()
                .flatMap(a -> a.slots().values().stream())
                .anyMatch(Slot.OpenText.class::isInstance);
    }

    /// Compiles the sentences of a robot.
    ///
    /// @throws IllegalArgumentException when they are too many to listen for
    public static CommandGrammar of(Robot robot) {
        return new CommandGrammar(robot);
    }

    /// Sentences that mean more than one action, one for every two actions that share some; the first in the
    /// robot's file wins, which its author should know.
    public List<Ambiguity> ambiguities() {
        return Ambiguities.of(robot);
    }

    /// What a whole text means, like [#parse(String, Score)]; a command that is only spoken of ("don't turn
    /// left", "he told me to turn left") comes out as free text that says in which manner. A sentence that means a
    /// stop, in whatever other words, is one, before anything else.
    public Optional<Transcript> read(String text, Score score) {
        List<Words.Word> words = Words.of(text);
        if (words.isEmpty()) return Optional.empty();
        if (outcry.isMeant(text)) return Optional.of(new Transcript.Control(Kind.STOP, text, score));
        return path(words).map(path -> reading(text, words, path).transcript(score));
    }

    /// Through the words of commands rather than around them, and through known words rather than any.
    private Optional<List<Matcher.Step>> path(List<Words.Word> words) {
        for (boolean anything : hasOpenText ? new boolean[] {false, true} : new boolean[] {false})
            for (WordGraph g : List.of(graph, spokenOf)) {
                List<Matcher.Step> path = new Matcher(g, words, anything).complete();
                if (!path.isEmpty()) return Optional.of(path);
            }
        return Optional.empty();
    }

    /// What a whole text means: a command, some of them in order, or a control; empty when it is anything else. Case,
    /// punctuation,
    /// contractions, and digits or words for numbers make no difference. Of several meanings, the one
    /// without open text is preferred, then the action that stands first in the robot's file. Numbers
    /// outside a slot's range come out too.
    public Optional<Transcript> parse(String text) {
        return parse(text, Score.TYPED);
    }

    /// The same for a text that a recognizer heard with this score.
    public Optional<Transcript> parse(String text, Score score) {
        return read(text, score).filter(t -> !(t instanceof Transcript.FreeText));
    }

    /// A command from which one to three slots are missing, so that somebody can ask for them; empty for
    /// anything else, complete commands included.
    public Optional<Incomplete> parseIncomplete(String text) {
        List<Words.Word> words = Words.of(text);
        if (words.isEmpty() || read(text, Score.TYPED).isPresent()) return Optional.empty();
        List<Matcher.Step> path = new Matcher(graph, words, false).incomplete();
        if (path.isEmpty()) return Optional.empty();
        Reading reading = reading(text, words, path);
        return reading.action().isEmpty() || !reading.hasContent()
                ? Optional.empty()
                : Optional.of(
                        reading.incomplete(robot.actions().get(reading.action()).slots()));
    }

    /// How much of a sentence these words are, when the talker pauses after them. A command may go on when
    /// it could take in one more slot ("go forward", "turn left") or has a number without its unit; a word
    /// that only adds politeness, or a fraction, is not waited for.
    public Completeness completeness(String text) {
        List<Words.Word> words = Words.of(text);
        Frontier frontier = Frontier.after(graph, words);
        if (words.isEmpty() || frontier.isEmpty()) return Completeness.OTHER;
        if (!frontier.atEnd()) return Completeness.INCOMPLETE;
        boolean bareNumber = language.amounts().isNumber(words.getLast().canonical()) && frontier.expectsContent();
        return bareNumber || frontier.opensSlot() ? Completeness.MAY_GO_ON : Completeness.COMPLETE;
    }

    /// The same of what was heard. What lifts or orders a stop is complete; free text that happens to begin
    /// like a command is its beginning.
    public Completeness completeness(Transcript heard) {
        return switch (heard) {
            case Transcript.Command c -> completeness(c.text());
            case Transcript.Sequence s -> completeness(s.text());
            case Transcript.Control _ -> Completeness.COMPLETE;
            case Transcript.FreeText f ->
                completeness(f.text()) == Completeness.INCOMPLETE ? Completeness.INCOMPLETE : Completeness.OTHER;
            case Transcript.Unheard _ -> Completeness.OTHER;
        };
    }

    /// An answer that fills one slot: "the loading dock", "two meters", "to the left"; empty when it does
    /// not.
    public Optional<SlotValue> parseSlot(String action, String slot, String text) {
        Optional<Slot> asked = Optional.ofNullable(robot.actions().get(action))
                .map(Action::slots)
                .flatMap(s -> Optional.ofNullable(s.get(slot)));
        List<Words.Word> words = Words.of(text);
        if (asked.isEmpty() || words.isEmpty()) return Optional.empty();
        WordGraph answers = answers(slot, asked.get());
        List<Matcher.Step> path = new Matcher(answers, words, true).complete();
        if (path.isEmpty()) return Optional.empty();
        Map<String, Unit> units = units(Map.of(slot, asked.get()));
        return Optional.ofNullable(Reading.of(text, words, path, _ -> units, language.amounts())
                .slots()
                .get(slot));
    }

    /// Whether a word, in any case, is a number or a part of one: "12", "twenty", "hundred", "half".
    public static boolean isNumber(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        boolean digits = !plain.isEmpty() && plain.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits || Numbers.isNumber(plain) || plain.equals("half") || plain.equals("quarter");
    }

    /// The spellings of every command and control as paths of tokens, for one recognizer with its own thread.
    public TokenAutomaton tokens(Vocabulary vocabulary) {
        return new TokenAutomaton(Speller.spell(graph), vocabulary);
    }

    /// The same of sentences that hold a command and do not ask for it.
    public TokenAutomaton spokenOfTokens(Vocabulary vocabulary) {
        return new TokenAutomaton(Speller.spell(spokenOf), vocabulary);
    }

    /// Sentences that together hold every two words that may follow each other, for a recognizer that learns
    /// from a list of sentences; then what must not be taken for a command. Canonical words; where writing
    /// does not tell words apart, one of them is one character, and [#written] knows the words.
    ///
    /// @throws IllegalArgumentException when they are too many to listen for
    public List<List<String>> phrases() {
        return Stream.concat(
                        Phrases.of(graph).stream(), language.decoys().stream().map(Words::plain))
                .toList();
    }

    /// Whether a text holds what must not be taken for a command, such as a negation; spaces do not count.
    public boolean isDecoy(String text) {
        String plain = String.join("", Words.plain(text));
        return language.decoys().stream().anyMatch(d -> plain.contains(String.join("", Words.plain(d))));
    }

    /// The words of this robot's sentences as somebody wrote them down.
    public Set<String> written() {
        return WrittenWords.of(robot, language);
    }

    private Reading reading(String text, List<Words.Word> words, List<Matcher.Step> path) {
        return Reading.of(
                text, words, path, action -> units(robot.actions().get(action).slots()), language.amounts());
    }

    private static Map<String, Unit> units(Map<String, Slot> slots) {
        Map<String, Unit> units = new java.util.HashMap<>();
        slots.forEach((name, slot) -> {
            if (slot instanceof Slot.Quantity q) units.put(name, q.unit());
        });
        return units;
    }

    private WordGraph answers(String name, Slot slot) {
        GraphBuilder builder = new GraphBuilder(language.amounts());
        int start = builder.state();
        int bare = builder.state();
        builder.join(start, bare);
        int led = start;
        for (String lead : language.leads()) led = builder.maybe(led, lead);
        builder.join(led, bare);
        int end = builder.slot(bare, name, slot);
        for (String tail : language.tails()) end = builder.maybe(end, tail);
        return builder.build(start, end);
    }
}
