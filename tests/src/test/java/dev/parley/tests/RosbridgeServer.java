package dev.parley.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.websocket.WsContext;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;

/// A server of rosbridge protocol 2.1 as strict as the real one: it publishes only what was advertised with that type,
/// sends only what was subscribed to, and forgets both with the connection; actions and services are
/// [RosbridgeActions]. What it refuses it remembers.
final class RosbridgeServer implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /// The fields of the messages that may be published, by type.
    private static final Map<String, List<String>> FIELDS = Map.of(
            "geometry_msgs/msg/TwistStamped", List.of("header", "twist"),
            "geometry_msgs/msg/PoseStamped", List.of("header", "pose"),
            "trajectory_msgs/msg/JointTrajectory", List.of("header", "joint_names", "points"),
            "std_msgs/msg/String", List.of("data"));

    private final Map<String, String> advertised = new HashMap<>();
    private final Map<String, String> subscribed = new HashMap<>();
    private final List<JsonNode> published = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final List<JsonNode> heard = new ArrayList<>();
    private final RosbridgeActions actions =
            new RosbridgeActions(m -> client().ifPresent(c -> c.send(m.toString())), this::refuse);
    private Optional<WsContext> client = Optional.empty();
    private int connections;
    private final Javalin server;

    private RosbridgeServer(int port) {
        server = Javalin.create(config -> config.routes.ws("/", ws -> {
                    ws.onConnect(this::connected);
                    ws.onMessage(m -> heard(m.message()));
                    ws.onClose(this::gone);
                }))
                .start("127.0.0.1", port);
    }

    /// @param port 0: any
    static RosbridgeServer on(int port) {
        return new RosbridgeServer(port);
    }

    int port() {
        return server.port();
    }

    private synchronized void connected(WsContext context) {
        context.enableAutomaticPings(15, TimeUnit.SECONDS);
        advertised.clear();
        subscribed.clear();
        actions.gone();
        client = Optional.of(context);
        connections++;
        notifyAll();
    }

    /// Nothing, where the next connection is there already: what it brings is its own.
    private synchronized void gone(WsContext context) {
        if (client.filter(c -> c.sessionId().equals(context.sessionId())).isEmpty()) return;
        client = Optional.empty();
        advertised.clear();
        subscribed.clear();
        actions.gone();
        notifyAll();
    }

    private synchronized void heard(String text) {
        try {
            heard.add(MAPPER.readTree(text));
            obey(heard.getLast());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            refused.add(text);
        }
        notifyAll();
    }

    private void obey(JsonNode message) {
        String topic = message.path("topic").asText();
        switch (message.path("op").asText()) {
            case "advertise" -> advertised.put(topic, message.path("type").asText());
            case "subscribe" -> subscribed.put(topic, message.path("type").asText());
            case "publish" -> publish(topic, message);
            default -> {
                if (!actions.obey(message)) refused.add(message.toString());
            }
        }
    }

    private Optional<WsContext> client() {
        return client;
    }

    private void refuse(String what) {
        refused.add(what);
    }

    /// Uses its actions and services, under its lock.
    synchronized <T> T actions(Function<RosbridgeActions, T> use) {
        T result = use.apply(actions);
        notifyAll();
        return result;
    }

    private void publish(String topic, JsonNode message) {
        List<String> fields = FIELDS.getOrDefault(advertised.getOrDefault(topic, ""), List.of());
        boolean fits = !fields.isEmpty();
        for (var names = message.path("msg").fieldNames(); names.hasNext(); ) fits &= fields.contains(names.next());
        if (fits) published.add(message);
        else refused.add(message.toString());
    }

    synchronized List<String> refused() {
        return List.copyOf(refused);
    }

    /// Every operation, in its order.
    synchronized List<JsonNode> heard() {
        return List.copyOf(heard);
    }

    synchronized int connections() {
        return connections;
    }

    synchronized List<JsonNode> published(String topic) {
        return published.stream()
                .filter(m -> m.path("topic").asText().equals(topic))
                .toList();
    }

    /// What a sensor says, to whoever has subscribed.
    synchronized void send(String topic, String type, ObjectNode message) {
        if (!type.equals(subscribed.get(topic))) return;
        ObjectNode publish = MAPPER.createObjectNode().put("op", "publish").put("topic", topic);
        publish.set("msg", message);
        client.ifPresent(c -> c.send(publish.toString()));
    }

    /// The connection breaks; the server and its graph go on.
    void drop() {
        client().ifPresent(WsContext::closeSession);
    }

    synchronized void sendText(String text) {
        client.ifPresent(c -> c.send(text));
    }

    /// Waits until something has become true of it.
    synchronized boolean await(Predicate<RosbridgeServer> fits) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!fits.test(this)) {
            long leftMs = (deadline - System.nanoTime()) / 1_000_000;
            if (leftMs <= 0) return false;
            wait(leftMs);
        }
        return true;
    }

    synchronized boolean hasSubscriber(String topic) {
        return subscribed.containsKey(topic);
    }

    static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
