package dev.parley.launch;

import dev.parley.motion.MotionBridge;
import dev.parley.motion.RobotState;
import dev.parley.motion.RobotState.Odometry;
import dev.parley.motion.mqtt.Access;
import dev.parley.motion.mqtt.Incoming;
import dev.parley.motion.mqtt.Mail;
import dev.parley.motion.mqtt.MqttLink;
import dev.parley.motion.mqtt.Requests;
import dev.parley.motion.mqtt.VdaActions;
import dev.parley.motion.mqtt.VdaError;
import dev.parley.motion.mqtt.VdaState;
import dev.parley.motion.mqtt.VdaTopics;
import dev.parley.robot.Battery;
import dev.parley.robot.Robot;
import dev.parley.robot.Vda5050;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/// The robot as a VDA 5050 master control knows it: a second client of the broker, since a client has one last will,
/// with a loop and a queue of its own. State goes out when it changes and every ten seconds, but to nobody while there
/// is
/// no connection: old states are of no use.
final class VdaSide implements AutoCloseable {
    private static final int QUEUED = 64;
    private static final int BUFFERED = 64;
    private static final long PERIOD_NANOS = 50_000_000L;
    private static final long LATEST_NANOS = 10_000_000_000L;
    private static final long SHOWN_NANOS = 1_000_000_000L;
    private static final long FRESH_NANOS = 1_000_000_000L;
    private static final double MOVES = 0.01;

    private volatile Robot robot;
    private final Vda5050 known;
    private final Factory.Body body;
    private final Events events;
    private final LongSupplier clock;
    private final VdaTopics topics;
    private final VdaActions actions;
    private final VdaTroubles troubles;
    private final MqttLink link;
    private final Stage<VdaActions.Arrived> in;
    private final Loop connecting;
    private Optional<VdaState> told = Optional.empty();
    private long toldNanos;
    private long shownNanos;
    private volatile boolean stateAsked;
    private volatile boolean factsheetAsked;

    /// @param requests beside which it asks, by the same rules
    VdaSide(
            Robot robot,
            Vda5050 known,
            Access access,
            Requests requests,
            Factory.Body body,
            Events events,
            InstantSource wall,
            LongSupplier clock) {
        this.robot = robot;
        this.known = known;
        this.body = body;
        this.events = events;
        this.clock = clock;
        topics = new VdaTopics(known, wall);
        actions = new VdaActions(known, topics, requests, new Reached(), wall, clock);
        troubles = new VdaTroubles(clock);
        link = new MqttLink(
                access.beside("vda5050"),
                actions.subscriptions(),
                () -> topics.connection("ONLINE"),
                () -> topics.connection("CONNECTIONBROKEN"),
                BUFFERED,
                new Hearing());
        in = new Stage<>(
                "vda5050",
                QUEUED,
                Stage.WhenFull.DROP_OLDEST,
                actions::accept,
                body.failures(),
                (_, total) -> note(total + " messages of the master control were lost: too many at once"));
        connecting = new Loop("vda5050-link", PERIOD_NANOS, this::step, body.failures());
    }

    VdaSide start() {
        in.start();
        connecting.start();
        return this;
    }

    /// From now on its factsheet is that of a file that was changed.
    void adopt(Robot changed) {
        robot = changed;
        factsheetAsked = true;
    }

    /// What happens to the robot.
    void accept(Event event) {
        troubles.accept(event);
    }

    private boolean step() {
        long now = clock.getAsLong();
        link.step(now);
        if (link.connected()) tell(now);
        return true;
    }

    private void tell(long now) {
        Optional<Odometry> where = where(now);
        if (factsheetAsked) {
            factsheetAsked = false;
            send(topics.mail("factsheet", true, actions.factsheet(robot)));
        }
        VdaState state = state(where, now);
        if (stateAsked || told.filter(state::equals).isEmpty() || now - toldNanos >= LATEST_NANOS) {
            stateAsked = false;
            told = Optional.of(state);
            toldNanos = now;
            send(topics.mail("state", false, state.json(where, known.map())));
        }
        show(where, now);
    }

    private void show(Optional<Odometry> where, long now) {
        if (now - shownNanos < SHOWN_NANOS || where.filter(VdaSide::moves).isEmpty()) return;
        shownNanos = now;
        send(topics.mail("visualization", false, VdaState.visualization(where.get(), known.map())));
    }

    private Optional<Odometry> where(long now) {
        return body.state().get().inMap().filter(o -> now - o.receivedNanos() < FRESH_NANOS);
    }

    private VdaState state(Optional<Odometry> where, long now) {
        MotionBridge bridge = body.bridge();
        RobotState felt = body.state().get();
        List<String> doing = bridge.doing();
        boolean ours = actions.running();
        OptionalInt percent = felt.charge().stream()
                .mapToInt(c -> (int) Math.round(100 * Math.clamp(c.share(), 0, 1)))
                .findFirst();
        return new VdaState(
                where.filter(VdaSide::moves).isPresent(),
                bridge.paused(),
                bridge.stopped() || !doing.isEmpty() && !ours,
                bridge.stopped(),
                felt.touch().filter(RobotState.Touch::pressed).isPresent(),
                percent,
                doing,
                actions.states(),
                errors(where, percent));
    }

    private static boolean moves(Odometry o) {
        return Math.hypot(o.vxMps(), o.vyMps()) > MOVES || Math.abs(o.yawRadps()) > MOVES;
    }

    private List<VdaError> errors(Optional<Odometry> where, OptionalInt percent) {
        List<VdaError> all = new ArrayList<>(actions.errors());
        all.addAll(troubles.now());
        if (robot.base().isPresent() && where.isEmpty())
            all.add(new VdaError("positionUnknown", "its odometry is silent", false));
        if (percent.isEmpty())
            all.add(new VdaError("batteryUnknown", "nothing tells its charge; 0 is no charge", false));
        robot.battery()
                .map(Battery::least)
                .filter(least -> percent.isPresent() && percent.getAsInt() < 100 * least)
                .ifPresent(_ -> all.add(new VdaError("batteryLow", "it only goes to its charger", false)));
        return all;
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
            in.put(actions.hear(message));
        }

        @Override
        public void connected(Optional<String> why) {
            stateAsked = true;
            factsheetAsked = true;
            why.ifPresent(w -> note("VDA 5050: " + w));
        }
    }

    private final class Reached implements VdaActions.Body {
        @Override
        public void pause() {
            boolean first = !body.bridge().paused();
            body.bridge().pause();
            if (first) note("paused by the factory (VDA 5050)");
        }

        @Override
        public void endPause() {
            if (body.bridge().endPause()) note("the factory has ended its pause (VDA 5050)");
        }

        @Override
        public boolean stopped() {
            return body.bridge().stopped();
        }

        @Override
        public void tellState() {
            stateAsked = true;
        }

        @Override
        public void tellFactsheet() {
            factsheetAsked = true;
        }
    }

    /// Says good-bye, so that the broker need not.
    @Override
    public void close() {
        send(topics.connection("OFFLINE"));
        for (int i = 0; i < 20 && link.connected() && !link.idle(); i++)
            new RealTime().waitUntil(System.nanoTime() + 25_000_000);
        connecting.interrupt();
        Closing.quietly(connecting, in, link);
    }
}
