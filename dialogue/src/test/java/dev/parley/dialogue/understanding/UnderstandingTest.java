package dev.parley.dialogue.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.SlotValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnderstandingTest {
    private static final Robot ROBOT = RobotFile.load("parley-one");
    private static final Understanding UNDERSTANDING = Understanding.of(ROBOT);

    @ParameterizedTest
    @CsvSource({
        "could you make your way over to the workbench please,goto",
        "I'd like your left arm raised,arm",
        "would you mind stepping backward,walk",
        "do a u turn,turn",
        "lift your head up,look",
        "make a fist with your left hand,hand",
        "it would be wonderful if you turned around,turn",
        "might I trouble you to go back one meter,walk",
        "you are needed at the workbench,goto",
        "please make no with your head,shake"
    })
    void understandsRequestsThatNoTemplateLists(String text, String action) {
        assertThat(UNDERSTANDING.read(text))
                .hasValueSatisfying(r -> assertThat(r.wishes())
                        .singleElement()
                        .satisfies(a -> assertThat(a.action()).isEqualTo(action)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "how do I get to the workbench",
                "why don't you ever back up",
                "you should not back up two meters",
                "if the bell rings swing by the workbench",
                "he told me to swing by the workbench",
                "she swung by the workbench",
                "Peter swing by the workbench",
                "tell Peter to swing by the workbench",
                "run the numbers",
                "walk me through the report",
                "turn the music up",
                "open the fridge",
                "make your way to the",
                "walk 2-3 meters forward",
                "wave 5",
                "I wonder whether you can walk",
                "it would be wonderful if he turned around",
                "the workbench is to the left",
                "he turned left because you waved",
                "to wave"
            })
    void readsNothingIntoWhatIsNoRequest(String text) {
        assertThat(UNDERSTANDING.read(text)).isEmpty();
    }

    @Test
    void aSignIsNotLost() {
        assertThat(UNDERSTANDING.read("-5 forward").orElseThrow().wishes())
                .singleElement()
                .satisfies(a -> assertThat(a.slots()).containsEntry("distance", new SlotValue.Number(-5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wave left", "left wave", "raise arm left"})
    void asksWhereASideIsNamedAndNotWhatOf(String text) {
        Reading reading = UNDERSTANDING.read(text).orElseThrow();
        assertThat(reading.wishes())
                .singleElement()
                .satisfies(a -> assertThat(a.slots()).containsEntry("side", new SlotValue.Text("left")));
        assertThat(Stakes.of(ROBOT.actions().get(reading.wishes().getFirst().action()))
                        .choose(reading.confidence()))
                .isEqualTo(Stakes.Choice.ASK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "you're in the way, back up two meters",
                "back up two meters, there's a truck waiting",
                "come on, chop chop, back up two meters",
                "back up two meters so that I can see you"
            })
    void leavesReasonsAndCallsAside(String text) {
        assertThat(UNDERSTANDING.read(text).orElseThrow().wishes())
                .singleElement()
                .satisfies(a -> assertThat(a.slots())
                        .containsEntry("direction", new SlotValue.Text("backward"))
                        .containsEntry("distance", new SlotValue.Number(2)));
    }

    @Test
    void aDenialBesideARequestIsNoReason() {
        assertThat(UNDERSTANDING.read("you are not to back up two meters")).isEmpty();
        assertThat(UNDERSTANDING.read("that is a joke, back up two meters").filter(r -> choice(r) == Stakes.Choice.ACT))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"turn write please", "back then", "move back words one meter"})
    void asksBeforeItMovesByWordsThatSoundAlikeOrByOneAlone(String text) {
        assertThat(choice(UNDERSTANDING.read(text).orElseThrow())).isEqualTo(Stakes.Choice.ASK);
    }

    private static Stakes.Choice choice(Reading reading) {
        return Stakes.of(ROBOT.actions().get(reading.wishes().getFirst().action()))
                .choose(reading.confidence());
    }

    @Test
    void takesTheValueThatTheWordsImply() {
        assertThat(UNDERSTANDING.read("back up two meters").orElseThrow().wishes())
                .singleElement()
                .satisfies(a -> assertThat(a.slots())
                        .containsEntry("direction", new SlotValue.Text("backward"))
                        .containsEntry("distance", new SlotValue.Number(2)));
    }

    @Test
    void isLessSureOfANameThatCameOutAlmostRight() {
        double right =
                UNDERSTANDING.read("swing by the loading dock").orElseThrow().confidence();
        double almost =
                UNDERSTANDING.read("swing by the loading duck").orElseThrow().confidence();
        assertThat(almost).isLessThan(right);
    }

    @Test
    void keepsTheEndOfWhatItIsToSay() {
        assertThat(UNDERSTANDING
                        .read("please announce the tour starts now")
                        .orElseThrow()
                        .wishes())
                .singleElement()
                .satisfies(a -> assertThat(a.slots()).containsEntry("text", new SlotValue.Text("the tour starts now")));
    }

    @Test
    void hasNoReadingsInALanguageItHasNoWordsFor() {
        Robot korean = RobotFile.load("parley-ko");
        assertThat(Understanding.of(korean).read("back up two meters")).isEmpty();
    }

    @Test
    void readsForeignAndOverlongTextAsNothing() {
        assertThat(UNDERSTANDING.read("")).isEmpty();
        assertThat(UNDERSTANDING.read("?!, ,")).isEmpty();
        assertThat(UNDERSTANDING.read("step back ".repeat(1000))).isEmpty();
        assertThat(UNDERSTANDING.read("뒤로 가 줘")).isEmpty();
    }
}
