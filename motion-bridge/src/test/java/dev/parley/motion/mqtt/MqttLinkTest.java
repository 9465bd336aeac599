package dev.parley.motion.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Over the embedded broker, on a free port of this computer.
class MqttLinkTest {
    private static final Mail ONLINE = Mail.retained("r/connection", "online".getBytes());
    private static final Mail OFFLINE = Mail.retained("r/connection", "offline".getBytes());

    private final int port = free();
    private final List<AutoCloseable> open = new ArrayList<>();

    /// One side of a conversation.
    private final class Side implements MqttLink.Listener {
        final BlockingQueue<Incoming> came = new LinkedBlockingQueue<>();
        final BlockingQueue<Optional<String>> connected = new LinkedBlockingQueue<>();
        final MqttLink link;

        Side(String name, String password, Mail hello, String... topics) {
            Access access = new Access("mqtt://127.0.0.1:" + port, "robot", password, Optional.empty(), name, 60);
            link = new MqttLink(access, List.of(topics), hello, OFFLINE, 100, this);
            open.add(link);
        }

        @Override
        public void came(Incoming message) {
            came.add(message);
        }

        @Override
        public void connected(Optional<String> why) {
            connected.add(why);
        }

        Side connect() {
            for (int i = 0; i < 100 && !link.connected(); i++) link.step(System.nanoTime() + i * 10_000_000_000L);
            assertThat(link.connected()).isTrue();
            return this;
        }

        String next() throws InterruptedException {
            Incoming message = came.poll(10, TimeUnit.SECONDS);
            return message == null ? "nothing" : new String(message.payload(), StandardCharsets.UTF_8);
        }
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable a : open.reversed()) a.close();
    }

    private static int free() {
        try (ServerSocket s = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return s.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Broker broker() {
        Broker broker = Broker.open(port, "robot", "secret");
        open.addFirst(broker);
        return broker;
    }

    @Test
    void whatOneSendsTheOtherGetsWithWhereToAnswer() throws InterruptedException {
        broker();
        Side robot = new Side("a", "secret", ONLINE).connect();
        Side master = new Side("b", "secret", Mail.live("x", new byte[0]), "r/#").connect();
        assertThat(master.next()).isEqualTo("online");
        robot.link.send(new Mail("r/answer", "yes".getBytes(), false, Optional.of(new byte[] {7})));
        Incoming answer = master.came.poll(10, TimeUnit.SECONDS);
        assertThat(answer.correlation().orElseThrow()).containsExactly(7);
        assertThat(new String(answer.payload(), StandardCharsets.UTF_8)).isEqualTo("yes");
    }

    @Test
    void whatIsSentWithoutABrokerWaitsForOne() throws InterruptedException {
        Side robot = new Side("a", "secret", ONLINE);
        robot.link.step(0);
        assertThat(robot.connected.poll().orElseThrow())
                .contains("no connection to the MQTT broker at mqtt://127.0.0.1");
        for (int i = 0; i < 150; i++) robot.link.send(Mail.live("r/events", ("e" + i).getBytes()));
        assertThat(robot.link.lost()).isEqualTo(50);
        broker();
        Side master = new Side("b", "secret", Mail.live("x", new byte[0]), "r/events").connect();
        robot.connect();
        for (int i = 50; i < 150; i++) assertThat(master.next()).isEqualTo("e" + i);
    }

    @Test
    void aBrokerThatDiesAndReturnsGetsWhatWasRetainedAndWhatWaited() throws InterruptedException {
        Broker first = broker();
        Side robot = new Side("a", "secret", ONLINE, "r/request/#").connect();
        robot.link.send(Mail.retained("r/state", "well".getBytes()));
        assertThat(robot.connected.poll(10, TimeUnit.SECONDS)).isEmpty();
        first.close();
        assertThat(robot.connected.poll(10, TimeUnit.SECONDS)).isPresent();
        robot.link.send(Mail.live("r/events", "meanwhile".getBytes()));
        broker();
        Side master =
                new Side("b", "secret", Mail.live("r/request/do", "go".getBytes()), "r/events", "r/state").connect();
        robot.connect();
        assertThat(List.of(master.next(), master.next())).containsExactlyInAnyOrder("well", "meanwhile");
        master.link.send(Mail.live("r/request/do", "go".getBytes()));
        assertThat(robot.next()).isEqualTo("go");
    }

    @Test
    void aBrokenConnectionLeavesTheLastWill() throws Exception {
        broker();
        Side master = new Side("b", "secret", Mail.live("x", new byte[0]), "r/connection").connect();
        try (Relay relay = new Relay(port)) {
            Access access =
                    new Access("mqtt://127.0.0.1:" + relay.port(), "robot", "secret", Optional.empty(), "a", 60);
            MqttLink robot = new MqttLink(access, List.of(), ONLINE, OFFLINE, 100, new Side("c", "", ONLINE));
            open.add(robot);
            robot.step(0);
            assertThat(master.next()).isEqualTo("online");
            relay.cut();
            assertThat(master.next()).isEqualTo("offline");
        }
    }

    @Test
    void withoutTheTokenNobodyGetsIn() {
        broker();
        Side stranger = new Side("a", "guessed", ONLINE);
        stranger.link.step(0);
        assertThat(stranger.link.connected()).isFalse();
        assertThat(stranger.connected.poll().orElseThrow()).contains("no connection");
    }

    @Test
    void aPortThatIsTakenIsToldInWords() {
        broker();
        assertThatThrownBy(() -> Broker.open(port, "robot", "secret"))
                .isInstanceOf(MqttFault.class)
                .hasMessageContaining("is taken");
    }
}
