package dev.parley.speech.moonshine;

import dev.parley.speech.Transcript;
import dev.parley.speech.Transcript.Command;
import dev.parley.speech.Transcript.FreeText;
import dev.parley.speech.Transcript.Rival;
import dev.parley.speech.Transcript.Score;
import dev.parley.speech.Transcript.Unheard;
import dev.parley.speech.grammar.CommandGrammar;
import dev.parley.speech.grammar.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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
    /// ... and up to this one: beyond, it is no sentence of the grammar ...
    private static final double HOPELESS_COST = 2.6;
    /// ... and where another reading is this close; nats.
    private static final double UNSURE_MARGIN = 2;

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
        return of(
                found.constrained().stream().map(this::sentence).toList(),
                found.free().map(this::sentence));
    }

    /// Whether a second opinion could change the answer: the sound may hold a sentence of the grammar, and
    /// either it costs much or another one is close.
    boolean isUnsure(BeamSearch.Found found) {
        List<Sentence> sentences =
                found.constrained().stream().map(this::sentence).toList();
        return sentences.stream().findFirst().filter(this::isUnsure).isPresent()
                || of(sentences, Optional.empty()) instanceof Command c
                        && c.rival().filter(r -> r.marginNats() < UNSURE_MARGIN).isPresent();
    }

    private boolean isUnsure(Sentence s) {
        double cost = s.score().meanCost();
        return cost <= HOPELESS_COST && (cost > UNSURE_COST || !isBelieved(s));
    }

    private Sentence sentence(Hypothesis h) {
        double rank = h.logProbability() + lengthBonus * h.logProbabilities().length;
        return new Sentence(vocabulary.text(h.tokens()), h.score(), h.worst(2), NumberCost.of(h, vocabulary), rank);
    }

    /// @param constrained best first
    Transcript of(List<Sentence> constrained, Optional<Sentence> free) {
        Optional<Sentence> heard = free.filter(Judgement::isSpeech);
        Optional<Sentence> believed = constrained.stream().findFirst().filter(this::isBelieved);
        Optional<Transcript> reading = believed.flatMap(c -> grammar.read(c.text(), c.score()));
        if (reading.isPresent()) {
            String freeText = heard.map(Sentence::text).orElse("");
            if (!Safeguard.forbids(reading.get(), believed.get().text(), freeText))
                return withRival(reading.get(), constrained);
        } else {
            Optional<Transcript> open =
                    heard.filter(f -> within(f.score(), GOOD_FREE)).flatMap(f -> grammar.read(f.text(), f.score()));
            if (open.isPresent()) return open.get();
        }
        return heard.<Transcript>map(f -> new FreeText(f.text(), f.score()))
                .orElseGet(() -> new Unheard("no words could be made out"));
    }

    /// The next best sentence that means something else goes with a command, if it is close.
    private Transcript withRival(Transcript reading, List<Sentence> sentences) {
        return reading instanceof Command c
                ? sentences.stream()
                        .skip(1)
                        .filter(s -> sentences.getFirst().rank() - s.rank() <= CLOSE)
                        .flatMap(s -> rival(c, s, sentences.getFirst().rank()).stream())
                        .findFirst()
                        .<Transcript>map(c::beside)
                        .orElse(c)
                : reading;
    }

    private Optional<Rival> rival(Command command, Sentence other, double best) {
        return grammar.read(other.text(), other.score())
                .filter(t -> !means(command, t))
                .map(t -> new Rival(t, best - other.rank()));
    }

    private static boolean means(Command command, Transcript other) {
        return other instanceof Command c
                && c.action().equals(command.action())
                && c.slots().equals(command.slots());
    }

    private boolean isBelieved(Sentence s) {
        return within(s.score(), accepted) && s.pairCost() <= acceptedPairCost && s.numberCost() <= DOUBTFUL_NUMBER;
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
