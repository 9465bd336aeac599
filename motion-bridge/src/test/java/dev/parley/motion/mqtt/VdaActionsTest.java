package dev.parley.motion.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.parley.motion.MotionEvent;
import dev.parley.motion.TestRobots;
import dev.parley.perception.Stamp;
import dev.parley.robot.Robot;
import dev.parley.robot.Vda5050;
import dev.parley.robot.models.ModelStore;
import dev.parley.robot.yaml.RobotFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a master control of VDA 5050 can and cannot do.
class VdaActionsTest {
    private static final Vda5050 KNOWN = new Vda5050("KIT", "0001", 1.6, "hall", "uagv");

    private final Asking asking = new Asking();
    private final VdaTopics topics = new VdaTopics(KNOWN, asking::now);
    private final List<String> told = new ArrayList<>();
    private final VdaActions actions =
            new VdaActions(KNOWN, topics, asking.requests, new Body(), asking::now, () -> asking.fake.now);
    private int headers;

    private final class Body implements VdaActions.Body {
        @Override
        public void pause() {
            asking.bridge.pause();
        }

        @Override
        public void endPause() {
            asking.bridge.endPause();
        }

        @Override
        public boolean stopped() {
            return asking.bridge.stopped();
        }

        @Override
        public void tellState() {
            told.add("state");
        }

        @Override
        public void tellFactsheet() {
            told.add("factsheet");
        }
    }

    private Incoming message(String topic, String json, boolean retained) {
        return new Incoming(
                "uagv/v2/KIT/0001/" + topic,
                json.getBytes(StandardCharsets.UTF_8),
                retained,
                Optional.empty(),
                Optional.empty());
    }

    private String header(String at) {
        return "\"headerId\": %d, \"timestamp\": \"%s\", \"version\": \"2.1.0\", \"manufacturer\": \"KIT\", \"serialNumber\": \"0001\""
                .formatted(headers++, at);
    }

    private String asks(String id, String type, String parameters) {
        return "{%s, \"actions\": [{\"actionId\": \"%s\", \"actionType\": \"%s\", \"blockingType\": \"NONE\", \"actionParameters\": [%s]}]}"
                .formatted(header(asking.now().toString()), id, type, parameters);
    }

    private void send(String id, String type, String parameters) {
        actions.accept(actions.hear(message("instantActions", asks(id, type, parameters), false)));
    }

    private void walk(String id) {
        send(id, "walk", "{\"key\": \"direction\", \"value\": \"forward\"}, {\"key\": \"distance\", \"value\": 1}");
    }

    private String became(String id) {
        return actions.states().stream()
                .filter(s -> s.id().equals(id))
                .map(s -> s.status() + " " + s.result())
                .reduce("", String::concat)
                .strip();
    }

    private List<String> errors() {
        return actions.errors().stream().map(VdaError::type).toList();
    }

    @Test
    void anActionOfTheRobotRunsAndFinishes() {
        walk("a1");
        assertThat(became("a1")).isEqualTo("RUNNING");
        asking.run(5);
        assertThat(became("a1")).isEqualTo("FINISHED");
        assertThat(asking.fake.x).isBetween(0.97, 1.03);
    }

    @Test
    void anActionThatIsDeliveredAgainMovesNothing() {
        walk("a1");
        asking.run(5);
        walk("a1");
        asking.run(5);
        assertThat(asking.started()).isEqualTo(1);
        send("a1", "wave", "");
        assertThat(became("a1")).isEqualTo("FINISHED");
        assertThat(errors()).containsExactly("instantActionError");
    }

    @Test
    void whatIsOldRetainedUnknownOrForbiddenFailsWithAReason() {
        String old = asks("a1", "walk", "");
        asking.run(6);
        actions.accept(actions.hear(message("instantActions", old, false)));
        actions.accept(actions.hear(message("instantActions", asks("a2", "walk", ""), true)));
        send("a3", "pick", "");
        send("a4", "walk", "{\"key\": \"direction\", \"value\": \"up\"}");
        assertThat(became("a1")).contains("FAILED that was too long ago");
        assertThat(became("a2")).contains("FAILED a request must not be retained");
        assertThat(became("a3")).contains("FAILED there is no action pick");
        assertThat(became("a4")).contains("FAILED the slot direction takes");
        assertThat(asking.started()).isZero();
        assertThat(actions.errors().getFirst().about()).isEqualTo(Map.of("actionId", "a1"));
        asking.run(61);
        assertThat(errors()).isEmpty();
    }

    @Test
    void aPauseStandsAtOnceAndItsEndMovesNothing() {
        walk("a1");
        asking.run(1);
        actions.hear(message("instantActions", asks("p1", "startPause", ""), false));
        assertThat(asking.fake.sent.getLast().isZero()).isTrue();
        asking.run(0.1);
        assertThat(became("a1")).isEqualTo("FAILED the factory has me paused");
        walk("a2");
        assertThat(became("a2")).isEqualTo("FAILED the factory has me paused");
        send("p2", "stopPause", "");
        asking.run(3);
        assertThat(asking.bridge.doing()).isEmpty();
        assertThat(asking.bridge.paused()).isFalse();
        walk("a3");
        assertThat(became("a3")).isEqualTo("RUNNING");
    }

    @Test
    void aPauseIsHeardHoweverBadlyItIsWrittenAndWhenItIsRepeatedItIsOne() {
        actions.accept(
                actions.hear(message("instantActions", "{\"actions\": [{\"actionType\": \"startPause\"}]}", true)));
        assertThat(asking.bridge.paused()).isTrue();
        assertThat(errors()).containsExactly("validationError");
        String pause = asks("p1", "startPause", "");
        actions.accept(actions.hear(message("instantActions", pause, false)));
        send("p2", "stopPause", "");
        actions.accept(actions.hear(message("instantActions", pause, false)));
        assertThat(asking.bridge.paused()).isFalse();
    }

    @Test
    void anEndThatWaitedDoesNotEndALaterPause() {
        VdaActions.Arrived first = actions.hear(message("instantActions", asks("p1", "startPause", ""), false));
        VdaActions.Arrived end = actions.hear(message("instantActions", asks("p2", "stopPause", ""), false));
        VdaActions.Arrived second = actions.hear(message("instantActions", asks("p3", "startPause", ""), false));
        List.of(first, end, second).forEach(actions::accept);
        assertThat(became("p2")).isEqualTo("FAILED a later startPause holds");
        assertThat(asking.bridge.paused()).isTrue();
    }

    @Test
    void nothingThatAMasterControlSendsLiftsAStop() {
        asking.bridge.stop(new Stamp(1, asking.fake.now));
        send("p1", "startPause", "");
        send("p2", "stopPause", "");
        send("c1", "cancelOrder", "");
        send("s1", "stateRequest", "");
        walk("a1");
        asking.run(1);
        assertThat(asking.bridge.stopped()).isTrue();
        assertThat(became("p2")).isEqualTo("FINISHED I am still stopped; only a person who is here lifts that");
        assertThat(became("a1")).startsWith("FAILED");
        assertThat(asking.events).noneMatch(e -> e instanceof MotionEvent.Started);
    }

    @Test
    void aRiskyActionIsAskedAboutAndItsYesNamesIt() {
        Asking one = new Asking(TestRobots.thatStands(), "maintainer");
        VdaActions others = new VdaActions(KNOWN, topics, one.requests, new Body(), one::now, () -> one.fake.now);
        others.accept(others.hear(message("instantActions", asks("a1", "reboot", ""), false)));
        assertThat(others.states().getLast().result()).contains("Shall I really reboot?", "confirms = a1");
        assertThat(one.fake.published).isEmpty();
        String yes = "{\"key\": \"confirms\", \"value\": \"a1\"}";
        others.accept(others.hear(message("instantActions", asks("a2", "reboot", yes), false)));
        assertThat(others.states().getLast().status()).isEqualTo(VdaAction.Status.FINISHED);
        assertThat(one.fake.published).hasSize(1);
    }

    @Test
    void ordersAreRefusedInTheStandardsWords() {
        actions.accept(actions.hear(message("order", "{}", false)));
        assertThat(errors()).containsExactly("validationError");
        String order = "{%s, \"orderId\": \"o1\", \"orderUpdateId\": 0, \"nodes\": [{}], \"edges\": []}"
                .formatted(header(asking.now().toString()));
        actions.accept(actions.hear(message("order", order, false)));
        assertThat(errors()).containsExactly("orderError");
        assertThat(actions.errors().getFirst().about()).containsEntry("orderId", "o1");
        send("c1", "cancelOrder", "");
        assertThat(errors()).containsExactly("orderError", "noOrderToCancel");
        assertThat(became("c1")).startsWith("FAILED there is no order");
    }

    @Test
    void requestsForTellingAreAnswered() {
        send("s1", "stateRequest", "");
        send("f1", "factsheetRequest", "");
        assertThat(told).containsExactly("state", "factsheet");
        assertThat(became("s1")).isEqualTo("FINISHED");
    }

    @Test
    void whatAnotherRobotIsToDoIsNotDone() {
        String other = asks("a1", "walk", "").replace("0001", "0002");
        actions.accept(actions.hear(message("instantActions", other, false)));
        assertThat(actions.states()).isEmpty();
        assertThat(errors()).containsExactly("validationError");
    }

    @Test
    void everyShippedRobotHasAFactsheetInTheStandardsShape() throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(Files.readString(
                        ModelStore.standard().require("vda5050-schemas").resolve("factsheet.json")));
        for (String name : RobotFile.shipped()) {
            Robot robot = RobotFile.load(name);
            Asking one = new Asking(robot, robot.people().names().getLast());
            VdaActions others = new VdaActions(KNOWN, topics, one.requests, new Body(), one::now, () -> one.fake.now);
            byte[] sheet =
                    topics.mail("factsheet", true, others.factsheet(robot)).payload();
            assertThat(sheet.length).as(name).isLessThan(MqttLink.LARGEST_BYTES);
            assertThat(schema.validate(new String(sheet, StandardCharsets.UTF_8), InputFormat.JSON))
                    .as(name)
                    .isEmpty();
        }
    }
}
