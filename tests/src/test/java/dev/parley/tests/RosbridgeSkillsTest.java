package dev.parley.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.motion.Skill;
import dev.parley.motion.SkillGoal;
import dev.parley.motion.SkillGoal.Failure;
import dev.parley.motion.rosbridge.RosbridgeLink;
import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Skills that others ask for over a WebSocket, through a server that treats them as rosbridge does.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RosbridgeSkillsTest {
    private static final Robot ROBOT = RobotFile.read("skilled.yaml", """
            robot: skilled
            microphones: {rate_hz: 16000, positions_m: [[0, 0, 0]]}
            ros: {bridge: 'ws://127.0.0.1:9090', skills: [say, ask, look_at], remap: {/skill/ask: /ask}}
            stop: [stop]
            people: {visitor: [all]}
            actions: {hello: {say: [hello], replies: {finished: Hello.}}}
            """);

    private final RosbridgeServer server = RosbridgeServer.on(0);
    private final RosbridgeLink link =
            new RosbridgeLink(ROBOT, URI.create("ws://127.0.0.1:" + server.port()), System::nanoTime);
    private final List<SkillGoal> asked = new CopyOnWriteArrayList<>();
    private final List<SkillGoal> calledOff = new CopyOnWriteArrayList<>();

    @BeforeEach
    void connect() throws InterruptedException {
        link.keep();
        until(() -> {}, link::open);
        link.actions().orElseThrow().serve(new SkillGoal.Server() {
            @Override
            public void asked(SkillGoal goal) {
                asked.add(goal);
            }

            @Override
            public void calledOff(SkillGoal goal) {
                calledOff.add(goal);
            }
        });
        assertThat(awaited(a -> a.advertised().size() == 3)).isTrue();
    }

    @AfterEach
    void close() {
        assertThat(server.refused()).isEmpty();
        link.close();
        server.close();
    }

    private static void until(Runnable again, BooleanSupplier done) {
        for (long end = System.nanoTime() + 20_000_000_000L; !done.getAsBoolean(); Thread.onSpinWait()) {
            again.run();
            if (System.nanoTime() - end > 0) throw new AssertionError("it did not happen in twenty seconds");
        }
    }

    private boolean awaited(Predicate<RosbridgeActions> fits) throws InterruptedException {
        return server.await(s -> s.actions(fits::test));
    }

    private String ask(String action, String goal) {
        return server.actions(a -> a.ask(action, (ObjectNode) RosbridgeServer.read(goal)));
    }

    private SkillGoal askedFor() {
        until(() -> {}, () -> !asked.isEmpty());
        return asked.getLast();
    }

    /// The last that whoever asked has heard.
    private JsonNode told(int count) throws InterruptedException {
        assertThat(awaited(a -> a.told().size() >= count)).isTrue();
        return server.actions(a -> a.told().getLast());
    }

    private String end(int count) throws InterruptedException {
        JsonNode last = told(count);
        return last.path("status").asInt() + " " + last.at("/values/result/error_code") + " "
                + last.at("/values/result/error_msg").asText();
    }

    @Test
    void itsSkillsAreAdvertisedByTheirStandardTypes() {
        assertThat(server.actions(RosbridgeActions::advertised))
                .isEqualTo(Map.of(
                        "/skill/say", "communication_skills/action/Say",
                        "/ask", "communication_skills/action/Ask",
                        "/skill/look_at", "interaction_skills/action/LookAt"));
    }

    @Test
    void aSayingIsAskedForGoesOnAndIsDone() throws InterruptedException {
        ask("/skill/say", """
                {"meta": {"caller": "cook", "priority": 128}, "user_id": "", "group_id": "",
                 "input": "<set expression(happy)> Lunch  is ready."}""");
        SkillGoal goal = askedFor();
        assertThat(goal.skill()).isEqualTo(new Skill.Say("Lunch is ready."));
        goal.goesOn();
        assertThat(told(1).at("/values/current_action").asText()).isEqualTo("tts");
        goal.done(Map.of());
        goal.failed(Failure.OTHER, "twice");
        assertThat(end(2)).isEqualTo("4 0 ");
        assertThat(server.actions(RosbridgeActions::told)).hasSize(2);
    }

    @Test
    void anAnswerIsADictionaryInAString() throws InterruptedException {
        ask("/ask", """
                {"person_id": "", "group_id": "", "answers_schema": "{\\"person_name\\": \\"str\\"}",
                 "initial_input": "What is your name?"}""");
        SkillGoal goal = askedFor();
        assertThat(goal.skill()).isEqualTo(new Skill.Ask("What is your name?", Map.of("person_name", "str")));
        goal.done(Map.of("person_name", "Kim \"K\" Lee"));
        assertThat(end(1)).isEqualTo("4 0 ");
        assertThat(RosbridgeServer.read(told(1).at("/values/answers").asText())
                        .path("person_name")
                        .asText())
                .isEqualTo("Kim \"K\" Lee");
    }

    @Test
    void aPointIsLookedAtAndCalledOff() throws InterruptedException {
        String id = ask("/skill/look_at", """
                {"policy": "", "target": {"header": {"stamp": {"sec": 0, "nanosec": 0}, "frame_id": "base_link"},
                 "point": {"x": 1.0, "y": -2, "z": 0.5}}}""");
        SkillGoal goal = askedFor();
        assertThat(goal.skill()).isEqualTo(new Skill.LookAt("base_link", 1, -2, 0.5));
        server.actions(a -> {
            a.callOff(id);
            return a;
        });
        until(() -> {}, () -> calledOff.contains(goal));
        goal.failed(Failure.CALLED_OFF, "called off");
        assertThat(end(1)).isEqualTo("5 125 called off");
    }

    @Test
    void aRobotThatIsStoppedAbortsAndDoesNotCancel() throws InterruptedException {
        ask("/skill/look_at", "{\"policy\": \"reset\"}");
        SkillGoal goal = askedFor();
        assertThat(goal.skill()).isEqualTo(new Skill.LookAhead());
        goal.failed(Failure.INTERRUPTED, "the robot was stopped");
        assertThat(end(1)).isEqualTo("6 4 the robot was stopped");
    }

    @Test
    void whatItCannotDoIsRefusedWithAReason() throws InterruptedException {
        ask("/skill/look_at", "{\"policy\": \"social\"}");
        assertThat(end(1)).startsWith("6 134 ");
        ask("/skill/look_at", "{\"policy\": \"\", \"target\": {\"point\": {\"x\": null}}}");
        assertThat(end(2)).startsWith("6 22 ");
        ask("/skill/say", "{\"input\": \"\"}");
        assertThat(end(3)).startsWith("6 22 ");
        ask("/skill/say", "{\"input\": \"" + "very ".repeat(2000) + "long\"}");
        assertThat(end(4)).startsWith("6 22 ");
        ask("/ask", "{\"initial_input\": \"Who?\", \"answers_schema\": \"[\"}");
        assertThat(end(5)).startsWith("6 22 ");
        ask("/ask", "{\"initial_input\": \"Who?\", \"person_id\": \"anna\"}");
        assertThat(end(6)).startsWith("6 134 ");
        ask(
                "/ask",
                "{\"initial_input\": \"Who?\", \"answers_schema\": \"{\\\"a\\\": \\\"str\\\", \\\"b\\\": \\\"int\\\"}\"}");
        assertThat(end(7)).startsWith("6 134 ");
        assertThat(asked).isEmpty();
    }

    @Test
    void onlyAFewAreUnderWayAtATime() throws InterruptedException {
        for (int i = 0; i < 9; i++) ask("/skill/say", "{\"input\": \"Number " + i + "\"}");
        assertThat(end(1)).isEqualTo("6 255 too much at once");
        until(() -> {}, () -> asked.size() == 8);
    }

    @Test
    void aConnectionThatBreaksEndsWhatWasAskedForAndTheNextOneAdvertisesAgain() throws InterruptedException {
        ask("/skill/say", "{\"input\": \"Hello\"}");
        SkillGoal goal = askedFor();
        server.drop();
        until(() -> {}, () -> calledOff.contains(goal));
        until(link::keep, link::open);
        assertThat(awaited(a -> a.advertised().size() == 3)).isTrue();
        goal.done(Map.of());
        ask("/skill/say", "{\"input\": \"Again\"}");
        until(() -> {}, () -> asked.size() == 2);
        askedFor().done(Map.of());
        assertThat(end(1)).isEqualTo("4 0 ");
        assertThat(server.actions(RosbridgeActions::told)).hasSize(1);
    }

    @Test
    void itsSkillsAreTakenBackWhenItCloses() throws InterruptedException {
        link.close();
        assertThat(server.await(s -> s.heard().stream()
                                .filter(m -> m.path("op").asText().equals("unadvertise_action"))
                                .count()
                        == 3))
                .isTrue();
    }

    @Test
    void goalsOfNothingThatItOffersAreDroppedAndCounted() {
        server.sendText("{\"op\": \"send_action_goal\", \"id\": \"1\", \"action\": \"/skill/sing\", \"args\": {}}");
        server.sendText("{\"op\": \"send_action_goal\", \"action\": \"/skill/say\", \"args\": {}}");
        server.sendText("{\"op\": \"cancel_action_goal\", \"id\": \"7\", \"action\": \"/skill/say\"}");
        until(() -> {}, () -> link.unreadable() == 2);
        assertThat(asked).isEmpty();
    }
}
