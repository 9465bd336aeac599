package dev.parley.tests.intents;

import dev.parley.dialogue.Act;
import dev.parley.dialogue.Dialogue;
import dev.parley.dialogue.DialogueModel;
import dev.parley.dialogue.SelfKnowledge;
import dev.parley.perception.Direction;
import dev.parley.perception.Stamp;
import dev.parley.robot.People;
import dev.parley.robot.Robot;
import dev.parley.speech.Heard;
import dev.parley.speech.Speaker;
import dev.parley.speech.Transcript;
import dev.parley.speech.grammar.CommandGrammar;
import java.util.List;

/// What a robot would do about what was heard, each on its own: what was asked before is forgotten.
final class Reactions {
    private final Dialogue dialogue;

    Reactions(Robot robot) {
        dialogue = new Dialogue(robot, CommandGrammar.of(robot), SelfKnowledge.NOTHING, DialogueModel.NONE);
    }

    boolean moves(Transcript heard) {
        return to(heard).stream().anyMatch(a -> a instanceof Act.Do || a instanceof Act.Resume);
    }

    /// Whether a command is asked back before it is done.
    boolean asks(Transcript heard) {
        return !heard.commands().isEmpty() && to(heard).stream().anyMatch(Act.Ask.class::isInstance);
    }

    private List<Act> to(Transcript heard) {
        dialogue.forget();
        Speaker anyone = new Speaker("", People.EVERYTHING);
        return dialogue.decide(new Heard(new Stamp(1, 0), heard, anyone, Direction.AHEAD))
                .acts();
    }
}
