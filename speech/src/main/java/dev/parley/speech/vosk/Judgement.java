package dev.parley.speech.vosk;

import dev.parley.speech.Transcript;
import dev.parley.speech.Transcript.Control;
import dev.parley.speech.Transcript.FreeText;
import dev.parley.speech.Transcript.Score;
import dev.parley.speech.Transcript.Unheard;
import dev.parley.speech.grammar.CommandGrammar;
import java.util.List;
import java.util.Optional;

/// Decides what was said from the readings held to the grammar and the best one without it.
///
/// Held to a grammar, Vosk hears some sentence of it in any speech, and is certain of it (vosk-api issue
/// 741). So the command has to fit the sound nearly as well as the best words of the whole language do, and
/// those words have to look like it.
final class Judgement {
    private final CommandGrammar grammar;
    private final VoskSettings settings;

    /// @param cost how much better free words fit, in nats a second
    /// @param distance of the free words from the command, 0 to 1
    /// @param doubt minus the logarithm of this meaning's share among the readings
    record Evidence(Transcript command, double cost, double distance, double doubt) {}

    Judgement(CommandGrammar grammar, VoskSettings settings) {
        this.grammar = grammar;
        this.settings = settings;
    }

    /// @param held best first
    /// @param seconds of speech
    Transcript of(List<Alternative> held, Alternative free, double seconds) {
        Optional<Evidence> evidence = evidence(held, free, seconds);
        return evidence.filter(e -> isBelieved(e, free))
                .map(Evidence::command)
                .or(() -> grammar.parse(free.text(), score(free, held, seconds)))
                .orElseGet(() -> freeText(free, score(free, held, seconds)));
    }

    /// Of the best reading that means something.
    Optional<Evidence> evidence(List<Alternative> held, Alternative free, double seconds) {
        for (Alternative a : held) {
            Optional<Transcript> meaning = grammar.parse(a.text());
            if (meaning.isEmpty()) continue;
            double cost = (free.logLikelihood() - a.logLikelihood()) / seconds;
            double doubt = doubt(meaning.get(), held);
            Score score = new Score(Math.max(0, cost), doubt);
            return grammar.parse(a.text(), score)
                    .map(t -> new Evidence(t, cost, Likeness.distance(a.text(), free.text()), doubt));
        }
        return Optional.empty();
    }

    private boolean isBelieved(Evidence e, Alternative free) {
        if (e.distance() > settings.acceptedDistance()) return false;
        if (isStop(e.command())) return e.cost() <= settings.acceptedStopCost();
        return e.cost() <= settings.acceptedCost()
                && e.doubt() <= settings.acceptedDoubt()
                && !grammar.isDecoy(free.text());
    }

    private static boolean isStop(Transcript transcript) {
        return transcript instanceof Control c && c.kind() == Control.Kind.STOP;
    }

    private double doubt(Transcript meaning, List<Alternative> held) {
        double best = held.getFirst().logLikelihood();
        double all = 0;
        double same = 0;
        for (Alternative a : held) {
            double share = Math.exp(a.logLikelihood() - best);
            all += share;
            if (grammar.parse(a.text()).filter(meaning::means).isPresent()) same += share;
        }
        return Math.max(0, Math.log(all / same));
    }

    private static Score score(Alternative free, List<Alternative> held, double seconds) {
        double rival =
                held.stream().mapToDouble(Alternative::logLikelihood).max().orElse(0);
        double cost = Math.max(0, (rival - free.logLikelihood()) / seconds);
        return new Score(cost, cost);
    }

    private static Transcript freeText(Alternative free, Score score) {
        return free.text().chars().anyMatch(Character::isLetterOrDigit)
                ? new FreeText(free.text(), score)
                : new Unheard("no words could be made out");
    }
}
