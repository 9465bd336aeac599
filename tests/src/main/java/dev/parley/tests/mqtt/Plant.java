package dev.parley.tests.mqtt;

import dev.parley.launch.Event;
import dev.parley.launch.Events;
import dev.parley.launch.Factory;
import dev.parley.launch.FailureHandler;
import dev.parley.motion.MotionBridge;
import dev.parley.motion.RobotLink;
import dev.parley.motion.RobotState;
import dev.parley.motion.mqtt.Incoming;
import dev.parley.motion.mqtt.Mail;
import dev.parley.robot.Mqtt;
import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A robot that rings a bell when it is asked to, its place in a factory, and who asks there. The latter does what any
/// program may: it sends a request again until it is answered, and asks for events whose numbers are missing.
final class Plant implements AutoCloseable {
    private static final String REQUESTS = "parley/bell/request/";
    private static final Pattern NUMBER = Pattern.compile("\"seq\":(\\d+).*\"text\":\"event (\\d+)\"");
    private static final Pattern ANSWERED = Pattern.compile("\"id\":\"(b\\d+)\".*\"status\":\"(finished|refused)\"");
    private static final Robot ROBOT = RobotFile.read("bell.yaml", """
            robot: bell
            microphones: {rate_hz: 16000, positions_m: [[0, 0, 0]]}
            stop: [stop]
            people: {master: [all]}
            actions:
              ring:
                say: ["ring {which}"]
                slots: {which: any}
                do: {publish: {topic: /bell, type: std_msgs/String, value: "{which}"}}
            """);

    final Events events = new Events();
    private final Map<String, Integer> rung = new HashMap<>();
    private final Map<String, byte[]> open = new HashMap<>();
    private final BitSet seen = new BitSet();
    private final BitSet numbers = new BitSet();
    private int twice;
    private int asked;
    private int again;
    private int resends;
    private final Factory factory;
    private final Side master;

    Plant(Mosquitto broker) {
        FailureHandler failures = new FailureHandler(events, System::nanoTime, Set.of(), () -> {});
        MotionBridge bridge = new MotionBridge(ROBOT, new Bell(), System::nanoTime);
        Factory.Body body = new Factory.Body(
                bridge,
                () -> RobotState.UNKNOWN,
                d -> bridge.asked(d, e -> events.publish(new Event.Moved(System.nanoTime(), e))),
                _ -> {},
                failures);
        master = new Side(
                broker.access("master"), List.of("parley/bell/events", "parley/bell/answer"), this::came, () -> {});
        factory = new Factory(
                        ROBOT,
                        Mqtt.STANDARD,
                        broker.access("bell"),
                        body,
                        events,
                        InstantSource.system(),
                        System::nanoTime)
                .start();
    }

    /// Counts its strokes by what was asked for.
    private final class Bell implements RobotLink {
        @Override
        public void publish(String topic, String type, String value) {
            synchronized (Plant.this) {
                rung.merge(value, 1, Integer::sum);
            }
        }

        @Override
        public void velocity(double vxMps, double vyMps, double yawRadps) {}

        @Override
        public void trajectory(List<Waypoint> waypoints) {}

        @Override
        public void goal(double xM, double yM, double headingRad) {}

        @Override
        public RobotState state() {
            return RobotState.UNKNOWN;
        }

        @Override
        public void close() {}
    }

    private synchronized void came(Incoming message) {
        String text = new String(message.payload(), StandardCharsets.UTF_8);
        Matcher answer = ANSWERED.matcher(text);
        if (message.topic().endsWith("answer") && answer.find()) open.remove(answer.group(1));
        Matcher event = NUMBER.matcher(text);
        if (!message.topic().endsWith("events") || !event.find()) {
            Matcher other = Pattern.compile("\"seq\":(\\d+)").matcher(text);
            if (other.find()) numbers.set(Integer.parseInt(other.group(1)));
            return;
        }
        numbers.set(Integer.parseInt(event.group(1)));
        int number = Integer.parseInt(event.group(2));
        if (seen.get(number)) twice++;
        seen.set(number);
    }

    synchronized void ask() {
        String id = "b" + asked++;
        byte[] json = "{\"id\": \"%s\", \"at\": \"%s\", \"action\": \"ring\", \"slots\": {\"which\": \"%s\"}}"
                .formatted(id, Instant.now(), id)
                .getBytes(StandardCharsets.UTF_8);
        open.put(id, json);
        master.link.send(Mail.live(REQUESTS + "do", json));
    }

    /// What was not answered, and what is missing.
    synchronized void askAgain() {
        if (!master.link.connected() || !master.link.idle()) return;
        again += open.size();
        open.values().forEach(json -> master.link.send(Mail.live(REQUESTS + "do", json)));
        int missing = numbers.nextClearBit(1);
        if (missing > numbers.length()) return;
        String resend =
                "{\"id\": \"n%d\", \"at\": \"%s\", \"after\": %d}".formatted(resends++, Instant.now(), missing - 1);
        master.link.send(Mail.live(REQUESTS + "resend", resend.getBytes(StandardCharsets.UTF_8)));
    }

    synchronized boolean complete(int events) {
        return seen.cardinality() == events && open.isEmpty();
    }

    synchronized int eventsSeen() {
        return seen.cardinality();
    }

    synchronized int eventsTwice() {
        return twice;
    }

    synchronized int asked() {
        return asked;
    }

    synchronized int askedAgain() {
        return again;
    }

    synchronized int neverDone() {
        return asked - rung.size();
    }

    synchronized long doneTwice() {
        return rung.values().stream().filter(n -> n > 1).count();
    }

    @Override
    public void close() {
        factory.close();
        master.close();
    }
}
