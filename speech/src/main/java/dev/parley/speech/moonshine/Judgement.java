package dev.parley.speech.moonshine;

import dev.parley.speech.Transcript;
import dev.parley.speech.Transcript.Command;
import dev.parley.speech.Transcript.FreeText;
import dev.parley.speech.Transcript.Manner;
import dev.parley.speech.Transcript.Rival;
import dev.parley.speech.Transcript.Score;
import dev.parley.speech.Transcript.Unheard;
import dev.parley.speech.grammar.CommandGrammar;
import dev.parley.speech.grammar.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Decides what was said from the best sentence of the grammar and the best sentence without it.
final class Judgement {
    /// Free hypotheses are the model's own choice and so cost less; a command found only there must be this
    /// good.
    private static final Score GOOD_FREE = new Score(0.8, 2.0);
    /// A number with a token that costs more than this was likely another one.
    private static final double DOUBTFUL_NUMBER = 5;
    /// Free words that cost more than this are guesses.
    private static final double GUESSED = 2.0;
    /// A model that has lost the sound says the same words again and again.
    private static final Pattern STUTTER = Pattern.compile("(?i)(\\b.{1,40}?)(?:[\\s,.!?]+\\1\\b){4,}");

    /// Another reading that is further behind than this is none to ask about; nats.
    private static final double CLOSE = 4;

    /// A larger model is asked from this mean cost on ...
    private static final double UNSURE_COST = 1.0;
    /// ... unless it costs more than this and the free words cost less than the other: surely other words ...
    private static final double HOPELESS_COST = 2.6;

    private static final double SURE_FREE_COST = 0.25;
    /// ... and where another reading is this close; nats.
    private static final double UNSURE_MARGIN = 2;

    /// Where both models read the same, a stretch may cost so many times more.
    private static final double AGREED = 1.15;
    /// A command that is only a part of what was said costs more than this ...
    private static final double COST_OF_A_PART = 1.2;
    /// ... and has so many words less.
    private static final int WORDS_OF_THE_REST = 2;

    /// Measured anew with 50 spoken ones in kitchen noise at 30 and 12 dB: 24 lift a stop, 13 more would without
    /// this limit, the others were not heard. Of 36 sentences that only sound so none does, with it or without.
    private static final double CLEAR_RESUME = 0.8;

    /// A sentence that moves nothing is believed a little sooner than a command.
    private static final double SPOKEN_OF_COST = 1.55;

    private final CommandGrammar grammar;
    private final Vocabulary vocabulary;
    private final double lengthBonus;
    private final Score accepted;
    private final double acceptedPairCost;

    /// A sentence and how well it fits the sound.
    ///
    /// @param pairCost the worst mean cost of two consecutive tokens
    /// @param numberCost the worst cost of a token in a number
    /// @param rank what the search ranks it by, in nats
    record Sentence(String text, Score score, double pairCost, double numberCost, double rank) {
        Sentence(String text, Score score, double pairCost, double numberCost) {
            this(text, score, pairCost, numberCost, 0);
        }
    }

    Judgement(CommandGrammar grammar, Vocabulary vocabulary, MoonshineSettings settings) {
        this.grammar = grammar;
        this.vocabulary = vocabulary;
        this.lengthBonus = settings.lengthBonus();
        this.accepted = new Score(settings.acceptedCost(), settings.acceptedWorstCost());
        this.acceptedPairCost = settings.acceptedPairCost();
    }

    Transcript of(BeamSearch.Found found) {
        return of(found, 1);
    }

    /// What two models found together, where one alone was unsure.
    Transcript of(BeamSearch.Found together, BeamSearch.Found alone) {
        return of(together, agree(sentences(together.constrained()), sentences(alone.constrained())) ? AGREED : 1);
    }

    private Transcript of(BeamSearch.Found found, double slack) {
        return of(sentences(found.constrained()), spokenOf(found), found.free().map(this::sentence), slack);
    }

    private boolean agree(List<Sentence> some, List<Sentence> others) {
        return !some.isEmpty()
                && !others.isEmpty()
                && grammar.read(some.getFirst().text(), Score.TYPED)
                        .flatMap(one -> grammar.read(others.getFirst().text(), Score.TYPED)
                                .filter(one::means))
                        .isPresent();
    }

    /// Whether a second opinion could change the answer: the sound may hold a sentence of the grammar, and
    /// either it costs much or another one is close.
    boolean isUnsure(BeamSearch.Found found) {
        List<Sentence> sentences = sentences(found.constrained());
        boolean otherWords =
                found.free().filter(f -> f.score().meanCost() < SURE_FREE_COST).isPresent();
        return sentences.stream()
                        .findFirst()
                        .filter(s -> isUnsure(s, otherWords))
                        .isPresent()
                || of(sentences, spokenOf(found), Optional.empty())
                        .rival()
                        .filter(r -> r.marginNats() < UNSURE_MARGIN)
                        .isPresent();
    }

    private boolean isUnsure(Sentence s, boolean otherWords) {
        double cost = s.score().meanCost();
        boolean hopeless = otherWords && cost > HOPELESS_COST;
        return !hopeless && (cost > UNSURE_COST || !isBelieved(s));
    }

    /// Ranked as if they were as long as the best command: the bonus keeps noise from ending sentences early
    /// and must not put words before them ("we'll look up").
    private List<Sentence> spokenOf(BeamSearch.Found found) {
        return found.spokenOf().stream()
                .map(h -> sentence(
                        h,
                        found.constrained().isEmpty()
                                ? h.logProbabilities().length
                                : found.constrained().getFirst().logProbabilities().length))
                .toList();
    }

    private List<Sentence> sentences(List<Hypothesis> hypotheses) {
        return hypotheses.stream().map(this::sentence).toList();
    }

    private Sentence sentence(Hypothesis h) {
        return sentence(h, h.logProbabilities().length);
    }

    private Sentence sentence(Hypothesis h, int tokensWithBonus) {
        double rank = h.logProbability() + lengthBonus * tokensWithBonus;
        return new Sentence(vocabulary.text(h.tokens()), h.score(), h.worst(2), NumberCost.of(h, vocabulary), rank);
    }

    /// @param commands best first
    /// @param spokenOf sentences that hold a command and do not ask for it, best first
    Transcript of(List<Sentence> commands, List<Sentence> spokenOf, Optional<Sentence> free) {
        return of(commands, spokenOf, free, 1);
    }

    private Transcript of(List<Sentence> commands, List<Sentence> spokenOf, Optional<Sentence> free, double slack) {
        Optional<Sentence> heard = free.filter(Judgement::isSpeech);
        return onlySpokenOf(commands, spokenOf)
                .or(() -> command(commands, spokenOf, heard, slack))
                .or(() -> heard.map(this::freeText))
                .orElseGet(() -> new Unheard("no words could be made out"));
    }

    /// What was not believed as a command does not become one by being free text.
    private FreeText freeText(Sentence s) {
        boolean command = grammar.parse(s.text(), s.score()).isPresent();
        return new FreeText(s.text(), s.score(), command ? Manner.DOUBTFUL : Manner.PLAIN);
    }

    /// A sentence that does not ask for its command, if the sound speaks for it no less than for a command.
    /// "Will you go" may be a request; where "did you go" is close, it is taken for that.
    private Optional<Transcript> onlySpokenOf(List<Sentence> commands, List<Sentence> spokenOf) {
        double command = commands.isEmpty()
                ? Double.NEGATIVE_INFINITY
                : commands.getFirst().rank();
        Optional<Sentence> best =
                spokenOf.stream().findFirst().filter(s -> s.rank() >= command && isBelieved(s, SPOKEN_OF_COST, 1));
        List<FreeText> close = best.stream()
                .flatMap(b -> spokenOf.stream().filter(s -> b.rank() - s.rank() <= CLOSE))
                .flatMap(s -> grammar.read(s.text(), s.score()).stream())
                .flatMap(t -> t instanceof FreeText f ? Stream.of(f) : Stream.empty())
                .toList();
        return close.stream()
                .filter(f -> f.manner() != Manner.ASKED)
                .findFirst()
                .or(() -> close.stream().findFirst())
                .map(f -> f);
    }

    private Optional<Transcript> command(
            List<Sentence> commands, List<Sentence> spokenOf, Optional<Sentence> heard, double slack) {
        Optional<Sentence> believed = commands.stream().findFirst().filter(s -> isBelieved(s, slack));
        Optional<Transcript> reading = believed.flatMap(c -> grammar.read(c.text(), c.score()));
        if (reading.isEmpty())
            return heard.filter(f -> within(f.score(), GOOD_FREE) && isBelieved(f))
                    .flatMap(f -> grammar.read(f.text(), f.score()));
        if (isOnlyAPart(believed.get(), heard) || isUnclearResume(reading.get(), heard)) return Optional.empty();
        String freeText = heard.map(Sentence::text).orElse("");
        return Safeguard.forbids(reading.get(), believed.get().text(), freeText)
                ? Optional.empty()
                : Optional.of(withRival(reading.get(), commands.getFirst().rank(), commands, spokenOf));
    }

    /// A command that costs much, where so much more was heard: "may I have a latte" of "may I have a latte art
    /// lesson tomorrow".
    private static boolean isOnlyAPart(Sentence command, Optional<Sentence> heard) {
        return command.score().meanCost() > COST_OF_A_PART
                && heard.filter(f -> Safeguard.count(f.text()) >= Safeguard.count(command.text()) + WORDS_OF_THE_REST)
                        .isPresent();
    }

    /// What lifts a stop is believed with less doubt than a command: "raise your left arm", cut short, was once
    /// the nearest thing to "resume", and "they carry on" to "okay, carry on". It needs no such certainty where
    /// the words that were heard without a grammar say the same.
    private boolean isUnclearResume(Transcript reading, Optional<Sentence> heard) {
        return reading instanceof Transcript.Control c
                && c.kind() == Transcript.Control.Kind.RESUME
                && c.score().meanCost() > CLEAR_RESUME
                && heard.flatMap(f -> grammar.read(f.text(), f.score()))
                        .filter(reading::means)
                        .isEmpty();
    }

    /// The next best sentence that means something else goes with a command, if it is close.
    private Transcript withRival(Transcript reading, double rank, List<Sentence> commands, List<Sentence> spokenOf) {
        if (reading.commands().isEmpty()) return reading;
        return Stream.concat(commands.stream().skip(1), spokenOf.stream())
                .filter(s -> rank - s.rank() <= CLOSE)
                .sorted(Comparator.comparingDouble(s -> -s.rank()))
                .flatMap(s -> grammar
                        .read(s.text(), s.score())
                        .filter(t -> !reading.means(t))
                        .map(t -> new Rival(t, Math.max(0, rank - s.rank())))
                        .stream())
                .findFirst()
                .map(r -> beside(reading, r))
                .orElse(reading);
    }

    private static Transcript beside(Transcript reading, Rival rival) {
        return switch (reading) {
            case Command c -> c.beside(rival);
            case Transcript.Sequence s -> s.beside(rival);
            case Transcript.Control _, FreeText _, Unheard _ -> reading;
        };
    }

    private boolean isBelieved(Sentence s) {
        return isBelieved(s, 1);
    }

    private boolean isBelieved(Sentence s, double slack) {
        return isBelieved(s, accepted.meanCost(), slack);
    }

    private boolean isBelieved(Sentence s, double cost, double slack) {
        return within(s.score(), new Score(cost, accepted.worstCost() * slack))
                && s.pairCost() <= acceptedPairCost * slack
                && s.numberCost() <= DOUBTFUL_NUMBER;
    }

    private static boolean within(Score score, Score limit) {
        return score.meanCost() <= limit.meanCost() && score.worstCost() <= limit.worstCost();
    }

    private static boolean isSpeech(Sentence s) {
        return s.text().chars().anyMatch(Character::isLetterOrDigit)
                && s.score().meanCost() <= GUESSED
                && !STUTTER.matcher(s.text()).find();
    }
}
