package dev.parley.tests.turns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.launch.Recognizers;
import dev.parley.robot.Robot;
import dev.parley.robot.models.ModelStore;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.simulation.voices.Voices;
import dev.parley.speech.Recognizer;
import dev.parley.speech.Samples;
import dev.parley.speech.Synthesizer;
import dev.parley.speech.grammar.CommandGrammar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From the microphones to the recognizer and the spotter, with the robot's own voice in the room.
class QuickHallTest {
    private static final Robot ROBOT = RobotFile.load("parley-one");
    private static final ModelStore MODELS = ModelStore.standard();
    private static final CommandGrammar GRAMMAR = CommandGrammar.of(ROBOT);

    private final Recognizer recognizer = Recognizers.open(ROBOT, GRAMMAR, MODELS);
    private final Synthesizer own = dev.parley.launch.Voices.of(ROBOT.voice(), MODELS);
    private final QuickHall hall = new QuickHall(ROBOT, MODELS, GRAMMAR, recognizer);
    private final Samples stop =
            Voices.of(MODELS).speak("Stop!", Voices.CLEAR.getFirst()).withoutSilentEnd(0.003f);

    @BeforeEach
    void greets() {
        hall.pass(500);
        hall.robotSays(own.speak("I am ready, and I am listening."));
        hall.pass(1000);
    }

    @AfterEach
    void close() {
        hall.close();
        own.close();
        recognizer.close();
    }

    @Test
    void hearsAStopRightAfterTheRobotsOwnWords() {
        hall.listenAfresh();
        hall.robotSays(own.speak("Walking 5 meters forward.").withoutSilentEnd(0.003f));
        assertThat(hall.utterances()).isZero();
        for (int gapMs : new int[] {0, 120}) {
            hall.robotSays(own.speak("Walking 5 meters forward.").withoutSilentEnd(0.003f));
            hall.say(stop, 1, 1.5, gapMs);
            hall.pass(1800);
            assertThat(hall.held()).as("held after %d ms", gapMs).isTrue();
            assertThat(hall.understood()).as("understood after %d ms", gapMs).isTrue();
        }
    }
}
