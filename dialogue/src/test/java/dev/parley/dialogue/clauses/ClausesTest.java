package dev.parley.dialogue.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.SlotValue;
import dev.parley.speech.grammar.CommandGrammar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClausesTest {
    private static final Robot ROBOT = RobotFile.load("household");
    private static final Clauses CLAUSES = Clauses.of(ROBOT, CommandGrammar.of(ROBOT));

    private static List<Clause> read(String text) {
        return Clauses.resolved(CLAUSES.read(text));
    }

    private static Clause asked(String action, String... slots) {
        Map<String, SlotValue> values = new HashMap<>();
        for (int i = 0; i < slots.length; i += 2) values.put(slots[i], new SlotValue.Text(slots[i + 1]));
        return new Clause.Asked(action, values, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"turn the lamp on", "turn on the lamp", "Could you please switch the lamp on?"})
    void findsTheParticleOnEitherSide(String text) {
        assertThat(read(text)).containsExactly(asked("switch", "state", "on", "device", "the lamp"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"close the chapter", "find your calling", "put a face to the name"})
    void isNotSureOfWhatNoHandCanHold(String text) {
        assertThat(CLAUSES.read(text))
                .allSatisfy(c -> assertThat(c)
                        .isInstanceOfSatisfying(
                                Clause.Asked.class, a -> assertThat(a.sure()).isFalse()));
    }

    @Test
    void isSureOfThingsThatWordNetKnowsAndOfEndsToGoTo() {
        assertThat(read("find my spatula")).containsExactly(asked("find", "theme", "my spatula"));
        assertThat(read("go to the end of the corridor"))
                .containsExactly(asked("go", "goal", "the end of the corridor"));
    }

    @Test
    void understandsItAsWhatWasNamedBefore() {
        assertThat(read("take the green folder and bring it to the hall"))
                .containsExactly(
                        asked("take", "theme", "the green folder"),
                        asked("bring", "theme", "the green folder", "goal", "the hall"));
    }

    @Test
    void tellsWhereAThingIsFromWhereItShallGo() {
        assertThat(read("take the jar on the shelf to the cellar"))
                .containsExactly(asked("bring", "theme", "the jar on the shelf", "goal", "the cellar"));
    }

    @Test
    void remembersWhatARelativeClauseSays() {
        assertThat(read("take the scarf that is on the chair to my sister"))
                .containsExactly(
                        asked("bring", "theme", "the scarf on the chair", "goal", "my sister"),
                        new Clause.Told("the scarf", "on the chair"));
    }

    @Test
    void keepsThreeRequestsInTheirOrder() {
        assertThat(read("Open the cabinet, take the teapot out of it and put it on the stove"))
                .extracting(c -> ((Clause.Asked) c).action())
                .containsExactly("open", "take", "place");
        assertThat(read("go to the porch find my boots bring them to ruth"))
                .extracting(c -> ((Clause.Asked) c).action())
                .containsExactly("go", "find", "bring");
    }

    @Test
    void readsNumbersBesideOpenText() {
        assertThat(read("turn left by thirty degrees and face the aquarium"))
                .containsExactly(
                        new Clause.Asked(
                                "turn",
                                Map.of("direction", new SlotValue.Text("left"), "angle", new SlotValue.Number(30)),
                                true),
                        asked("face", "goal", "the aquarium"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"put on the rack the wet boots", "on the rack put the wet boots", "put the wet boots on the rack"
            })
    void findsThePlaceWhereverItStands(String text) {
        assertThat(read(text)).containsExactly(asked("place", "theme", "the wet boots", "goal", "the rack"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "carry boulders",
                "can you lift a boulder",
                "can you open doors",
                "will you open the hatch",
                "get a makeover"
            })
    void isNotSureOfWhatNobodyCanPointAt(String text) {
        assertThat(read(text)).isNotEmpty().noneMatch(c -> ((Clause.Asked) c).sure());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "leave no stone unturned",
                "take no cup",
                "bring nothing to the cellar",
                "take your time",
                "hold the line please",
                "put an end to it",
                "find the courage",
                "open the gate and take a break"
            })
    void findsNoThingInAFigureOfSpeech(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void takesTheWordsOfAnIdiomForWhatTheySayWhenMoreFollows() {
        assertThat(read("take a seat to the terrace")).isNotEmpty();
    }

    @Test
    void doesNothingAboutAStatement() {
        assertThat(read("my glasses are next to the radio"))
                .containsExactly(new Clause.Told("my glasses", "next to the radio"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "don't open the door",
                "what is on the table",
                "did you find the keys",
                "she went to the kitchen",
                "if you find the keys bring them to me",
                "i opened the door",
                "take it easy",
                "find out who did it",
                "take the cup and never come back to me",
                "go to hell",
                "catch my drift",
                "turn up the music",
                "",
                "bring"
            })
    void leavesEverythingElseAlone(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void readsNothingFromAnEndlessSentence() {
        assertThat(read("take the cup on the table ".repeat(5_000))).isEmpty();
    }
}
