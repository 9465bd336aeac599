package dev.parley.speech.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.Transcript;
import dev.parley.speech.Transcript.Command;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandGrammarTest {
    private static final CommandGrammar PARLEY = CommandGrammar.of(RobotFile.load("parley-one"));
    private static final CommandGrammar COFFEE = CommandGrammar.of(RobotFile.load("coffee-counter"));

    private static String meaning(CommandGrammar grammar, String text) {
        return grammar.parse(text)
                .map(t -> switch (t) {
                    case Command c -> c.action() + " " + new TreeMap<>(c.slots());
                    case Transcript.Sequence s ->
                        s.commands().stream()
                                .map(c -> c.action() + " " + new TreeMap<>(c.slots()))
                                .collect(Collectors.joining(", then "));
                    case Transcript.Control c -> c.kind().name().toLowerCase(Locale.ROOT);
                    case Transcript.FreeText _, Transcript.Unheard _ -> "not a reading";
                })
                .orElse("nothing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            go forward ten meters                       | walk {direction=forward, distance=10}
            Go forward, 10 meters.                      | walk {direction=forward, distance=10}
            GO FORWARD 10 METRES!                       | walk {direction=forward, distance=10}
            go forward 10m                              | walk {direction=forward, distance=10}
            walk ahead                                  | walk {direction=forward}
            please take a small step back               | walk {direction=backward}
            robot, please walk backwards two meters please | walk {direction=backward, distance=2}
            move 50 centimeters to the left             | walk {direction=left, distance=0.5}
            walk forward a meter and a half             | walk {direction=forward, distance=1.5}
            walk straight ahead for 2.5 m               | walk {direction=forward, distance=2.5}
            walk forward nine hundred meters            | walk {direction=forward, distance=900}
            walk forward -3 meters                      | walk {direction=forward, distance=-3}
            turn left                                   | turn {direction=left}
            Turn-left!                                  | turn {direction=left}
            turn right by a hundred and eighty degrees  | turn {angle=180, direction=right}
            turn 90° to the right                       | turn {angle=90, direction=right}
            turn left twenty-five degrees               | turn {angle=25, direction=left}
            turn left one eighty                        | turn {angle=180, direction=left}
            turn around                                 | turn {direction=around}
            go to the loading dock                      | goto {place=loading dock}
            Go to loading-dock                          | goto {place=loading dock}
            return to the charging station, please      | goto {place=charging station}
            look up there                               | look {direction=up}
            look towards me                             | look {direction=at me}
            wave                                        | wave {}
            wave with your left hand                    | wave {side=left}
            raise your left arm                         | arm {motion=raise, side=left}
            put your right arm down                     | nothing
            open your hand                              | hand {motion=open}
            go back to your rest position               | pose {name=rest}
            point to the workbench with your left arm   | point {side=left, target=workbench}
            say Hello, World                            | say {text=Hello, World}
            please repeat after me I am a robot         | say {text=I am a robot}
            turn left and wave                          | turn {direction=left}, then wave {}
            walk forward two meters and then wave       | walk {direction=forward, distance=2}, then wave {}
            Turn left, then go to the workbench and wave. | turn {direction=left}, then goto {place=workbench}, then wave {}
            robot, turn left and then turn right please | turn {direction=left}, then turn {direction=right}
            look up and after that say well done        | look {direction=up}, then say {text=well done}
            say turn left and then turn right           | say {text=turn left and then turn right}
            turn left and then                          | nothing
            and then turn left                          | nothing
            turn left and then stop                     | nothing
            turn left and then continue                 | nothing
            don't turn left and then wave               | nothing
            turn left and then don't wave               | nothing
            left                                        | nothing
            don't turn left                             | nothing
            can you turn left                           | nothing
            turn                                        | nothing
            turn left $5                                | nothing
            say                                         | nothing
            """)
    void readsWhatPeopleSay(String text, String meaning) {
        assertThat(meaning(PARLEY, text)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I'd like a latte                           | orderDrink {coffeeDrink=latte}
            I would like a latte, please               | orderDrink {coffeeDrink=latte}
            Id like a latte                            | nothing
            get me a 12-ounce dark roast coffee        | orderDrink {coffeeDrink=coffee, roast=dark roast, size=twelve ounce}
            get me a dark roast 12 oz coffee           | orderDrink {coffeeDrink=coffee, roast=dark roast, size=twelve ounce}
            can I have an ice coffee                   | orderDrink {coffeeDrink=iced coffee}
            make me a mocha with some soy milk and lots of brown sugar | \
            orderDrink {coffeeDrink=mocha, milkAmount=some soy milk, sugarAmount=lots of brown sugar}
            make me a mocha with sugar and cream       | orderDrink {coffeeDrink=mocha, milkAmount=cream, sugarAmount=sugar}
            make me a mocha with sugar and sugar       | nothing
            make me a small large mocha                | nothing
            """)
    void readsOrdersInAnyOrder(String text, String meaning) {
        assertThat(meaning(COFFEE, text)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stop",
                "Stop!",
                "STOP IT",
                "please stop",
                "stop stop stop stop stop stop",
                "Robot, stop.",
                "no stop now",
                "halt",
                "freeze please",
                "emergency stop",
                "emergency stop emergency stop",
                "stop right there",
                "stop moving"
            })
    void stopsAtEveryStopWord(String text) {
        assertThat(meaning(PARLEY, text)).isEqualTo("stop");
        assertThat(meaning(COFFEE, text)).isEqualTo("stop");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"don't stop", "stop talking", "when did you stop", "stop sign", "the bus stop", "never stop"})
    void doesNotTakeEveryMentionForStop(String text) {
        assertThat(meaning(PARLEY, text)).isEqualTo("nothing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"resume", "Continue.", "go on", "okay, carry on please", "you can continue now", "OK resume"})
    void resumes(String text) {
        assertThat(meaning(PARLEY, text)).isEqualTo("resume");
    }

    @ParameterizedTest
    @ValueSource(strings = {"don't go on", "can you continue", "continue the story", "he said go on"})
    void doesNotResumeByMistake(String text) {
        assertThat(meaning(PARLEY, text)).isEqualTo("nothing");
    }

    @Test
    void keepsTheWordsAsTheyWereWritten() {
        assertThat(PARLEY.parse("Turn LEFT, please."))
                .hasValueSatisfying(t -> assertThat(((Command) t).text()).isEqualTo("Turn LEFT, please."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "...", "?!", "😀", "\0"})
    void findsNothingInNothing(String text) {
        assertThat(PARLEY.parse(text)).isEmpty();
        assertThat(PARLEY.parseIncomplete(text)).isEmpty();
        assertThat(PARLEY.parseSlot("walk", "distance", text)).isEmpty();
    }

    @Test
    void refusesTextTooLongToBeSaid() {
        assertThat(PARLEY.parse("say " + "very ".repeat(10_000) + "much")).isEmpty();
        assertThat(PARLEY.parse("say " + "a ".repeat(150))).isEmpty();
    }
}
