package dev.parley.dialogue;

import dev.parley.speech.Speaker;
import dev.parley.speech.grammar.CommandGrammar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A question the robot asked about one of the wishes that wait for its answer. Only the person who was asked can
/// answer, or a voice that may be theirs.
record OpenQuestion(Act.Ask ask, List<Wish> wishes, int about, Speaker by) {
    OpenQuestion {
        wishes = List.copyOf(wishes);
    }

    /// What an answer makes of it.
    sealed interface Reply {}

    record Completed(List<Wish> wishes) implements Reply {}

    record Declined() implements Reply {}

    /// Empty: the text is no answer to this.
    Optional<Reply> completedBy(String text, CommandGrammar grammar) {
        if (YesNo.isNo(text)) return Optional.of(new Declined());
        if (ask.slot().isEmpty())
            return YesNo.isYes(text) ? Optional.of(with(wishes.get(about).saidYes())) : Optional.empty();
        if (YesNo.isYes(text)) return Optional.of(new Completed(wishes));
        return grammar.parseSlot(ask.action(), ask.slot(), text)
                .map(value -> with(wishes.get(about).with(ask.slot(), value)));
    }

    /// What is asked about with another value: "no, to the left".
    Optional<List<Wish>> corrected(String text, CommandGrammar grammar) {
        Wish wish = wishes.get(about);
        return wish.slots().keySet().stream()
                .sorted()
                .flatMap(s -> grammar.parseSlot(wish.action(), s, text).map(v -> with(wish.with(s, v))).stream())
                .map(Completed::wishes)
                .findFirst();
    }

    private Completed with(Wish answered) {
        List<Wish> all = new ArrayList<>(wishes);
        all.set(about, answered);
        return new Completed(all);
    }
}
