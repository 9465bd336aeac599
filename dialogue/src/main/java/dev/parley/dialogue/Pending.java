package dev.parley.dialogue;

import dev.parley.dialogue.Decision.Path;
import dev.parley.robot.Robot;
import dev.parley.speech.Heard;
import dev.parley.speech.grammar.CommandGrammar;
import java.util.List;
import java.util.Optional;

/// Wishes become acts; when one is a question, it stays open, and the next utterance is read as its answer first.
/// One thread.
final class Pending {
    private final CommandGrammar grammar;
    private final Commands commands;
    private Optional<OpenQuestion> open = Optional.empty();

    Pending(Robot robot, CommandGrammar grammar) {
        this.grammar = grammar;
        this.commands = new Commands(robot);
    }

    void close() {
        open = Optional.empty();
    }

    /// Whether whoever speaks may be the one who was asked.
    boolean isFor(Heard heard) {
        return open.filter(q -> q.by().maybe(heard.speaker())).isPresent();
    }

    /// Reads the text as the answer to the open question; anything that does not fit is a new subject and
    /// closes it.
    Optional<Decision> answer(Heard heard, String text) {
        Optional<OpenQuestion> question = open.filter(_ -> isFor(heard));
        close();
        return question.flatMap(q -> q.completedBy(text, grammar)).map(reply -> switch (reply) {
            case OpenQuestion.Completed c -> settled(heard, Path.ANSWER, c.wishes());
            case OpenQuestion.Declined _ -> Decision.of(Path.ANSWER, new Act.Say(heard.stamp(), Wording.DECLINED));
        });
    }

    /// What is asked about, with another value: "no, to the left".
    Optional<Decision> corrected(Heard heard, String value) {
        return open.filter(_ -> isFor(heard))
                .flatMap(q -> q.corrected(value, grammar))
                .map(wishes -> settled(heard, Path.ANSWER, wishes));
    }

    Decision settled(Heard heard, Path path, List<Wish> wishes) {
        return remember(path, heard, commands.settle(heard, wishes), wishes);
    }

    Decision askedWhether(Heard heard, Path path, List<Wish> wishes, String text) {
        return remember(path, heard, commands.askWhether(heard, wishes, text), wishes);
    }

    /// For a piece that is missing.
    Decision asked(Heard heard, Wish wish, String slot) {
        Act ask = commands.ask(heard, wish, slot);
        return remember(Path.GRAMMAR, heard, new Commands.Settled(List.of(ask), 0), List.of(wish));
    }

    /// "Can you walk?": yes, and an offer to do it.
    Decision offered(Heard heard, List<Wish> wishes) {
        for (Wish w : wishes)
            if (!commands.allows(heard.speaker(), w))
                return Decision.of(Path.POLICY, new Act.Say(heard.stamp(), Wording.yesBut(w.action())));
        return remember(Path.POLICY, heard, commands.offer(heard, wishes), wishes);
    }

    private Decision remember(Path path, Heard heard, Commands.Settled settled, List<Wish> wishes) {
        if (settled.acts().getFirst() instanceof Act.Ask ask)
            open = Optional.of(new OpenQuestion(ask, wishes, settled.about(), heard.speaker()));
        return new Decision(settled.acts(), path);
    }
}
