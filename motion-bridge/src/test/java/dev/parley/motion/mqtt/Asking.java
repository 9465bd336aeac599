package dev.parley.motion.mqtt;

import dev.parley.dialogue.Act;
import dev.parley.motion.FakeRobot;
import dev.parley.motion.MotionBridge;
import dev.parley.motion.MotionEvent;
import dev.parley.motion.TestRobots;
import dev.parley.perception.Stamp;
import dev.parley.robot.Mqtt;
import dev.parley.robot.Robot;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Requests to a real bridge with a fake robot and a clock.
final class Asking implements Reach {
    private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    final Robot robot;
    final FakeRobot fake;
    final MotionBridge bridge;
    final Requests requests;
    final List<MotionEvent> events = new ArrayList<>();
    final List<String> said = new ArrayList<>();
    final List<Mail> answers = new ArrayList<>();
    final List<Long> resent = new ArrayList<>();
    private final long startNanos;
    private final Consumer<MotionEvent> became;

    Asking() {
        this("operator");
    }

    Asking(String role) {
        this(TestRobots.parleyOne(), role);
    }

    Asking(Robot robot, String role) {
        this.robot = robot;
        fake = new FakeRobot(robot);
        startNanos = fake.now;
        bridge = new MotionBridge(robot, fake, () -> fake.now);
        Mqtt s = Mqtt.STANDARD;
        Mqtt settings =
                new Mqtt(s.url(), "", "", s.ca(), Optional.of(role).filter(r -> !r.isEmpty()), false, s.sessionS());
        requests = new Requests(robot, settings, this, answers::add, this::now, () -> fake.now);
        became = e -> {
            events.add(e);
            requests.became(e);
        };
        run(0.1);
    }

    Instant now() {
        return START.plusNanos(fake.now - startNanos);
    }

    void run(double seconds) {
        for (int i = 0; i < Math.round(seconds * 50); i++) {
            fake.step();
            bridge.tick(fake.now, became);
        }
    }

    /// A request of now; `more` are its other fields.
    String send(String kind, String id, String more) {
        return send(kind, "{\"id\": \"%s\", \"at\": \"%s\", %s}".formatted(id, now(), more), false);
    }

    /// @return status and reason of its last answer
    String send(String kind, String json, boolean retained) {
        return deliver(new Incoming(
                "parley/parley-one/request/" + kind,
                json.getBytes(StandardCharsets.UTF_8),
                retained,
                Optional.empty(),
                Optional.empty()));
    }

    /// As a broker does, on the thread of its client and then in the queue.
    String deliver(Incoming message) {
        requests.stop(message);
        requests.accept(message);
        return answers.isEmpty() ? "" : last("status") + ": " + last("reason");
    }

    String walk(String id) {
        return send("do", id, "\"action\": \"walk\", \"slots\": {\"direction\": \"forward\", \"distance\": 1}");
    }

    String last(String field) {
        String json = new String(answers.getLast().payload(), StandardCharsets.UTF_8);
        String from = json.substring(json.indexOf("\"" + field + "\":\"") + field.length() + 4);
        return from.substring(0, from.indexOf('"'));
    }

    List<String> statuses() {
        return answers.stream()
                .map(a -> new String(a.payload(), StandardCharsets.UTF_8))
                .map(a -> a.replaceAll(".*\"status\":\"([a-z]+)\".*", "$1"))
                .toList();
    }

    long started() {
        return events.stream().filter(e -> e instanceof MotionEvent.Started).count();
    }

    @Override
    public void stop(Stamp stamp) {
        bridge.stop(stamp);
    }

    @Override
    public void requested(Act act, String by, String role) {}

    @Override
    public void carryOut(Act.Do act) {
        bridge.asked(act, became);
    }

    @Override
    public void say(Act.Say say) {
        said.add(say.text());
    }

    @Override
    public void resend(long after) {
        resent.add(after);
    }
}
