package dev.parley.speech.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.Transcript.Command;
import dev.parley.speech.Transcript.Control;
import dev.parley.speech.Transcript.FreeText;
import dev.parley.speech.Transcript.Manner;
import dev.parley.speech.Transcript.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Sentences that hold a command and do not ask for it.
class FramesTest {
    private static final CommandGrammar PARLEY = CommandGrammar.of(RobotFile.load("parley-one"));
    private static final CommandGrammar COFFEE = CommandGrammar.of(RobotFile.load("coffee-counter"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NEGATED  | Don't walk forward.
            NEGATED  | Please do not turn left 90 degrees.
            NEGATED  | Never go to the loading dock.
            NEGATED  | You must not raise your left arm.
            NEGATED  | Don't you dare wave.
            NEGATED  | You don't have to go to the workbench.
            NEGATED  | Don't stop.
            NEGATED  | No, don't continue!
            ASKED    | Can you turn left?
            ASKED    | Robot, could you walk forward two meters?
            QUESTIONED | Why did you turn around?
            QUESTIONED | Are you able to nod?
            QUESTIONED | Did you go to the charging station?
            ASKED    | I want you to turn left.
            SUPPOSED | What if you turn left?
            SUPPOSED | What happens when you go to the workbench?
            SUPPOSED | If you walk forward
            REPORTED | He told me to walk forward two meters.
            REPORTED | She said turn around.
            REPORTED | Tell him to go to the charging station.
            REPORTED | I was going to raise my arm.
            """)
    void knowsTheMannerOfWhatIsOnlySpokenOf(Manner manner, String text) {
        String spoken = text.replace("raise my arm", "raise the arm");
        assertThat(PARLEY.parse(spoken)).isEmpty();
        assertThat(PARLEY.read(spoken, Score.TYPED))
                .hasValueSatisfying(t -> assertThat(t).isEqualTo(new FreeText(spoken, Score.TYPED, manner)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Turn left.", "Please walk forward two meters.", "Robot, wave.", "Okay, continue."})
    void whatIsAskedForStaysACommand(String text) {
        assertThat(PARLEY.read(text, Score.TYPED))
                .hasValueSatisfying(t -> assertThat(t).isInstanceOfAny(Command.class, Control.class));
    }

    @Test
    void whatTheRobotsFileCallsACommandIsOne() {
        assertThat(COFFEE.parse("Can I have a latte?")).isPresent();
        assertThat(COFFEE.parse("I'd like an espresso.")).isPresent();
    }

    @Test
    void aStopIsObeyedUnlessItIsDenied() {
        assertThat(PARLEY.parse("Robot, stop!")).isPresent();
        assertThat(PARLEY.parse("Never stop.")).isEmpty();
    }

    @Test
    void aDeniedCommandIsNoneWithAPieceMissing() {
        assertThat(PARLEY.parseIncomplete("turn")).isPresent();
        assertThat(PARLEY.parseIncomplete("don't turn")).isEmpty();
        assertThat(PARLEY.parseIncomplete("he told me to go to the")).isEmpty();
    }

    @Test
    void openTextMayBeAnything() {
        assertThat(PARLEY.parse("say don't turn left")).isPresent();
        assertThat(PARLEY.parse("don't say hello")).isEmpty();
    }
}
