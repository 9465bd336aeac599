package dev.parley.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dialogue.Act;
import dev.parley.launch.Event;
import dev.parley.motion.MotionCommand;
import dev.parley.motion.MotionEvent;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.SlotValue;
import dev.parley.speech.Transcript.Command;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A voice in at one end, the robot moving at the other, nothing in between replaced.
class SpokenCommandTest {
    private final Hall hall = new Hall(201);

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void aRecordedPersonMovesTheRobotAndAStopWordStopsIt() {
        hall.say(hall.recording("goforward"));

        hall.await(
                0,
                Event.Understood.class,
                u -> u.heard().transcript() instanceof Command c
                        && c.action().equals("walk")
                        && c.slots()
                                .equals(java.util.Map.of(
                                        "direction",
                                        new SlotValue.Text("forward"),
                                        "distance",
                                        new SlotValue.Number(10))));
        hall.await(0, Event.Decided.class, d -> d.act() instanceof Act.Do);
        hall.moved(0, MotionEvent.Started.class);
        hall.await(0, Event.Speaking.class, s -> s.text().contains("10 meters"));
        hall.moved(0, MotionEvent.Progress.class);

        hall.say(hall.spoken("Stop!"));
        hall.await(0, Event.class, e -> e instanceof Event.Held || e instanceof Event.Halted);
        hall.moved(0, MotionEvent.Stopped.class);

        assertThat(order(hall.witness.since(0)))
                .containsSubsequence("Understood", "Decided", "Started", "Stopped")
                .doesNotContain("Finished");
        assertThat(hall.simulation.truth().xM()).isBetween(0.5, 9.0);
    }

    @Test
    void aStopWordInTheMiddleOfASentenceStopsTheRobot() {
        hall.say(hall.recording("goforward"));
        hall.moved(0, MotionEvent.Progress.class);

        hall.say(hall.spoken("No no, stop right there, please, my friend."));
        hall.moved(0, MotionEvent.Stopped.class);
        assertThat(order(hall.witness.since(0))).doesNotContain("Finished");
    }

    @Test
    void aPlaceThatIsAddedToTheFileIsHeardAndDrivenTo() {
        hall.runtime.adopt(RobotFile.read("edited.yaml", withAPaintShop()));
        hall.say(hall.spoken("Go to the paint shop."));
        Event.Moved started = hall.moved(0, MotionEvent.Started.class);
        assertThat(((MotionEvent.Started) started.motion()).command())
                .isEqualTo(new MotionCommand.GoTo("paint shop", 2, 0, 0));
    }

    private static String withAPaintShop() {
        try (InputStream in = SpokenCommandTest.class.getResourceAsStream("/robots/parley-one.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("  workbench: [", "  paint shop: [2.0, 0.0, 0deg]\n  workbench: [");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whoeverEndsItStopsTheRobotFirstAndHearsOfIt() {
        hall.say(hall.recording("goforward"));
        hall.moved(0, MotionEvent.Progress.class);
        hall.runtime.close();
        assertThat(order(hall.witness.since(0))).contains("Stopped");
    }

    @Test
    void saysThatItIsDoneOnlyAfterItIsThere() {
        hall.say(hall.spoken("Turn left."));

        Event.Moved finished = hall.moved(0, MotionEvent.Finished.class);
        Event.Speaking done = hall.await(0, Event.Speaking.class, s -> s.text().contains("Done"));
        assertThat(done.atNanos()).isGreaterThan(finished.atNanos());
        assertThat(hall.simulation.truth().headingRad())
                .isCloseTo(Math.PI / 2, org.assertj.core.api.Assertions.within(0.05));
    }

    @Test
    void doesWhatOneSentenceAsksForInItsOrder() {
        hall.say(hall.spoken("Turn left and then look up."));

        hall.await(
                0,
                Event.Moved.class,
                m -> m.motion() instanceof MotionEvent.Finished f && f.action().equals("look"));
        // The first may be under way before the second is decided: they are different threads.
        assertThat(order(hall.witness.since(0)))
                .containsSubsequence("Understood", "Decided", "Started", "Finished", "Started", "Finished")
                .containsSubsequence("Decided", "Decided");
    }

    @Test
    void aQuestionIsAnsweredStandingStill() {
        hall.say(hall.spoken("What can you do?"));

        hall.await(0, Event.Speaking.class, s -> s.text().startsWith("I can"));
        assertThat(hall.witness.since(0)).noneMatch(e -> e instanceof Event.Moved);
    }

    private static List<String> order(List<Event> events) {
        return events.stream()
                .map(e -> e instanceof Event.Moved m
                        ? m.motion().getClass().getSimpleName()
                        : e.getClass().getSimpleName())
                .toList();
    }
}
