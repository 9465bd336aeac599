package dev.parley.dialogue;

import dev.parley.speech.Speaker;
import dev.parley.speech.grammar.CommandGrammar;
import java.util.Optional;

/// A question the robot asked and the wish that waits for its answer. Only the person who was asked can
/// answer, or a voice that may be theirs.
record OpenQuestion(Act.Ask ask, Wish wish, Speaker by) {
    /// What an answer makes of it.
    sealed interface Reply {}

    record Completed(Wish wish) implements Reply {}

    record Declined() implements Reply {}

    /// Empty: the text is no answer to this.
    Optional<Reply> completedBy(String text, CommandGrammar grammar) {
        if (YesNo.isNo(text)) return Optional.of(new Declined());
        if (ask.slot().isEmpty())
            return YesNo.isYes(text) ? Optional.of(new Completed(wish.saidYes())) : Optional.empty();
        return grammar.parseSlot(ask.action(), ask.slot(), text)
                .map(value -> new Completed(wish.with(ask.slot(), value)));
    }
}
