package dev.parley.speech.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.Transcript;
import dev.parley.speech.Transcript.Control;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcryTest {
    private static final CommandGrammar GRAMMAR = CommandGrammar.of(RobotFile.load("parley-one"));

    private static boolean stops(String text) {
        return GRAMMAR.parse(text)
                .filter(t -> t instanceof Control c && c.kind() == Control.Kind.STOP)
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No no, stop right there!",
                "Stop, you are hitting him.",
                "stop before you hurt somebody",
                "please stop the robot",
                "You must stop here.",
                "I said stop!",
                "Turn left and stop.",
                "go forward no stop",
                "Watch out! Halt at once!",
                "freeze or I call the guard",
                "Don't move!",
                "do not move another inch",
                "Hold it!",
                "Robot, stand still please.",
                "stay where you are",
                "can you stop",
                "I want you to stop turning",
                "could you please stop now",
                "whoa whoa"
            })
    void aSentenceThatMeansAStopIsOne(String text) {
        assertThat(stops(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "don't stop",
                "never stop dancing",
                "he told them to stop",
                "the bus stop is over there",
                "can you stop by tomorrow",
                "stop by the office later",
                "a stop sign stood there",
                "it stopped raining",
                "we move on Monday",
                "hold the door",
                "they did not move",
                "would you please stay for dinner",
                "the halt was short"
            })
    void whatOnlySpeaksOfStoppingIsNone(String text) {
        assertThat(stops(text)).isFalse();
    }

    @Test
    void aCommandStaysACommand() {
        assertThat(GRAMMAR.parse("turn left")).get().isInstanceOf(Transcript.Command.class);
    }

    @Test
    void otherLanguagesHaveNoSuchSentences() {
        assertThat(CommandGrammar.of(RobotFile.load("parley-ko")).parse("don't move"))
                .isEmpty();
    }
}
