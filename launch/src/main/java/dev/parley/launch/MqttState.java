package dev.parley.launch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.motion.MotionBridge;
import dev.parley.motion.RobotState;
import dev.parley.motion.mqtt.Mail;
import dev.parley.motion.mqtt.Topics;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What is retained at the broker: whether the robot is stopped, told as soon as it changes, and where it is and what
/// it
/// does, at most once a second while that changes and at least every ten seconds. One thread.
final class MqttState {
    private static final long SOONEST_NANOS = 1_000_000_000L;
    private static final long LATEST_NANOS = 10_000_000_000L;
    private static final long FRESH_NANOS = 1_000_000_000L;

    private final Topics topics;
    private final String run;
    private final MotionBridge bridge;
    private final Supplier<RobotState> state;
    private final InstantSource wall;
    private String told = "";
    private String stop = "";
    private long toldNanos;

    MqttState(String robot, String run, MotionBridge bridge, Supplier<RobotState> state, InstantSource wall) {
        topics = new Topics(robot);
        this.run = run;
        this.bridge = bridge;
        this.state = state;
        this.wall = wall;
    }

    void step(long nowNanos, Consumer<Mail> out) {
        ObjectNode stopped = Json.object().put("stopped", bridge.stopped());
        if (!stopped.toString().equals(stop)) {
            stop = stopped.toString();
            out.accept(mail(topics.stopped(), stopped));
        }
        if (!told.isEmpty() && nowNanos - toldNanos < SOONEST_NANOS) return;
        ObjectNode now = now(nowNanos);
        if (now.toString().equals(told) && nowNanos - toldNanos < LATEST_NANOS) return;
        told = now.toString();
        toldNanos = nowNanos;
        out.accept(mail(topics.state(), now));
    }

    private ObjectNode now(long nowNanos) {
        ObjectNode node = Json.object().put("robot", topics.robot()).put("stopped", bridge.stopped());
        ArrayNode doing = node.putArray("doing");
        bridge.doing().forEach(doing::add);
        state.get()
                .inMap()
                .filter(o -> nowNanos - o.receivedNanos() < FRESH_NANOS)
                .ifPresent(o -> node.putObject("position")
                        .put("x_m", rounded(o.xM()))
                        .put("y_m", rounded(o.yM()))
                        .put("heading_rad", rounded(o.headingRad())));
        return node;
    }

    private Mail mail(String topic, ObjectNode node) {
        node.put("run", run).put("at", wall.instant().toString());
        return Mail.retained(topic, node.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static double rounded(double v) {
        return Math.round(v * 1000) / 1000.0;
    }
}
