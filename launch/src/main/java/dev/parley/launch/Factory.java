package dev.parley.launch;

import dev.parley.dialogue.Act;
import dev.parley.motion.MotionBridge;
import dev.parley.motion.MotionEvent;
import dev.parley.motion.RobotState;
import dev.parley.motion.mqtt.Access;
import dev.parley.motion.mqtt.Incoming;
import dev.parley.motion.mqtt.Mail;
import dev.parley.motion.mqtt.MqttLink;
import dev.parley.motion.mqtt.Reach;
import dev.parley.motion.mqtt.Requests;
import dev.parley.motion.mqtt.Topics;
import dev.parley.perception.Stamp;
import dev.parley.robot.Mqtt;
import dev.parley.robot.Robot;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// The robot's place in a factory: its events go to an MQTT broker, requests come back. It listens to the stream of
/// events into a queue of its own and talks on threads of its own, so that no broker delays the robot. A stop alone
/// waits for nobody: it goes from the thread that it comes in on to the motion bridge.
public final class Factory implements AutoCloseable {
    private static final int QUEUED_EVENTS = 1024;
    private static final int QUEUED_REQUESTS = 64;
    /// Of messages while there is no connection.
    private static final int BUFFERED = 2048;

    private static final long PERIOD_NANOS = 50_000_000L;

    /// What it reaches of the robot.
    ///
    /// @param asked takes what is asked for to the gate and tells of it by events
    /// @param announce says something aloud
    public record Body(
            MotionBridge bridge,
            Supplier<RobotState> state,
            Consumer<Act.Do> asked,
            Consumer<String> announce,
            FailureHandler failures) {}

    private final Events events;
    private final Body body;
    private final LongSupplier clock;
    private final MqttEvents telling;
    private final MqttState state;
    private final Requests requests;
    private final MqttLink link;
    private final Optional<VdaSide> vda;
    private final Mail goodbye;
    private final Stage<Event> out;
    private final Stage<Incoming> in;
    private final Loop connecting;
    private long lost;
    private volatile boolean closed;

    /// @param access to the broker; it may be away, now and later
    public Factory(
            Robot robot,
            Mqtt settings,
            Access access,
            Body body,
            Events events,
            InstantSource wall,
            LongSupplier clock) {
        this.events = events;
        this.body = body;
        this.clock = clock;
        String run = UUID.randomUUID().toString();
        Topics topics = new Topics(robot.name());
        telling = new MqttEvents(robot, run, settings.words(), wall, clock);
        state = new MqttState(robot.name(), run, body.bridge, body.state, wall);
        requests = new Requests(robot, settings, new Reaching(), this::send, wall, clock);
        goodbye = connection(topics, run, "offline", true);
        link = new MqttLink(
                access,
                requests.subscriptions(),
                connection(topics, run, "online", true),
                connection(topics, run, "offline", false),
                BUFFERED,
                new Hearing());
        vda = settings.vda5050().map(v -> new VdaSide(robot, v, access, requests, body, events, wall, clock));
        out = new Stage<>("mqtt", QUEUED_EVENTS, Stage.WhenFull.DROP_OLDEST, this::tell, body.failures, this::untold);
        in = new Stage<>(
                "mqtt-requests",
                QUEUED_REQUESTS,
                Stage.WhenFull.DROP_OLDEST,
                requests::accept,
                body.failures,
                (_, total) -> note(total + " requests over MQTT were lost: too many at once"));
        connecting = new Loop("mqtt-link", PERIOD_NANOS, this::step, body.failures);
    }

    public Factory start() {
        events.listen(e -> {
            if (!closed) out.put(e);
        });
        out.start();
        in.start();
        connecting.start();
        vda.ifPresent(VdaSide::start);
        return this;
    }

    /// From now on it goes by a file that was changed. Any thread.
    public void adopt(Robot changed) {
        requests.adopt(changed);
        vda.ifPresent(v -> v.adopt(changed));
    }

    private static Mail connection(Topics topics, String run, String what, boolean clean) {
        String json = Json.object()
                .put("state", what)
                .put("clean", clean)
                .put("run", run)
                .toString();
        return Mail.retained(topics.connection(), json.getBytes(StandardCharsets.UTF_8));
    }

    private boolean step() {
        link.step(clock.getAsLong());
        state.step(clock.getAsLong(), this::send);
        if (link.lost() > lost && link.connected()) {
            lost = link.lost();
            send(telling.alarm("warning", "lost", lost + " messages were lost while there was no connection"));
        }
        return true;
    }

    private void tell(Event event) {
        telling.accept(event, this::send);
        if (event instanceof Event.Moved(long _, MotionEvent motion)) requests.became(motion);
        vda.ifPresent(v -> v.accept(event));
    }

    private void untold(Event event, long total) {
        send(telling.alarm("warning", "untold", total + " events were not told: too many at once"));
    }

    private void send(Mail mail) {
        link.send(mail);
    }

    private void note(String text) {
        events.publish(new Event.Noted(clock.getAsLong(), text));
    }

    private final class Hearing implements MqttLink.Listener {
        @Override
        public void came(Incoming message) {
            requests.stop(message);
            in.put(message);
        }

        @Override
        public void connected(Optional<String> why) {
            note(why.map(w -> "MQTT: " + w).orElse("MQTT: connected"));
        }
    }

    private final class Reaching implements Reach {
        @Override
        public void stop(Stamp stamp) {
            body.bridge.stop(stamp);
        }

        @Override
        public void requested(Act act, String by, String role) {
            events.publish(new Event.Requested(clock.getAsLong(), act, by, role));
        }

        @Override
        public void carryOut(Act.Do act) {
            body.asked.accept(act);
        }

        @Override
        public void say(Act.Say say) {
            body.announce.accept(say.text());
        }

        @Override
        public void resend(long after) {
            telling.after(after).forEach(Factory.this::send);
        }
    }

    /// Stops the robot first: a broker must not delay that. Then tells what waits.
    @Override
    public void close() {
        body.bridge.stop(new Stamp(0, clock.getAsLong()));
        out.finish();
        closed = true;
        vda.ifPresent(Closing::quietly);
        send(goodbye);
        for (int i = 0; i < 20 && link.connected() && !link.idle(); i++)
            new RealTime().waitUntil(System.nanoTime() + 25_000_000);
        connecting.interrupt();
        Closing.quietly(connecting, in, link);
    }
}
