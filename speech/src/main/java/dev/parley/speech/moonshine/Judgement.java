package dev.parley.speech.moonshine;

import dev.parley.speech.Transcript;
import dev.parley.speech.Transcript.FreeText;
import dev.parley.speech.Transcript.Score;
import dev.parley.speech.Transcript.Unheard;
import dev.parley.speech.grammar.CommandGrammar;
import dev.parley.speech.grammar.Vocabulary;
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

    private final CommandGrammar grammar;
    private final Vocabulary vocabulary;
    private final Score accepted;
    private final double acceptedPairCost;

    /// A sentence and how well it fits the sound.
    ///
    /// @param pairCost the worst mean cost of two consecutive tokens
    /// @param numberCost the worst cost of a token in a number
    record Sentence(String text, Score score, double pairCost, double numberCost) {}

    Judgement(CommandGrammar grammar, Vocabulary vocabulary, MoonshineSettings settings) {
        this.grammar = grammar;
        this.vocabulary = vocabulary;
        this.accepted = new Score(settings.acceptedCost(), settings.acceptedWorstCost());
        this.acceptedPairCost = settings.acceptedPairCost();
    }

    Transcript of(BeamSearch.Found found) {
        return of(
                found.constrained().stream().findFirst().map(this::sentence),
                found.free().map(this::sentence));
    }

    private Sentence sentence(Hypothesis h) {
        return new Sentence(vocabulary.text(h.tokens()), h.score(), h.worst(2), NumberCost.of(h, vocabulary));
    }

    Transcript of(Optional<Sentence> constrained, Optional<Sentence> free) {
        Optional<Sentence> heard = free.filter(Judgement::isSpeech);
        Optional<Sentence> believed = constrained.filter(this::isBelieved);
        Optional<Transcript> command = believed.flatMap(c -> grammar.parse(c.text(), c.score()));
        if (command.isPresent()) {
            String freeText = heard.map(Sentence::text).orElse("");
            if (!Safeguard.forbids(command.get(), believed.get().text(), freeText)) return command.get();
        } else {
            Optional<Transcript> open =
                    heard.filter(f -> within(f.score(), GOOD_FREE)).flatMap(f -> grammar.parse(f.text(), f.score()));
            if (open.isPresent()) return open.get();
        }
        return heard.<Transcript>map(f -> new FreeText(f.text(), f.score()))
                .orElseGet(() -> new Unheard("no words could be made out"));
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
