package dev.parley.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dialogue.Decision;
import dev.parley.launch.Event;
import dev.parley.motion.MotionEvent;
import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole runtime while a language model generates: a server that never comes to an end of its sentence.
class TalkingRobotTest {
    @TempDir
    private Path folder;

    private EndlessServer server;
    private Hall hall;

    @BeforeEach
    void start() throws IOException {
        server = new EndlessServer();
        hall = new Hall(robot(), 207, UnaryOperator.identity());
    }

    @AfterEach
    void close() {
        hall.close();
        server.close();
    }

    private Robot robot() throws IOException {
        String file = Files.readString(Path.of("..", "robot-configs", "robots", "parley-one.yaml"));
        Path changed = folder.resolve("talking.yaml");
        Files.writeString(
                changed, file + "\nmodel: {openai: {url: \"%s\", model: m}, deadline_s: 60}\n".formatted(server.url()));
        return RobotFile.load(changed.toString());
    }

    private void ask() {
        int before = server.asked();
        hall.say(hall.spoken("What do you think about music?"));
        assertThat(server.awaitAsked(before + 1))
                .as(() -> hall.witness.since(0).toString())
                .isTrue();
        assertThat(server.generating()).isTrue();
    }

    @Test
    void aMovingRobotThatThinksStopsAtAStopWord() {
        hall.say(hall.recording("goforward"));
        hall.moved(0, MotionEvent.Started.class);
        ask();
        int mark = hall.witness.now();
        hall.say(hall.spoken("Stop!"));
        hall.await(mark, Event.class, e -> e instanceof Event.Held || e instanceof Event.Halted);
        hall.moved(mark, MotionEvent.Stopped.class);
        saidNothingOutOfTheModel();
    }

    @Test
    void aCommandIsCarriedOutAndEndsTheAnswer() {
        ask();
        hall.say(hall.spoken("Turn left."));
        hall.moved(0, MotionEvent.Started.class);
        assertThat(server.awaitIdle()).isTrue();
        hall.moved(0, MotionEvent.Finished.class);
        saidNothingOutOfTheModel();
    }

    private void saidNothingOutOfTheModel() {
        assertThat(hall.witness.since(0))
                .noneMatch(e -> e instanceof Event.Decided d && d.path() == Decision.Path.MODEL);
    }
}
