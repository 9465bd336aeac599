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
import dev.parley.speech.grammar.CommandGrammar;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialogueTest {
    private static final Robot ROBOT = RobotFile.load("parley-one");
    private static final CommandGrammar GRAMMAR = CommandGrammar.of(ROBOT);
    private static final Speaker OPERATOR = new Speaker("operator");
    private static final Speaker VISITOR = new Speaker("visitor");

    private final Dialogue dialogue = new Dialogue(ROBOT, GRAMMAR, new AtTheDock(), DialogueModel.NONE);
    private long turn;

    @Test
    void carriesOutACompleteCommandWithItsDefaults() {
        assertThat(one("go forward")).isInstanceOfSatisfying(Act.Do.class, d -> {
            assertThat(d.action()).isEqualTo("walk");
            assertThat(d.slots())
                    .containsEntry("direction", new SlotValue.Text("forward"))
                    .containsEntry("distance", new SlotValue.Number(1));
        });
    }

    @Test
    void takesAPoliteRequestWithAllItNeedsAsACommand() {
        assertThat(one("could you please turn left"))
                .isInstanceOfSatisfying(
                        Act.Do.class, d -> assertThat(d.action()).isEqualTo("turn"));
        assertThat(one("I'd like you to go to the workbench"))
                .isInstanceOfSatisfying(
                        Act.Do.class, d -> assertThat(d.action()).isEqualTo("goto"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "can you walk?",
                "can you wave",
                "don't walk forward",
                "do not turn left",
                "never go to the loading dock",
                "what if you turned left",
                "what would happen if you walk forward",
                "he told me to go forward",
                "if you go forward two meters you hit the wall",
                "why did you turn left",
                "the weather is nice",
                "forward",
                "where are you?",
                "what can you do?",
                "what are you doing?",
                "please don't go to the workbench",
                "dont walk forward",
                "two meters",
                "could you walk"
            })
    void neverMovesOnAnythingThatIsNoRequest(String text) {
        assertThat(acts(text)).noneMatch(a -> a instanceof Act.Do || a instanceof Act.Resume);
    }

    @Test
    void offersWhatItCanDoWhenAskedAndDoesItOnAYes() {
        assertThat(one("can you wave"))
                .isInstanceOfSatisfying(Act.Ask.class, a -> assertThat(a.text()).contains("Shall I?"));
        assertThat(one("yes please"))
                .isInstanceOfSatisfying(
                        Act.Do.class, d -> assertThat(d.action()).isEqualTo("wave"));
    }

    @Test
    void asksForAMissingPieceAndTakesTheNextWordsAsTheAnswer() {
        assertThat(one("go to"))
                .isInstanceOfSatisfying(Act.Ask.class, a -> assertThat(a.slot()).isEqualTo("place"));
        assertThat(one("the loading dock"))
                .isInstanceOfSatisfying(
                        Act.Do.class,
                        d -> assertThat(d.slots()).isEqualTo(Map.of("place", new SlotValue.Text("loading dock"))));
    }

    @Test
    void aBitIsAQuarterOfWhatItDoesByItself() {
        assertThat(one("could you turn left a bit?"))
                .isInstanceOfSatisfying(
                        Act.Do.class, d -> assertThat(d.slots()).containsEntry("angle", new SlotValue.Number(22.5)));
        assertThat(one("turn a bit to the left"))
                .isInstanceOfSatisfying(
                        Act.Do.class, d -> assertThat(d.slots()).containsEntry("angle", new SlotValue.Number(22.5)));
    }

    @Test
    void asksForANumberThatIsOutOfRange() {
        assertThat(one("walk forward fifty meters")).isInstanceOfSatisfying(Act.Ask.class, a -> {
            assertThat(a.slot()).isEqualTo("distance");
            assertThat(a.text()).contains("10 meters");
        });
        assertThat(one("two meters"))
                .isInstanceOfSatisfying(
                        Act.Do.class, d -> assertThat(d.slots()).containsEntry("distance", new SlotValue.Number(2)));
    }

    @Test
    void readsTheAnswerOnlyFromThePersonItAsked() {
        one("go to");
        assertThat(acts("the loading dock", VISITOR)).noneMatch(a -> a instanceof Act.Do);
    }

    @Test
    void forgetsAQuestionThatWasNotAnswered() {
        one("can you wave");
        acts("what a day");
        assertThat(acts("yes")).noneMatch(a -> a instanceof Act.Do);
    }

    @Test
    void doesNothingOnANo() {
        one("can you wave");
        assertThat(one("no thanks")).isInstanceOf(Act.Say.class);
        assertThat(acts("yes")).noneMatch(a -> a instanceof Act.Do);
    }

    @Test
    void refusesWhatTheSpeakerIsNotAllowed() {
        assertThat(acts("go forward", VISITOR))
                .singleElement()
                .isInstanceOfSatisfying(
                        Act.Refuse.class, r -> assertThat(r.reason()).contains("not allowed"));
        assertThat(acts("turn", VISITOR)).singleElement().isInstanceOf(Act.Refuse.class);
    }

    @Test
    void stopsWhoeverSaysSo() {
        assertThat(acts("stop", VISITOR)).singleElement().isInstanceOf(Act.Stop.class);
        assertThat(acts("please stop", VISITOR)).singleElement().isInstanceOf(Act.Stop.class);
    }

    @Test
    void aStopClosesAnOpenQuestion() {
        one("can you wave");
        one("stop");
        assertThat(acts("yes")).noneMatch(a -> a instanceof Act.Do);
    }

    @Test
    void answersFromItsSensorsWhereItIs() {
        assertThat(one("where are you"))
                .isInstanceOfSatisfying(Act.Say.class, s -> assertThat(s.text()).contains("at the loading dock"));
        assertThat(one("what are you doing"))
                .isInstanceOfSatisfying(Act.Say.class, s -> assertThat(s.text()).contains("walking"));
    }

    @Test
    void saysOnceThatItDidNotUnderstandThenStaysSilent() {
        assertThat(one("the quick brown fox")).isInstanceOf(Act.Say.class);
        assertThat(acts("jumps over the lazy dog")).isEmpty();
    }

    private Act one(String text) {
        List<Act> acts = acts(text);
        assertThat(acts).as(text).hasSize(1);
        return acts.getFirst();
    }

    private List<Act> acts(String text) {
        return acts(text, OPERATOR);
    }

    private List<Act> acts(String text, Speaker by) {
        Transcript t = GRAMMAR.parse(text).orElseGet(() -> new Transcript.FreeText(text, Transcript.Score.TYPED));
        return dialogue.decide(new Heard(new Stamp(++turn, 0), t, by, Direction.AHEAD))
                .acts();
    }

    private record AtTheDock() implements SelfKnowledge {
        @Override
        public String whereabouts() {
            return "at the loading dock";
        }

        @Override
        public String doing() {
            return "walking";
        }
    }
}
