package dev.parley.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dialogue.memory.SqliteMemory;
import dev.parley.perception.Direction;
import dev.parley.perception.Stamp;
import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.Heard;
import dev.parley.speech.Speaker;
import dev.parley.speech.Transcript.FreeText;
import dev.parley.speech.Transcript.Score;
import dev.parley.speech.grammar.CommandGrammar;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RememberingTest {
    private static final Robot ROBOT = RobotFile.load("parley-one");
    private static final CommandGrammar GRAMMAR = CommandGrammar.of(ROBOT);
    private static final Score SPOKEN = new Score(0.4, 0.9);
    private static final Speaker LENA = new Speaker("Lena", "operator");
    private static final Speaker OMAR = new Speaker("Omar", "operator");
    private static final Speaker STRANGER = new Speaker("visitor");

    @TempDir
    private Path folder;

    private SqliteMemory memory;
    private Dialogue dialogue;
    private long turn;

    @BeforeEach
    void open() {
        memory = SqliteMemory.open(folder.resolve("memory.db"));
        dialogue = new Dialogue(ROBOT, GRAMMAR, SelfKnowledge.NOTHING, new Remembering(memory), DialogueModel.NONE);
    }

    @AfterEach
    void close() {
        memory.close();
    }

    private List<Act> acts(Speaker speaker, String text) {
        Stamp stamp = new Stamp(++turn, turn);
        return dialogue.decide(new Heard(stamp, new FreeText(text, SPOKEN), speaker, Direction.AHEAD))
                .acts();
    }

    private String reply(Speaker speaker, String text) {
        return acts(speaker, text).stream()
                .map(a -> a instanceof Act.Say s ? s.text() : a.toString())
                .findFirst()
                .orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my colleague says go to the loading dock",
                "was that go to the loading dock",
                "the boss told me to walk to the workbench"
            })
    void wordsAboutAnOrderAreNoFact(String text) {
        assertThat(reply(LENA, text)).doesNotContain("remember");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Pallet seven goes to dock B.      | Where does pallet 7 go?         | Pallet seven goes to dock B.
            The keys are on the table.        | Where are the keys?             | The keys are on the table.
            The red box is under the bench.   | Where is the red box?           | The red box is under the bench.
            Remember that the code is 4711.   | What is the code?               | The code is 4711.
            Remember that the lift is broken. | What do you know about the lift? | The lift is broken.
            My name is Chen.                  | What is my name?                | You are Chen.
            Call me Chen.                     | Who am I?                       | You are Chen.
            My keys are in the drawer.        | Where are my keys?              | Your keys are in the drawer.
            Remember that I like green tea.   | What do you know about me?      | You like green tea.
            """)
    void tellsWhatItWasTold(String told, String asked, String answer) {
        assertThat(reply(LENA, told)).startsWith("I will ");
        assertThat(reply(LENA, asked)).isEqualTo(answer);
    }

    @Test
    void namesWhoToldIt() {
        reply(LENA, "The keys are on the table.");
        assertThat(acts(OMAR, "Where are the keys?").getFirst())
                .isInstanceOfSatisfying(
                        Act.Say.class, s -> assertThat(s.sources()).containsExactly("told by Lena"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No, dock C.",
                "No, to dock C.",
                "Sorry, I meant dock C.",
                "No, it goes to dock C.",
                "No, pallet seven goes to dock C."
            })
    void isCorrected(String correction) {
        reply(LENA, "Pallet seven goes to dock B.");
        reply(LENA, correction);
        assertThat(reply(OMAR, "Where does pallet seven go?")).isEqualTo("Pallet seven goes to dock C.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"No thanks.", "Sorry.", "No problem.", "Actually never mind."})
    void isNotCorrectedByCourtesy(String said) {
        reply(LENA, "Pallet seven goes to dock B.");
        reply(LENA, said);
        assertThat(reply(LENA, "Where does pallet seven go?")).isEqualTo("Pallet seven goes to dock B.");
    }

    @Test
    void isCorrectedOnlyByWhoSpokeOfIt() {
        reply(LENA, "Pallet seven goes to dock B.");
        reply(OMAR, "No, dock C.");
        assertThat(reply(LENA, "Where does pallet seven go?")).isEqualTo("Pallet seven goes to dock B.");
    }

    @Test
    void forgetsOnRequest() {
        reply(LENA, "Pallet seven goes to dock B.");
        assertThat(reply(LENA, "Forget pallet seven.")).isEqualTo(MemoryWording.FORGOTTEN);
        assertThat(reply(LENA, "What do you know about pallet seven?")).doesNotContain("dock");
        assertThat(reply(LENA, "Forget pallet seven.")).isEqualTo(MemoryWording.NOTHING_TO_FORGET);
    }

    @Test
    void forgetsAPersonAndLeavesTheOthers() {
        reply(LENA, "Call me Lenny.");
        reply(OMAR, "Call me Captain.");
        reply(LENA, "The keys are on the table.");
        reply(LENA, "Forget what you know about me.");
        assertThat(memory.of("Lena")).isEmpty();
        assertThat(reply(OMAR, "What is my name?")).isEqualTo("You are Captain.");
        assertThat(reply(LENA, "Where are the keys?")).contains("on the table");
    }

    @Test
    void tellsNobodyWhatIsAnothers() {
        reply(LENA, "My locker is in the hall.");
        assertThat(reply(OMAR, "Where is my locker?")).doesNotContain("hall");
        assertThat(reply(OMAR, "Where is the locker?")).doesNotContain("hall");
        assertThat(reply(STRANGER, "Where is my locker?")).doesNotContain("hall");
    }

    @Test
    void keepsNothingPersonalOfAVoiceWithoutAName() {
        assertThat(reply(STRANGER, "My name is Chen.")).isEqualTo(MemoryWording.WHOSE);
        assertThat(reply(STRANGER, "What is my name?")).isEqualTo(MemoryWording.NO_NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is on the table.",
                "I am in the kitchen.",
                "There is a box on the table.",
                "The weather is nice.",
                "Where is the box?",
                "He said the keys are on the table."
            })
    void keepsNothingThatNamesNothing(String said) {
        reply(LENA, said);
        assertThat(memory.of("")).isEmpty();
    }

    @Test
    void isNoCommandToMove() {
        assertThat(acts(LENA, "Remember that you walk forward two meters.")).noneMatch(a -> a instanceof Act.Do);
        assertThat(acts(LENA, "Turn left.")).allMatch(a -> a instanceof Act.Do);
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(reply(LENA, "Remember that " + "very ".repeat(100) + "long")).isEqualTo(MemoryWording.TOO_LONG);
    }

    @Test
    void saysSoWhenItsMemoryFails() {
        assertThat(reply(LENA, "The keys are on the table.")).isEqualTo("I will remember: the keys are on the table.");
        memory.close();
        assertThat(reply(LENA, "Where are the keys?")).isEqualTo("I cannot remember that at the moment.");
        assertThat(reply(LENA, "The keys are in the box.")).isEqualTo("I could not write that down.");
    }
}
