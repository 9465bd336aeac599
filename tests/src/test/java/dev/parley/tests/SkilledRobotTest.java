package dev.parley.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.launch.Event;
import dev.parley.motion.MotionEvent;
import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The whole runtime behind a rosbridge server, asked for skills by other programs.
class SkilledRobotTest {
    private final RosbridgeServer server = RosbridgeServer.on(0);
    private Hall hall;
    private Thread senses;
    private volatile boolean over;

    @BeforeEach
    void start() throws IOException {
        Robot robot = robot();
        BridgedRobot body = new BridgedRobot(robot, server);
        senses = Thread.ofPlatform().daemon().start(() -> {
            while (!over) {
                body.feels();
                java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
            }
        });
        hall = new Hall(robot, 209, UnaryOperator.identity());
    }

    @AfterEach
    void close() throws InterruptedException {
        hall.close();
        over = true;
        senses.join();
        assertThat(server.refused()).isEmpty();
        server.close();
    }

    private Robot robot() throws IOException {
        String file = Files.readString(Path.of("..", "robot-configs", "robots", "parley-one.yaml"));
        return RobotFile.read(
                "skilled.yaml",
                file + "\nros: {bridge: 'ws://127.0.0.1:%d', skills: [say, ask, look_at]}\n".formatted(server.port()));
    }

    private String ask(String action, String goal) {
        return server.actions(a -> a.ask(action, (ObjectNode) RosbridgeServer.read(goal)));
    }

    private JsonNode result(String id) throws InterruptedException {
        assertThat(server.await(s -> s.actions(a -> a.told().stream().anyMatch(m -> ends(m, id)))))
                .as(() -> hall.witness.since(0).toString())
                .isTrue();
        return server.actions(
                a -> a.told().stream().filter(m -> ends(m, id)).findFirst().orElseThrow());
    }

    private static boolean ends(JsonNode m, String id) {
        return m.path("op").asText().equals("action_result")
                && m.path("id").asText().equals(id);
    }

    @Test
    void asksAndTheNextWordsAreTheAnswerAndNoCommand() throws InterruptedException {
        String id = ask("/skill/ask", """
                {"person_id": "", "group_id": "", "answers_schema": "{\\"way\\": \\"str\\"}",
                 "initial_input": "Which way should I go?"}""");
        hall.await(0, Event.Speaking.class, s -> s.text().equals("Which way should I go?"));
        hall.await(
                0,
                Event.Silent.class,
                s -> hall.witness.since(0).stream()
                        .anyMatch(e -> e instanceof Event.Speaking q
                                && q.stamp().equals(s.stamp())
                                && q.text().startsWith("Which way")));
        hall.say(hall.spoken("Turn left."));
        JsonNode result = result(id);
        assertThat(result.path("status").asInt()).isEqualTo(4);
        assertThat(RosbridgeServer.read(result.at("/values/answers").asText())
                        .path("way")
                        .asText()
                        .toLowerCase(Locale.ROOT))
                .contains("left");
        assertThat(hall.witness.since(0)).noneMatch(e -> e instanceof Event.Decided);
    }

    @Test
    void saysAndLooksAsStrangersMay() throws InterruptedException {
        assertThat(result(ask("/skill/say", "{\"input\": \"Lunch is ready.\"}"))
                        .path("status")
                        .asInt())
                .isEqualTo(4);
        assertThat(hall.witness.since(0))
                .anyMatch(e -> e instanceof Event.Speaking s && s.text().equals("Lunch is ready."));
        String look = ask("/skill/look_at", """
                {"policy": "", "target": {"header": {"frame_id": "base_link"}, "point": {"x": 1, "y": 1, "z": 1}}}""");
        assertThat(result(look).path("status").asInt()).isEqualTo(4);
        hall.moved(0, MotionEvent.Finished.class);
        assertThat(hall.witness.since(0))
                .anyMatch(e -> e instanceof Event.Requested r && r.role().equals("visitor"));
        hall.runtime.stops().stop("a test");
        JsonNode stopped = result(ask("/skill/look_at", "{\"policy\": \"reset\"}"));
        assertThat(stopped.path("status").asInt()).isEqualTo(6);
        assertThat(stopped.at("/values/result/error_msg").asText()).contains("told to stop");
    }
}
