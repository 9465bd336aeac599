package dev.parley.dialogue;

import dev.parley.dialogue.Decision.Path;
import dev.parley.dialogue.understanding.Meaning;
import dev.parley.dialogue.understanding.Reading;
import dev.parley.dialogue.understanding.Stakes;
import dev.parley.dialogue.understanding.Stakes.Choice;
import dev.parley.dialogue.understanding.Understanding;
import dev.parley.robot.Robot;
import dev.parley.speech.Heard;
import dev.parley.speech.Transcript.FreeText;
import dev.parley.speech.Transcript.Score;
import dev.parley.speech.grammar.CommandGrammar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Requests that no template lists: what they ask for, and whether to do it, to ask or to leave it. What was
/// heard with words that fit the sound badly is asked about at most.
final class Understood {
    /// Mean cost of free text in nats a token above which its words are doubted; as for what is taken at its
    /// word elsewhere.
    private static final double SURE_COST = 0.5;
    private static final double SURE_WORST_COST = 2;

    private final Robot robot;
    private final Understanding understanding;
    private final Followed followed;
    private final Mended mended;
    private final Meaning meaning;

    Understood(Robot robot, CommandGrammar grammar, Meaning meaning) {
        this.meaning = meaning;
        this.robot = robot;
        this.understanding = Understanding.of(robot);
        this.followed = new Followed(robot, grammar);
        this.mended = new Mended(robot, grammar);
    }

    /// @param asks empty: to be done; else what to ask before
    record Chosen(List<Wish> wishes, Path path, Optional<String> asks) {}

    Optional<Chosen> choose(Heard heard, String text) {
        return followed.by(heard, text)
                .or(() -> followed.by(heard, Understanding.core(text)))
                .map(w -> chosen(heard, Path.CONTEXT, List.of(w)))
                .or(() -> read(heard, text));
    }

    /// Without leaning on what was done before.
    Optional<Chosen> read(Heard heard, String text) {
        return understanding.read(text, meaning).flatMap(r -> chosen(r, text, isSure(heard)));
    }

    /// A command that is said in pieces.
    Optional<Chosen> mended(Heard heard, String text) {
        List<Wish> wishes = mended.read(text);
        return wishes.isEmpty() ? Optional.empty() : Optional.of(chosen(heard, Path.LEXICON, wishes));
    }

    /// What was done last, with another value.
    Optional<Chosen> corrected(Heard heard, String value) {
        return followed.corrected(heard, value).map(w -> chosen(heard, Path.CONTEXT, List.of(w)));
    }

    boolean isForLater(String text) {
        return mended.isForLater(text);
    }

    boolean isWith(Heard heard) {
        return followed.isWith(heard);
    }

    private Chosen chosen(Heard heard, Path path, List<Wish> wishes) {
        return new Chosen(wishes, path, isSure(heard) ? Optional.empty() : Optional.of(told(wishes)));
    }

    /// Takes down what came of an utterance, for the next one that leans on it.
    void note(Heard heard, Decision decision) {
        followed.note(heard, decision);
    }

    void forget() {
        followed.forget();
    }

    /// Another conversation.
    void begin() {
        followed.begin();
    }

    private Optional<Chosen> chosen(Reading reading, String text, boolean sure) {
        List<Wish> wishes = reading.wishes().stream()
                .map(a -> new Wish(a.action(), a.slots()))
                .map(w -> ABit.of(text, w, robot.actions().get(w.action())))
                .toList();
        Choice choice = wishes.stream()
                .map(w -> Stakes.of(robot.actions().get(w.action())))
                .reduce(Stakes::and)
                .orElseThrow()
                .choose(reading.confidence());
        return switch (choice) {
            case LEAVE -> Optional.empty();
            case ACT ->
                Optional.of(new Chosen(wishes, path(reading), sure ? Optional.empty() : Optional.of(told(wishes))));
            case ASK -> Optional.of(new Chosen(wishes, path(reading), Optional.of(told(wishes))));
        };
    }

    private String told(List<Wish> wishes) {
        return wishes.stream()
                .map(w -> understanding.told(new dev.parley.dialogue.understanding.Asked(w.action(), w.slots())))
                .collect(Collectors.joining(", then "));
    }

    private static Path path(Reading reading) {
        return switch (reading.path()) {
            case LEXICON -> Path.LEXICON;
            case CLASSIFIER -> Path.CLASSIFIER;
            case CLAUSE -> Path.CLAUSE;
        };
    }

    private static boolean isSure(Heard heard) {
        return !(heard.transcript() instanceof FreeText f) || isSure(f.score());
    }

    private static boolean isSure(Score score) {
        return score.meanCost() <= SURE_COST && score.worstCost() <= SURE_WORST_COST;
    }
}
