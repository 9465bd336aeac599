package dev.parley.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.perception.Direction;
import dev.parley.perception.Stamp;
import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.Heard;
import dev.parley.speech.SlotValue;
import dev.parley.speech.Speaker;
import dev.parley.speech.Transcript;
import dev.parley.speech.Transcript.FreeText;
import dev.parley.speech.Transcript.Score;
import dev.parley.speech.grammar.CommandGrammar;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Short words that lean on what was done last.
class FollowedTest {
    private static final Robot ROBOT = RobotFile.load("parley-one");
    private static final CommandGrammar GRAMMAR = CommandGrammar.of(ROBOT);
    private static final Dialogue DIALOGUE = new Dialogue(ROBOT, GRAMMAR, SelfKnowledge.NOTHING, DialogueModel.NONE);
    private static final Speaker ANN = new Speaker("Ann", "operator");
    private static final Speaker BEN = new Speaker("Ben", "operator");

    private long turn;
    private double clockS = 1;

    @BeforeEach
    void begin() {
        DIALOGUE.forget();
    }

    @Test
    void doesItAgain() {
        says(ANN, "turn left");
        assertThat(does("again", "turn").slots()).containsEntry("direction", new SlotValue.Text("left"));
    }

    @Test
    void goesTheOtherWay() {
        says(ANN, "turn left forty degrees");
        assertThat(does("now the other way", "turn").slots())
                .containsEntry("direction", new SlotValue.Text("right"))
                .containsEntry("angle", new SlotValue.Number(40));
    }

    @Test
    void takesTheOtherOne() {
        says(ANN, "raise your right arm");
        assertThat(does("now the left one", "arm").slots()).containsEntry("side", new SlotValue.Text("left"));
    }

    @Test
    void doesABitMore() {
        says(ANN, "walk forward two meters");
        assertThat(does("a bit more", "walk").slots()).containsEntry("distance", new SlotValue.Number(0.5));
    }

    @Test
    void goesBackAgain() {
        says(ANN, "walk forward two meters");
        assertThat(does("back again", "walk").slots())
                .containsEntry("direction", new SlotValue.Text("backward"))
                .containsEntry("distance", new SlotValue.Number(2));
    }

    @Test
    void listensOnlyToThePersonWhoAsked() {
        says(ANN, "turn left");
        assertThat(says(BEN, "again")).noneMatch(Act.Do.class::isInstance);
    }

    @Test
    void forgetsAfterAWhile() {
        says(ANN, "turn left");
        clockS += 31;
        assertThat(says(ANN, "again")).noneMatch(Act.Do.class::isInstance);
    }

    @Test
    void meansNothingAfterAStop() {
        says(ANN, "turn left");
        says(BEN, "stop");
        assertThat(says(ANN, "again")).noneMatch(Act.Do.class::isInstance);
    }

    @Test
    void meansNothingAfterARefusal() {
        says(ANN, "turn left");
        says(new Speaker("Eve", "visitor"), "turn left");
        assertThat(says(ANN, "again")).noneMatch(Act.Do.class::isInstance);
    }

    @Test
    void meansNothingAfterTheRobotWasInterrupted() {
        says(ANN, "turn left");
        DIALOGUE.interrupted();
        assertThat(says(ANN, "again")).noneMatch(Act.Do.class::isInstance);
    }

    @Test
    void asksAboutWordsThatFitTheSoundBadly() {
        Transcript badly = new FreeText("swing by the workbench", new Score(0.9, 3));
        assertThat(DIALOGUE.decide(heard(ANN, badly)).acts()).singleElement().isInstanceOf(Act.Ask.class);
        assertThat(says(ANN, "swing by the workbench")).singleElement().isInstanceOf(Act.Do.class);
    }

    private Act.Do does(String text, String action) {
        List<Act> acts = says(ANN, text);
        assertThat(acts).singleElement().isInstanceOf(Act.Do.class);
        assertThat(((Act.Do) acts.getFirst()).action()).isEqualTo(action);
        return (Act.Do) acts.getFirst();
    }

    private List<Act> says(Speaker by, String text) {
        Transcript read = GRAMMAR.read(text, Score.TYPED).orElseGet(() -> new FreeText(text, Score.TYPED));
        return DIALOGUE.decide(heard(by, read)).acts();
    }

    private Heard heard(Speaker by, Transcript transcript) {
        return new Heard(new Stamp(++turn, Math.round(clockS * 1e9)), transcript, by, Direction.AHEAD);
    }
}
