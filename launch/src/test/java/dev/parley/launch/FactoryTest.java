package dev.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dialogue.Act;
import dev.parley.dialogue.Decision;
import dev.parley.motion.MotionBridge;
import dev.parley.motion.MotionEvent;
import dev.parley.motion.mqtt.Access;
import dev.parley.motion.mqtt.Broker;
import dev.parley.motion.mqtt.Incoming;
import dev.parley.motion.mqtt.Mail;
import dev.parley.motion.mqtt.MqttLink;
import dev.parley.motion.mqtt.Schemas;
import dev.parley.perception.Direction;
import dev.parley.perception.Stamp;
import dev.parley.perception.check.ChannelReport;
import dev.parley.robot.Mqtt;
import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.Heard;
import dev.parley.speech.SlotValue;
import dev.parley.speech.Speaker;
import dev.parley.speech.Transcript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The robot's side and a factory's, over the embedded broker.
class FactoryTest {
    private static final Robot ROBOT = RobotFile.load("parley-one");
    private static final Stamp STAMP = new Stamp(3, System.nanoTime());

    private final Events events = new Events();
    private final FailureHandler failures = new FailureHandler(events, System::nanoTime, Set.of(), () -> {});
    private final StillRobot body = new StillRobot(ROBOT);
    private final MotionBridge bridge = new MotionBridge(ROBOT, body, System::nanoTime);
    private final Loop control = new Loop("control", 20_000_000L, this::tick, failures).start();
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final BlockingQueue<Incoming> came = new LinkedBlockingQueue<>();
    private final List<Incoming> passed = new ArrayList<>();
    private final Broker broker = Broker.open(free(), ROBOT.name(), "secret");
    private final MqttLink master = master();
    private final Factory factory = factory();

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

    private MqttLink master() {
        Mail hello = Mail.live("master", new byte[] {1});
        Access access = broker.access("master", 60);
        MqttLink link = new MqttLink(access, List.of("parley/#"), hello, hello, 100, new MqttLink.Listener() {
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
        Mqtt settings = new Mqtt(s.url(), "", "", s.ca(), Optional.of("operator"), false, s.sessionS());
        Factory.Body reached =
                new Factory.Body(bridge, body::state, d -> bridge.asked(d, this::moved), said::add, failures);
        Access access = broker.access(ROBOT.name(), 60);
        return new Factory(ROBOT, settings, access, reached, events, InstantSource.system(), System::nanoTime).start();
    }

    @AfterEach
    void close() {
        Closing.quietly(factory, master, control, broker);
    }

    /// The first message on a topic that holds a text and was not asked for before.
    private String next(String topic, String holding) throws InterruptedException {
        for (Iterator<Incoming> all = passed.iterator(); all.hasNext(); ) {
            Incoming m = all.next();
            if (!fits(m, topic, holding)) continue;
            all.remove();
            return text(m);
        }
        for (Incoming m = came.poll(10, TimeUnit.SECONDS); m != null; m = came.poll(10, TimeUnit.SECONDS)) {
            if (fits(m, topic, holding)) return text(m);
            passed.add(m);
        }
        return "nothing";
    }

    private static boolean fits(Incoming message, String topic, String holding) {
        return message.topic().equals("parley/parley-one/" + topic)
                && text(message).contains(holding);
    }

    private static String text(Incoming message) {
        return new String(message.payload(), StandardCharsets.UTF_8);
    }

    private void ask(String kind, String id, String more) {
        String json = "{\"id\": \"%s\", \"at\": \"%s\", %s}".formatted(id, Instant.now(), more);
        master.send(Mail.live("parley/parley-one/request/" + kind, json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aRequestIsCarriedOutOnceAndAStopStopsIt() throws InterruptedException {
        assertThat(next("connection", "online")).contains("\"clean\":true");
        for (int i = 0; i < 3; i++)
            ask("do", "a1", "\"action\": \"walk\", \"slots\": {\"direction\": \"forward\", \"distance\": 5}");
        assertThat(next("answer", "started")).contains("\"id\":\"a1\"");
        assertThat(next("state", "walk")).contains("\"stopped\":false");
        ask("stop", "s1", "\"why\": \"somebody fell\"");
        assertThat(next("answer", "\"kind\":\"stop\"")).contains("stopped");
        assertThat(bridge.stopped()).isTrue();
        // The repeated ones may be answered once more in between.
        assertThat(next("answer", "\"id\":\"a1\",\"kind\":\"do\",\"status\":\"stopped\""))
                .contains("I was stopped");
        assertThat(next("stop", "true")).contains("\"stopped\":true");
        assertThat(body.rolls.get()).isPositive();
    }

    @Test
    void whatItIsToSayIsSaid() throws InterruptedException {
        assertThat(next("connection", "online")).contains("online");
        ask("say", "s1", "\"text\": \"The lift is free.\"");
        assertThat(said.poll(10, TimeUnit.SECONDS)).isEqualTo("The lift is free.");
    }

    @Test
    void everythingIsToldAsItsSchemaSaysAndPeoplesWordsAreNot() throws InterruptedException {
        assertThat(next("connection", "online")).contains("online");
        List<Event> all = oneOfEach();
        all.forEach(events::publish);
        Schemas schemas = new Schemas();
        Set<String> kinds = new HashSet<>();
        Set<String> topics = new HashSet<>();
        while (kinds.size() < 19 || !topics.containsAll(Set.of("events", "alarms", "intents", "state", "stop"))) {
            Incoming m = came.poll(10, TimeUnit.SECONDS);
            assertThat(m).as("only %s and %s", kinds, topics).isNotNull();
            String name = m.topic().substring("parley/parley-one/".length());
            String text = new String(m.payload(), StandardCharsets.UTF_8);
            assertThat(schemas.fault(name, text)).as(text).isEmpty();
            assertThat(text).doesNotContain("a secret");
            topics.add(name);
            if (name.equals("events")) kinds.add(text.replaceAll(".*\"event\":\"([a-z_]+)\".*", "$1"));
        }
    }

    private static List<Event> oneOfEach() {
        long now = System.nanoTime();
        Speaker speaker = new Speaker("operator");
        Act.Do say = new Act.Do(STAMP, "say", Map.of("text", new SlotValue.Text("a secret")), speaker, false);
        Transcript free = new Transcript.FreeText("a secret", Transcript.Score.TYPED);
        return List.of(
                new Event.Ready(now, "parley-one", "mic", "simulated"),
                new Event.Listened(now, STAMP, 1.5, true),
                new Event.Partial(now, STAMP, "a secret", dev.parley.perception.Source.UNKNOWN),
                new Event.Understood(now, new Heard(STAMP, free, speaker, Direction.AHEAD)),
                new Event.Halted(now, STAMP),
                new Event.Held(now, now, 3),
                new Event.Released(now, now, now, 1),
                new Event.Confirmed(now, now, now, 1),
                new Event.Decided(now, say, Decision.Path.GRAMMAR),
                new Event.Requested(now, new Act.Stop(STAMP, ""), "MQTT", "operator"),
                new Event.Speaking(now, STAMP, "a secret", true),
                new Event.Silent(now, STAMP),
                new Event.Moved(now, new MotionEvent.Blocked(STAMP, "walk", "something is in the way")),
                new Event.Noted(now, "a note"),
                new Event.MicrophoneReported(now, new ChannelReport(2, "microphone 3 of 8", ChannelReport.Fault.DEAD)),
                new Event.Dropped(now, "listen", 3),
                new Event.Failed(now, "listen", "broken"),
                new Event.SourceLost(now, "unplugged"),
                new Event.SourceBack(now, 2_000_000_000L));
    }

    @Test
    void whoMissedSomeEventsGetsThemAgain() throws InterruptedException {
        assertThat(next("connection", "online")).contains("online");
        for (int i = 0; i < 5; i++) events.publish(new Event.Noted(System.nanoTime(), "note " + i));
        String last = next("events", "note 4");
        long number = Long.parseLong(last.replaceAll(".*\"seq\":(\\d+).*", "$1"));
        ask("resend", "n1", "\"after\": " + (number - 2));
        List<String> again = new ArrayList<>(List.of(next("events", "note 3"), next("events", "note 4")));
        assertThat(again.getLast()).isEqualTo(last);
    }

    @Test
    void stopsTheRobotFirstAndEndsWithAWord() throws InterruptedException {
        assertThat(next("connection", "online")).contains("online");
        factory.close();
        assertThat(bridge.stopped()).isTrue();
        assertThat(next("connection", "offline")).contains("\"clean\":true");
    }
}
