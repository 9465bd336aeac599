package dev.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.parley.motion.MotionBridge;
import dev.parley.motion.MotionEvent;
import dev.parley.motion.RobotState;
import dev.parley.motion.mqtt.Broker;
import dev.parley.motion.mqtt.Incoming;
import dev.parley.motion.mqtt.Mail;
import dev.parley.motion.mqtt.MqttLink;
import dev.parley.motion.mqtt.VdaState;
import dev.parley.motion.mqtt.VdaTopics;
import dev.parley.perception.Stamp;
import dev.parley.robot.Mqtt;
import dev.parley.robot.Robot;
import dev.parley.robot.Vda5050;
import dev.parley.robot.models.ModelStore;
import dev.parley.robot.yaml.RobotFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The robot's side and a master control's, over the embedded broker; every message is held against the standard's
/// schema, and its number and time against the one before it.
class VdaSideTest {
    private static final Robot ROBOT = RobotFile.load("parley-one");
    private static final String BELOW = "uagv/v2/KIT/0001/";
    private static final Path SCHEMAS = ModelStore.standard().require("vda5050-schemas");
    private static final Vda5050 KNOWN = new Vda5050("KIT", "0001", 1.6, "hall", "uagv");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Events events = new Events();
    private final FailureHandler failures = new FailureHandler(events, System::nanoTime, Set.of(), () -> {});
    private final StillRobot body = new StillRobot(ROBOT);
    private final MotionBridge bridge = new MotionBridge(ROBOT, body, System::nanoTime);
    private final Loop control = new Loop("control", 20_000_000L, this::tick, failures).start();
    private final BlockingQueue<Incoming> came = new LinkedBlockingQueue<>();
    private final Map<String, JsonSchema> schemas = new HashMap<>();
    private final Map<String, JsonNode> before = new HashMap<>();
    private final Broker broker = Broker.open(free(), ROBOT.name(), "secret");
    private final MqttLink master = master("master");
    private final Factory factory = factory();
    private int headers;
    private int checked;

    private boolean tick() {
        bridge.tick(System.nanoTime(), this::moved);
        return true;
    }

    private void moved(MotionEvent e) {
        events.publish(new Event.Moved(System.nanoTime(), e));
    }

    private static int free() {
        try (ServerSocket s = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return s.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MqttLink master(String name) {
        Mail hello = Mail.live("master", new byte[] {1});
        List<String> topics =
                List.of(BELOW + "state", BELOW + "connection", BELOW + "factsheet", BELOW + "visualization");
        MqttLink link = new MqttLink(broker.access(name, 60), topics, hello, hello, 100, new MqttLink.Listener() {
            @Override
            public void came(Incoming message) {
                came.add(message);
            }

            @Override
            public void connected(Optional<String> why) {}
        });
        link.step(0);
        return link;
    }

    private Factory factory() {
        Mqtt s = Mqtt.STANDARD;
        Mqtt settings =
                new Mqtt(s.url(), "", "", s.ca(), Optional.of("operator"), false, s.sessionS(), Optional.of(KNOWN));
        Factory.Body reached =
                new Factory.Body(bridge, body::state, d -> bridge.asked(d, this::moved), _ -> {}, failures);
        return new Factory(
                        ROBOT,
                        settings,
                        broker.access(ROBOT.name(), 60),
                        reached,
                        events,
                        InstantSource.system(),
                        System::nanoTime)
                .start();
    }

    @AfterEach
    void close() {
        Closing.quietly(factory, master, control, broker);
    }

    /// The next message of a topic that fits; all on the way to it are as they should be.
    private JsonNode next(String topic, Predicate<JsonNode> fits) throws InterruptedException, IOException {
        List<String> passed = new ArrayList<>();
        for (Incoming m = came.poll(10, TimeUnit.SECONDS); m != null; m = came.poll(10, TimeUnit.SECONDS)) {
            String name = m.topic().substring(BELOW.length());
            String text = new String(m.payload(), StandardCharsets.UTF_8);
            JsonNode json = MAPPER.readTree(text);
            sound(name, text, json);
            if (name.equals(topic) && fits.test(json)) return json;
            passed.add(text);
        }
        throw new AssertionError("no " + topic + " that fits among " + passed);
    }

    private void sound(String name, String text, JsonNode json) throws IOException {
        assertThat(schema(name)
                        .validate(
                                text,
                                InputFormat.JSON,
                                c -> c.getExecutionConfig().setFormatAssertionsEnabled(true)))
                .as(text)
                .extracting(ValidationMessage::getMessage)
                .isEmpty();
        assertThat(json.path("version").asText()).isEqualTo("2.1.0");
        JsonNode last = before.put(name, json);
        checked++;
        if (last == null) return;
        assertThat(json.path("headerId").asLong())
                .as(text)
                .isGreaterThan(last.path("headerId").asLong());
        assertThat(Instant.parse(json.path("timestamp").asText()))
                .isAfterOrEqualTo(last.path("timestamp").asText());
    }

    private JsonSchema schema(String name) throws IOException {
        if (!schemas.containsKey(name))
            schemas.put(
                    name,
                    JsonSchemaFactory.getInstance(VersionFlag.V202012)
                            .getSchema(Files.readString(SCHEMAS.resolve(name + ".json"))));
        return schemas.get(name);
    }

    private void send(String topic, String more) throws IOException {
        String text =
                "{\"headerId\": %d, \"timestamp\": \"%s\", \"version\": \"2.1.0\", \"manufacturer\": \"KIT\", \"serialNumber\": \"0001\", %s}"
                        .formatted(headers++, Instant.now(), more);
        assertThat(schema(topic).validate(text, InputFormat.JSON)).isEmpty();
        master.send(Mail.live(BELOW + topic, text.getBytes(StandardCharsets.UTF_8)));
    }

    private void ask(String id, String type, String parameters) throws IOException {
        send(
                "instantActions",
                "\"actions\": [{\"actionId\": \"%s\", \"actionType\": \"%s\", \"blockingType\": \"NONE\", \"actionParameters\": [%s]}]"
                        .formatted(id, type, parameters));
    }

    private JsonNode state(String id, String status) throws InterruptedException, IOException {
        return next("state", s -> is(s, id, status));
    }

    private static boolean is(JsonNode state, String id, String status) {
        for (JsonNode a : state.path("actionStates"))
            if (a.path("actionId").asText().equals(id)
                    && a.path("actionStatus").asText().equals(status)) return true;
        return false;
    }

    @Test
    void aMasterControlSeesItAsksItPausesItAndLiftsNoStop() throws InterruptedException, IOException {
        next("connection", c -> c.path("connectionState").asText().equals("ONLINE"));
        JsonNode factsheet = next("factsheet", _ -> true);
        assertThat(factsheet.path("protocolFeatures").path("agvActions").findValuesAsText("actionType"))
                .contains("startPause", "cancelOrder", "walk")
                .doesNotContain("say_something");
        JsonNode first = next("state", _ -> true);
        assertThat(first.path("operatingMode").asText()).isEqualTo("AUTOMATIC");
        assertThat(first.path("safetyState").path("eStop").asText()).isEqualTo("NONE");
        assertThat(first.path("errors").findValuesAsText("errorType")).contains("batteryUnknown");
        ask("a1", "walk", "{\"key\": \"direction\", \"value\": \"forward\"}, {\"key\": \"distance\", \"value\": 5}");
        assertThat(state("a1", "RUNNING").path("operatingMode").asText()).isEqualTo("AUTOMATIC");
        ask("p1", "startPause", "");
        assertThat(state("a1", "FAILED").path("paused").asBoolean()).isTrue();
        bridge.stop(new Stamp(1, System.nanoTime()));
        JsonNode stopped =
                next("state", s -> s.path("safetyState").path("eStop").asText().equals("MANUAL"));
        assertThat(stopped.path("operatingMode").asText()).isEqualTo("MANUAL");
        ask("p2", "stopPause", "");
        assertThat(state("p2", "FINISHED").path("safetyState").path("eStop").asText())
                .isEqualTo("MANUAL");
        ask("c1", "cancelOrder", "");
        assertThat(state("c1", "FAILED").path("errors").findValuesAsText("errorType"))
                .contains("noOrderToCancel");
        ask("f1", "factsheetRequest", "");
        next("factsheet", _ -> true);
        assertThat(bridge.stopped()).isTrue();
        assertThat(checked).isGreaterThan(8);
    }

    @Test
    void ordersAreRefusedAndEverythingIsToldInTheStandardsShape() throws InterruptedException, IOException {
        next("state", _ -> true);
        send(
                "order",
                "\"orderId\": \"o1\", \"orderUpdateId\": 0, \"edges\": [], \"nodes\": [{\"nodeId\": \"n1\", \"sequenceId\": 0, \"released\": true, \"actions\": []}]");
        next("state", s -> s.path("errors").findValuesAsText("errorType").contains("orderError"));
        events.publish(new Event.SourceLost(System.nanoTime(), "unplugged"));
        events.publish(
                new Event.Moved(System.nanoTime(), new MotionEvent.Blocked(new Stamp(9, 0), "walk", "in the way")));
        JsonNode wrong = next(
                "state", s -> s.path("errors").findValuesAsText("errorType").containsAll(List.of("deaf", "blocked")));
        assertThat(wrong.path("errors").findValuesAsText("errorLevel")).contains("FATAL", "WARNING");
        factory.close();
        JsonNode end =
                next("connection", c -> !c.path("connectionState").asText().equals("ONLINE"));
        assertThat(end.path("connectionState").asText()).isEqualTo("OFFLINE");
    }

    @Test
    void whatTheBrokerSaysOfABrokenConnectionComesAfterTheHello() throws IOException {
        VdaTopics topics = new VdaTopics(KNOWN, InstantSource.system());
        for (String state : List.of("ONLINE", "CONNECTIONBROKEN")) {
            Mail mail = topics.connection(state);
            assertThat(mail.retained()).isTrue();
            String text = new String(mail.payload(), StandardCharsets.UTF_8);
            sound("connection", text, MAPPER.readTree(text));
        }
    }

    @Test
    void whereItIsIsShownInTheStandardsShape() throws IOException {
        var where = new RobotState.Odometry(1, 2, 7, 0.1, 0, 0.2, 0);
        Mail mail = new VdaTopics(KNOWN, InstantSource.system())
                .mail("visualization", false, VdaState.visualization(where, "hall"));
        String text = new String(mail.payload(), StandardCharsets.UTF_8);
        sound("visualization", text, MAPPER.readTree(text));
        assertThat(MAPPER.readTree(text).path("agvPosition").path("theta").asDouble())
                .isBetween(-Math.PI, Math.PI);
    }

    @Test
    void aMasterControlThatComesLaterFindsConnectionAndFactsheet() throws InterruptedException, IOException {
        next("state", _ -> true);
        came.clear();
        before.clear();
        MqttLink other = master("late");
        next("factsheet", _ -> true);
        came.clear();
        other.close();
    }
}
