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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is taken back, stopped short, put right or mended while talking.
class TakenBackTest {
    private static final Robot ROBOT = RobotFile.load("parley-one");
    private static final CommandGrammar GRAMMAR = CommandGrammar.of(ROBOT);
    private static final Speaker ANN = new Speaker("Ann", "operator");
    private static final Speaker BEN = new Speaker("Ben", "operator");

    private static boolean moving;
    private static final Dialogue DIALOGUE = new Dialogue(ROBOT, GRAMMAR, new Walks(), DialogueModel.NONE);
    private long turn;

    @BeforeEach
    void begin() {
        DIALOGUE.forget();
        moving = false;
    }

    @Test
    void whatMakesItStandIsKnownBeforeAnythingElseIsMadeOfIt() {
        assertThat(halts("stop, you are hitting him")).isTrue();
        assertThat(halts("don't move")).isTrue();
        assertThat(halts("wait")).isFalse();
        moving = true;
        assertThat(halts("wait")).isTrue();
        assertThat(halts("to the left")).isFalse();
        assertThat(halts("no")).isFalse();
    }

    private static boolean halts(String text) {
        return DIALOGUE.halts(new Heard(new Stamp(1, 1), new FreeText(text, Score.TYPED), ANN, Direction.AHEAD));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    never mind, turn right | turn | direction | right
                    forget it, nod instead | nod | |
                    no, right              | turn | direction | right
                    not left, right        | turn | direction | right
                    sorry, I meant right   | turn | direction | right
                    wait, go back          | walk | direction | backward
                    """)
    void doesWhatIsWantedInstead(String text, String action, String slot, String value) {
        says(ANN, "turn left");
        Act.Do done = does(ANN, text);
        assertThat(done.action()).isEqualTo(action);
        if (slot != null) assertThat(done.slots()).containsEntry(slot, new SlotValue.Text(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"never mind", "no, that was wrong", "forget that", "wait", "that's far enough", "don't", "cancel"
            })
    void standsStillWhileItMovesAndNothingElseIsWanted(String text) {
        says(ANN, "go forward");
        moving = true;
        assertThat(says(ANN, text)).singleElement().isInstanceOf(Act.Stop.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no problem", "no need to hurry", "never mind the door", "I said hello", "nobody waits"})
    void goesOnWhenSomethingElseIsTalkedAbout(String text) {
        says(ANN, "go forward");
        moving = true;
        assertThat(says(ANN, text)).noneMatch(a -> a instanceof Act.Stop || a instanceof Act.Do);
    }

    @Test
    void aRobotThatStandsIsNotStopped() {
        says(ANN, "go forward");
        assertThat(says(ANN, "never mind")).singleElement().isInstanceOf(Act.Say.class);
    }

    @Test
    void onlyWhoIsTalkingToItPutsThingsRight() {
        says(ANN, "turn left");
        assertThat(says(BEN, "no, right")).noneMatch(Act.Do.class::isInstance);
        begin();
        says(ANN, "turn left");
        assertThat(says(BEN, "I said turn right")).noneMatch(Act.Do.class::isInstance);
    }

    @Test
    void whatIsSaidOnceMoreIsNotDoneTwice() {
        says(ANN, "walk forward two meters");
        assertThat(says(ANN, "I said two")).noneMatch(Act.Do.class::isInstance);
    }

    @Test
    void aCorrectionAnswersAQuestion() {
        assertThat(says(ANN, "go forward fifty meters")).singleElement().isInstanceOf(Act.Ask.class);
        assertThat(does(ANN, "no, five meters").slots()).containsEntry("distance", new SlotValue.Number(5));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    turn left, no, right                 | direction | right
                    turn left I mean right               | direction | right
                    turn right, not left                 | direction | right
                    don't turn left, turn right          | direction | right
                    go forward, sorry, turn to the right | direction | right
                    go to the workbench, no, the loading dock | place | loading dock
                    """)
    void doesWhatATalkerSettlesOn(String text, String slot, String value) {
        assertThat(does(ANN, text).slots()).containsEntry(slot, new SlotValue.Text(value));
    }

    @Test
    void twoNumbersInARowAreNotOne() {
        assertThat(does(ANN, "go forward two, no, three meters").slots())
                .containsEntry("distance", new SlotValue.Number(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "he said turn left, no, right",
                "he told me no, turn left",
                "don't turn left or right",
                "don't go to the workbench and turn left",
                "everything but turn left",
                "don't turn left yet",
                "if you could turn left I would be surprised",
                "turn left in five minutes",
                "after lunch go to the workbench",
                "wave a hundred times"
            })
    void movesOnNothingOfTheKind(String text) {
        assertThat(says(ANN, text)).noneMatch(a -> a instanceof Act.Do || a instanceof Act.Resume);
    }

    @Test
    void doesItForBothSidesAndSomeTimes() {
        assertThat(says(ANN, "raise both arms")).hasSize(2).allMatch(Act.Do.class::isInstance);
        assertThat(says(ANN, "turn left two times")).hasSize(2).allMatch(Act.Do.class::isInstance);
    }

    @Test
    void toGoAheadAndDoSomethingIsNoStepAhead() {
        assertThat(does(ANN, "go ahead and turn left").action()).isEqualTo("turn");
        assertThat(says(ANN, "go ahead and then turn left")).hasSize(2);
    }

    @Test
    void asksWhichWayAfterAYes() {
        assertThat(says(ANN, "can you walk")).singleElement().isInstanceOf(Act.Ask.class);
        assertThat(says(ANN, "yes"))
                .singleElement()
                .isInstanceOfSatisfying(Act.Ask.class, a -> assertThat(a.slot()).isEqualTo("direction"));
        assertThat(does(ANN, "back").slots()).containsEntry("direction", new SlotValue.Text("backward"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if you could turn left that would be great",
                "If you would, turn left please",
                "if you don't mind, turn left",
                "is it ok if you turn left",
                "how about turning left"
            })
    void courtesyIsARequest(String text) {
        assertThat(does(ANN, text).action()).isEqualTo("turn");
    }

    private Act.Do does(Speaker by, String text) {
        List<Act> acts = says(by, text);
        assertThat(acts).as(text).singleElement().isInstanceOf(Act.Do.class);
        return (Act.Do) acts.getFirst();
    }

    private List<Act> says(Speaker by, String text) {
        Transcript read = GRAMMAR.read(text, Score.TYPED).orElseGet(() -> new FreeText(text, Score.TYPED));
        return DIALOGUE.decide(new Heard(new Stamp(++turn, 0), read, by, Direction.AHEAD))
                .acts();
    }

    private record Walks() implements SelfKnowledge {
        @Override
        public String whereabouts() {
            return "";
        }

        @Override
        public String doing() {
            return moving ? "walking" : "standing still";
        }

        @Override
        public boolean isMoving() {
            return moving;
        }
    }
}
