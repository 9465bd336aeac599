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
import dev.parley.speech.Transcript.Rival;
import dev.parley.speech.Transcript.Score;
import dev.parley.speech.Transcript.Sequence;
import dev.parley.speech.grammar.CommandGrammar;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SequenceTest {
    private static final Robot ROBOT = RobotFile.load("parley-one");
    private static final CommandGrammar GRAMMAR = CommandGrammar.of(ROBOT);
    private static final Score SPOKEN = new Score(0.4, 0.9);

    private final Dialogue dialogue = new Dialogue(ROBOT, GRAMMAR, SelfKnowledge.NOTHING, DialogueModel.NONE);
    private long turn;

    private List<Act> acts(Transcript heard, String role) {
        return dialogue.decide(new Heard(new Stamp(++turn, turn), heard, new Speaker(role), Direction.AHEAD))
                .acts();
    }

    private List<Act> acts(String text) {
        return acts(GRAMMAR.read(text, SPOKEN).orElseGet(() -> new FreeText(text, SPOKEN)), "operator");
    }

    private static String done(List<Act> acts) {
        return acts.stream()
                .map(a -> a instanceof Act.Do d ? d.action() : a.toString())
                .collect(Collectors.joining(" "));
    }

    @Test
    void doesSeveralThingsInTheirOrder() {
        List<Act> acts = acts("walk forward two meters and then wave");
        assertThat(done(acts)).isEqualTo("walk wave");
        assertThat(acts.getFirst())
                .isInstanceOfSatisfying(
                        Act.Do.class, d -> assertThat(d.slots()).containsEntry("distance", new SlotValue.Number(2)));
    }

    @Test
    void doesThemWhenPolitelyAsked() {
        assertThat(done(acts("could you turn left and then go to the workbench, please")))
                .isEqualTo("turn goto");
    }

    @Test
    void asksBackWhetherItShallWhatItWasAskedWhetherItWill() {
        assertThat(acts("will you go to the workbench?")).singleElement().isInstanceOf(Act.Ask.class);
        assertThat(done(acts("yes"))).isEqualTo("goto");
        assertThat(done(acts("will you please go to the workbench?"))).isEqualTo("goto");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "don't turn left and then wave",
                "what if you turned left and then wave",
                "he told me to turn left and wave",
                "turn left and then don't wave",
                "turn left and then bring me a box",
                "turn left and then continue"
            })
    void doesNoneOfWhatIsDeniedSupposedReportedOrOnlyPartlyKnown(String text) {
        assertThat(acts(text)).as(text).noneMatch(Act.Do.class::isInstance);
    }

    @Test
    void doesNoneWhereOneIsNotPermitted() {
        List<Act> acts =
                acts(GRAMMAR.read("look left and then turn left", SPOKEN).orElseThrow(), "visitor");
        assertThat(acts)
                .hasSize(1)
                .first()
                .isInstanceOfSatisfying(
                        Act.Refuse.class, r -> assertThat(r.action()).isEqualTo("turn"));
    }

    @Test
    void asksForWhatIsWrongWithOneAndThenDoesAll() {
        assertThat(acts("turn left and then walk forward ninety meters"))
                .singleElement()
                .isInstanceOf(Act.Ask.class);
        List<Act> acts = acts("two meters");
        assertThat(done(acts)).isEqualTo("turn walk");
        assertThat(acts.getLast())
                .isInstanceOfSatisfying(
                        Act.Do.class, d -> assertThat(d.slots()).containsEntry("distance", new SlotValue.Number(2)));
    }

    @Test
    void asksOnceWhereAllOfItMayHaveBeenSomethingElse() {
        Sequence heard =
                (Sequence) GRAMMAR.read("turn left and then wave", SPOKEN).orElseThrow();
        Transcript other = GRAMMAR.read("turn left", SPOKEN).orElseThrow();
        assertThat(acts(heard.beside(new Rival(other, 1)), "operator"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Act.Ask.class, a -> assertThat(a.text()).isEqualTo("Did you mean: turn left and then wave?"));
        assertThat(done(acts("yes"))).isEqualTo("turn wave");
    }

    @Test
    void keepsNoMoreThanThreeInMind() {
        assertThat(done(acts("turn left and turn right and wave"))).isEqualTo("turn turn wave");
        assertThat(acts("turn left and turn right and wave and nod"))
                .singleElement()
                .isInstanceOf(Act.Refuse.class);
    }
}
