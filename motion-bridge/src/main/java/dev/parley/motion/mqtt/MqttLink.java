package dev.parley.motion.mqtt;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/// The connection to a broker, which comes and goes. Starts no thread: [#step] is called again and again by one thread,
/// [#send] by any. The client's own threads only hand over.
///
/// Everything goes out with quality of service 1. Every connection is a client of its own: what was not confirmed is
/// kept here and sent again over the next, in its order, rather than in the library, whose own reconnecting may count
/// messages as in flight that are not.
public final class MqttLink implements AutoCloseable {
    /// Largest message that is taken.
    public static final int LARGEST_BYTES = 16_384;

    private static final int IN_FLIGHT = 10;
    private static final int KEEP_ALIVE_S = 5;
    /// A short break is nobody's business.
    private static final long WILL_DELAY_S = 1;

    private static final long WAIT_MS = 5000;
    private static final long FIRST_PAUSE_NANOS = 100_000_000L;
    private static final long LONGEST_PAUSE_NANOS = 5_000_000_000L;

    /// Who hears of the connection, on any thread; must be quick.
    public interface Listener {
        /// A message came in.
        void came(Incoming message);

        /// It is connected, or the connection is gone.
        ///
        /// @param why it is gone; empty: it is there
        void connected(Optional<String> why);
    }

    private final Access access;
    private final List<String> subscriptions;
    private final Supplier<Mail> hello;
    private final Supplier<Mail> will;
    private final Listener listener;
    private final Outbox outbox;
    private volatile Optional<MqttAsyncClient> client = Optional.empty();
    private volatile boolean up;
    private long nextTryNanos;
    private long pauseNanos = FIRST_PAUSE_NANOS;
    private boolean tried;
    private boolean told;

    /// @param subscriptions topics to hear
    /// @param hello sent when it is connected
    /// @param will what the broker says when the connection breaks
    /// @param buffered how many messages may wait for a connection
    public MqttLink(Access access, List<String> subscriptions, Mail hello, Mail will, int buffered, Listener listener) {
        this(access, subscriptions, () -> hello, () -> will, buffered, listener);
    }

    /// The same with a hello and a will that are made anew for every connection.
    public MqttLink(
            Access access,
            List<String> subscriptions,
            Supplier<Mail> hello,
            Supplier<Mail> will,
            int buffered,
            Listener listener) {
        this.access = access;
        this.subscriptions = List.copyOf(subscriptions);
        this.hello = hello;
        this.will = will;
        this.listener = listener;
        outbox = new Outbox(buffered, IN_FLIGHT);
    }

    /// Connects when it is time to. May wait for the broker, some seconds at the most.
    public void step(long nowNanos) {
        if (client.filter(c -> up && c.isConnected()).isPresent()) {
            pump();
            return;
        }
        up = false;
        if (tried && nowNanos - nextTryNanos < 0) return;
        tried = true;
        try {
            connect();
            pauseNanos = FIRST_PAUSE_NANOS;
        } catch (MqttException | MqttFault e) {
            leave();
            nextTryNanos = nowNanos + pauseNanos;
            pauseNanos = Math.min(2 * pauseNanos, LONGEST_PAUSE_NANOS);
            if (!told) listener.connected(Optional.of(why(e)));
            told = true;
        }
    }

    /// Sends a message, now or when there is a connection. Never waits.
    public void send(Mail mail) {
        outbox.put(mail);
        pump();
    }

    public boolean connected() {
        return up;
    }

    /// How many messages were given up because too many waited.
    public long lost() {
        return outbox.lost();
    }

    /// Whether everything has been sent and confirmed.
    public boolean idle() {
        return outbox.isEmpty();
    }

    private void connect() throws MqttException {
        leave();
        MqttAsyncClient next = new MqttAsyncClient(access.address(), access.client(), new MemoryPersistence());
        client = Optional.of(next);
        next.setCallback(new Callback(next));
        // Made before the will, which is for later.
        Mail first = hello.get();
        next.connect(options()).waitForCompletion(WAIT_MS);
        if (!subscriptions.isEmpty())
            next.subscribe(subscriptions.stream().map(MqttLink::subscription).toArray(MqttSubscription[]::new))
                    .waitForCompletion(WAIT_MS);
        outbox.put(first);
        outbox.again();
        up = next.isConnected();
        told = false;
        listener.connected(Optional.empty());
        pump();
    }

    private static MqttSubscription subscription(String topic) {
        MqttSubscription s = new MqttSubscription(topic, 1);
        s.setRetainAsPublished(true);
        return s;
    }

    private MqttConnectionOptions options() {
        MqttConnectionOptions o = new MqttConnectionOptions();
        o.setCleanStart(false);
        o.setSessionExpiryInterval((long) access.sessionS());
        o.setAutomaticReconnect(false);
        o.setKeepAliveInterval(KEEP_ALIVE_S);
        o.setConnectionTimeout((int) (WAIT_MS / 1000));
        o.setMaximumPacketSize((long) LARGEST_BYTES);
        Mail last = will.get();
        o.setWill(last.topic(), new MqttMessage(last.payload(), 1, true, new MqttProperties()));
        MqttProperties willProperties = new MqttProperties();
        willProperties.setWillDelayInterval(WILL_DELAY_S);
        o.setWillMessageProperties(willProperties);
        if (!access.user().isEmpty()) o.setUserName(access.user());
        if (!access.password().isEmpty()) o.setPassword(access.password().getBytes(StandardCharsets.UTF_8));
        if (access.encrypted()) o.setSocketFactory(Trust.of(access));
        return o;
    }

    private void pump() {
        Optional<MqttAsyncClient> now = client;
        while (up && now.isPresent()) {
            Optional<Outbox.Item> item = outbox.next();
            if (item.isEmpty() || !sent(now.get(), item.get())) return;
        }
    }

    private boolean sent(MqttAsyncClient through, Outbox.Item item) {
        try {
            through.publish(item.mail().topic(), message(item.mail()), item, new Confirmation(item.number()));
            return true;
        } catch (MqttException e) {
            outbox.back(item.number());
            return false;
        }
    }

    private static MqttMessage message(Mail mail) {
        MqttProperties properties = new MqttProperties();
        mail.answers().ifPresent(properties::setCorrelationData);
        return new MqttMessage(mail.payload(), 1, mail.retained(), properties);
    }

    private final class Confirmation implements MqttActionListener {
        private final long number;

        Confirmation(long number) {
            this.number = number;
        }

        @Override
        public void onSuccess(IMqttToken token) {
            outbox.confirmed(number);
            pump();
        }

        /// The connection is gone: it stays in flight, until [Outbox#again].
        @Override
        public void onFailure(IMqttToken token, Throwable cause) {}
    }

    private final class Callback implements MqttCallback {
        private final MqttAsyncClient of;

        Callback(MqttAsyncClient of) {
            this.of = of;
        }

        @Override
        public void disconnected(MqttDisconnectResponse response) {
            if (client.filter(c -> c == of).isEmpty() || !up) return;
            up = false;
            listener.connected(Optional.of("the connection to " + access + " broke"));
        }

        @Override
        public void messageArrived(String topic, MqttMessage message) {
            Optional<MqttProperties> p = Optional.ofNullable(message.getProperties());
            listener.came(new Incoming(
                    topic,
                    message.getPayload(),
                    message.isRetained(),
                    p.map(MqttProperties::getResponseTopic),
                    p.map(MqttProperties::getCorrelationData)));
        }

        @Override
        public void mqttErrorOccurred(MqttException e) {}

        @Override
        public void deliveryComplete(IMqttToken token) {}

        @Override
        public void connectComplete(boolean again, String address) {}

        @Override
        public void authPacketArrived(int reason, MqttProperties properties) {}
    }

    private String why(Exception e) {
        String more =
                Optional.ofNullable(e.getCause()).map(Throwable::getMessage).orElse(e.getMessage());
        return "no connection to the MQTT broker at " + access + ": " + more;
    }

    private void leave() {
        up = false;
        client.ifPresent(c -> {
            quietly(() -> c.disconnectForcibly(0, 0, false));
            quietly(() -> c.close(true));
        });
        client = Optional.empty();
    }

    /// Says good-bye, so that the broker does not speak for the robot.
    @Override
    public void close() {
        client.filter(_ -> up).ifPresent(c -> quietly(() -> c.disconnect(0).waitForCompletion(1000)));
        leave();
    }

    private interface Step {
        void run() throws MqttException;
    }

    private static void quietly(Step step) {
        try {
            step.run();
        } catch (MqttException e) {
            System.getLogger("parley").log(System.Logger.Level.DEBUG, "an MQTT connection ended badly", e);
        }
    }
}
