package dev.parley.speech.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.SlotValue;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncompleteTest {
    private static final CommandGrammar PARLEY = CommandGrammar.of(RobotFile.load("parley-one"));
    private static final CommandGrammar COFFEE = CommandGrammar.of(RobotFile.load("coffee-counter"));

    private static String missing(CommandGrammar grammar, String text) {
        return grammar.parseIncomplete(text)
                .map(i -> "%s %s lacks %s".formatted(i.action(), new TreeMap<>(i.slots()), i.missing()))
                .orElse("nothing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            turn                     | turn {} lacks [direction]
            Turn, please.            | turn {} lacks [direction]
            turn ninety degrees      | turn {angle=90} lacks [direction]
            walk two meters          | walk {distance=2} lacks [direction]
            go to                    | goto {} lacks [place]
            go to the                | goto {} lacks [place]
            visit                    | goto {} lacks [place]
            look                     | look {} lacks [direction]
            point                    | point {} lacks [direction]
            point to                 | point {} lacks [target]
            take a step              | walk {} lacks [direction]
            say                      | say {} lacks [text]
            """)
    void namesWhatIsMissing(String text, String expected) {
        assertThat(missing(PARLEY, text)).isEqualTo(expected);
    }

    @Test
    void namesWhatIsMissingFromAnOrder() {
        assertThat(missing(COFFEE, "can I have a small")).isEqualTo("orderDrink {size=small} lacks [coffeeDrink]");
        assertThat(missing(COFFEE, "make me a")).isEqualTo("orderDrink {} lacks [coffeeDrink]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "turn left",
                "please",
                "the",
                "robot",
                "what can you do",
                "don't turn",
                "left",
                "can you turn",
                "stop"
            })
    void leavesEverythingElseAlone(String text) {
        assertThat(missing(PARLEY, text)).isEqualTo("nothing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            goto | place     | the loading dock               | loading dock
            goto | place     | To the loading dock, please.   | loading dock
            goto | place     | workbench                      | workbench
            turn | direction | to the left                    | left
            turn | direction | left                           | left
            turn | direction | go right                       | right
            arm  | side      | the left one                   | left
            arm  | side      | your left side                 | left
            walk | distance  | two meters                     | 2
            walk | distance  | make it 2.5                    | 2.5
            say  | text      | Hello there                    | Hello there
            """)
    void anAnswerFillsASlot(String action, String slot, String text, String value) {
        assertThat(PARLEY.parseSlot(action, slot, text))
                .map(SlotValue::toString)
                .contains(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            goto | place     | the kitchen
            goto | place     | not the loading dock
            turn | direction | left or right
            walk | distance  | turn left
            walk | place     | the loading dock
            fly  | place     | the loading dock
            """)
    void anythingElseDoesNot(String action, String slot, String text) {
        assertThat(PARLEY.parseSlot(action, slot, text)).isEmpty();
    }
}
