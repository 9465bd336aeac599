package dev.parley.tests.understanding;

import dev.parley.dialogue.Act;
import dev.parley.dialogue.Decision;
import dev.parley.dialogue.Dialogue;
import dev.parley.dialogue.DialogueModel;
import dev.parley.dialogue.Lore;
import dev.parley.dialogue.SelfKnowledge;
import dev.parley.dialogue.onnx.SentenceMeaning;
import dev.parley.perception.Direction;
import dev.parley.perception.Stamp;
import dev.parley.robot.People;
import dev.parley.robot.Robot;
import dev.parley.robot.models.ModelStore;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.Heard;
import dev.parley.speech.Speaker;
import dev.parley.speech.Transcript;
import dev.parley.speech.grammar.CommandGrammar;

/// Types sentences to a robot, each on its own: what was said before is forgotten.
final class Typist {
    private final Robot robot;
    private final CommandGrammar grammar;
    private final Dialogue dialogue;
    private long turn;

    Typist(String robot) {
        this.robot = RobotFile.load(robot);
        this.grammar = CommandGrammar.of(this.robot);
        this.dialogue = new Dialogue(
                this.robot,
                grammar,
                SelfKnowledge.NOTHING,
                Lore.NONE,
                DialogueModel.NONE,
                new SentenceMeaning(ModelStore.standard(), System.err::println));
    }

    Decision types(String text) {
        forgets();
        return goesOn(text);
    }

    void forgets() {
        dialogue.forget();
    }

    /// In the conversation that there is.
    Decision goesOn(String text) {
        Transcript read = grammar.read(text, Transcript.Score.TYPED)
                .orElseGet(() -> new Transcript.FreeText(text, Transcript.Score.TYPED));
        return dialogue.decide(new Heard(new Stamp(++turn, 0), read, new Speaker(People.EVERYTHING), Direction.AHEAD));
    }

    boolean isListed(String text) {
        return grammar.parse(text).isPresent();
    }

    /// Whether an act would move something of the robot.
    boolean moves(Act act) {
        return switch (act) {
            case Act.Do d ->
                robot.actions()
                        .get(d.action())
                        .effect()
                        .map(e -> e.kind().moves())
                        .orElse(false);
            case Act.Resume _ -> true;
            case Act.Say _, Act.Ask _, Act.Refuse _, Act.Stop _ -> false;
        };
    }

    Robot robot() {
        return robot;
    }
}
