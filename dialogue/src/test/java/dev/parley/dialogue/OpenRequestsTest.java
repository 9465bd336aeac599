package dev.parley.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dialogue.memory.SqliteMemory;
import dev.parley.perception.Direction;
import dev.parley.perception.Stamp;
import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.Heard;
import dev.parley.speech.SlotValue;
import dev.parley.speech.Speaker;
import dev.parley.speech.Transcript.FreeText;
import dev.parley.speech.Transcript.Score;
import dev.parley.speech.grammar.CommandGrammar;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenRequestsTest {
    private static final Robot ROBOT = RobotFile.load("household");
    private static final CommandGrammar GRAMMAR = CommandGrammar.of(ROBOT);

    private final Dialogue dialogue = new Dialogue(ROBOT, GRAMMAR, SelfKnowledge.NOTHING, DialogueModel.NONE);

    private List<Act> acts(String text) {
        return said(dialogue, text);
    }

    private static List<Act> said(Dialogue dialogue, String text) {
        var heard = GRAMMAR.read(text, Score.TYPED).orElseGet(() -> new FreeText(text, Score.TYPED));
        return dialogue.decide(new Heard(new Stamp(1, 1), heard, new Speaker("resident"), Direction.AHEAD))
                .acts();
    }

    @Test
    void doesSeveralThingsInTheirOrderWithWhatItMeans() {
        List<Act> acts = acts("take the green folder and bring it to the hall");
        assertThat(acts).hasSize(2).allMatch(Act.Do.class::isInstance);
        assertThat(((Act.Do) acts.getLast()).slots())
                .containsEntry("theme", new SlotValue.Text("the green folder"))
                .containsEntry("goal", new SlotValue.Text("the hall"));
    }

    @Test
    void doesThreeThingsInTheirOrder() {
        assertThat(acts("go to the porch, find my boots and bring them to ruth"))
                .extracting(a -> ((Act.Do) a).action())
                .containsExactly("go", "find", "bring");
    }

    @Test
    void leavesWordsThatAreOnlySpokenAsTheyAre() {
        Robot robot = RobotFile.load("parley-one");
        CommandGrammar grammar = CommandGrammar.of(robot);
        var heard = grammar.read("say where are you going", Score.TYPED).orElseThrow();
        Dialogue other = new Dialogue(robot, grammar, SelfKnowledge.NOTHING, DialogueModel.NONE);
        assertThat(other.decide(new Heard(new Stamp(1, 1), heard, new Speaker("operator"), Direction.AHEAD))
                        .acts())
                .hasSize(1)
                .allMatch(Act.Do.class::isInstance);
    }

    /// "Go ahead" is a permission, "come back" no step backwards.
    @Test
    void drivesBlindlyOnlyWhereNothingElseCanBeMeant() {
        assertThat(acts("go ahead and open the hatch"))
                .extracting(a -> ((Act.Do) a).action())
                .containsExactly("open");
        assertThat(acts("go ahead")).noneMatch(Act.Do.class::isInstance);
        assertThat(acts("come back")).extracting(a -> ((Act.Do) a).action()).containsExactly("go");
    }

    @Test
    void turnsByTheAngleThatWasSaid() {
        assertThat(((Act.Do) acts("turn left by thirty degrees and take the kettle")
                                .getFirst())
                        .slots())
                .containsEntry("angle", new SlotValue.Number(30));
    }

    @Test
    void asksAboutWhatIsNotNamedAsAThing() {
        assertThat(acts("carry boulders")).allMatch(a -> a instanceof Act.Ask);
        assertThat(acts("yes")).allMatch(a -> a instanceof Act.Do);
    }

    @Test
    void remembersWhereThingsAre(@TempDir Path folder) {
        try (SqliteMemory memory = SqliteMemory.open(folder.resolve("memory.db"))) {
            Dialogue remembers =
                    new Dialogue(ROBOT, GRAMMAR, SelfKnowledge.NOTHING, new Remembering(memory), DialogueModel.NONE);
            assertThat(said(remembers, "the pliers are under the workbench")).noneMatch(Act.Do.class::isInstance);
            assertThat(said(remembers, "in the cellar is the fuse box")).noneMatch(Act.Do.class::isInstance);
            assertThat(said(remembers, "where are the pliers").toString()).contains("under the workbench");
            assertThat(said(remembers, "where is the fuse box").toString()).contains("in the cellar");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"take it easy", "could you take it easy", "go to hell", "don't open the door", "open your mind"})
    void doesNothingThatNamesNoThing(String text) {
        assertThat(acts(text)).noneMatch(Act.Do.class::isInstance);
    }
}
