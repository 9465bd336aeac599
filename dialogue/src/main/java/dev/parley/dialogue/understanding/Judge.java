package dev.parley.dialogue.understanding;

import dev.parley.dialogue.understanding.Prototypes.Nearness;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether words that no list holds matter: a sentence that has some is believed if the classifier and the model of
/// sentences ([Prototypes]) name the same action, as far as a logistic regression on what both say was right about
/// sentences that were looked at. It only weighs what the [Gate] has let through. Immutable.
final class Judge {
    /// Less is not worth a question.
    private static final double LEAST = 0.5;
    private static final int MOST_UNKNOWN = 4;
    /// Fitted to sentences of `bench understanding` that were looked at, among which requests are a third of what they
    /// are among what people say to a robot (log 3 is in the bias): see ADR 33.
    private static final double BIAS = -6.74;

    private static final double NEAR = 8.39;
    private static final double LIKELY = 0.62;
    private static final double UNKNOWN = -0.15;
    private static final double EVIDENCE = 1.21;

    /// "The loading dock", "wave of the hand", "to raise your arm": things, not requests.
    private static final Pattern NO_VERB = Pattern.compile(
            "^(?:(?:the|a|an|this|that|these|those|my|his|her|our|their|some|any|no|to|of|@|#)\\b.*|@.*|#.*|[a-z]+|[a-z]+ (?:of|is|are|was)\\b.*)$");
    private static final Pattern WHETHER_ABLE =
            Pattern.compile("\\b(?:by yourself|alone|on your own|at all|already|anyway|know how)\\b");
    private static final Set<String> PERSONAL = Set.of("he", "she", "they", "we", "i", "says", "say", "said", "only");

    private final Prototypes prototypes = Prototypes.shipped();

    /// @param stock the name of the action that the classifier has guessed
    /// @param masked the sentence without courtesy
    /// @param whole with it
    /// @return how likely it is that this was meant; empty: nobody can tell
    Optional<Double> probability(
            String stock, String masked, String whole, double likely, Evidence evidence, Meaning meaning) {
        if (NO_VERB.matcher(masked).matches() || WHETHER_ABLE.matcher(whole).find()) return Optional.empty();
        for (String w : masked.split(" ")) if (PERSONAL.contains(w)) return Optional.empty();
        return meaning.of(Prototypes.spoken(masked))
                .map(prototypes::nearness)
                .filter(n -> n.closest().equals(stock))
                .map(n -> probability(n, stock, masked, likely, evidence))
                .filter(p -> p >= LEAST);
    }

    private static double probability(Nearness near, String stock, String masked, double likely, Evidence evidence) {
        double p = Math.clamp(likely, 1e-4, 1 - 1e-4);
        double logOdds = BIAS
                + NEAR * near.to(stock)
                + LIKELY * Math.log(p / (1 - p))
                + UNKNOWN * Math.min(evidence.unknown(masked), MOST_UNKNOWN)
                + (evidence.speaksFor(masked) ? EVIDENCE : 0);
        return 1 / (1 + Math.exp(-logOdds));
    }
}
