package dev.parley.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.motion.MotionBridge;
import dev.parley.motion.MotionCommand.GoTo;
import dev.parley.motion.MotionEvent;
import dev.parley.motion.MotionRequest;
import dev.parley.motion.rosbridge.RosbridgeLink;
import dev.parley.perception.Stamp;
import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// From a wish to navigation behind a rosbridge server and back, on a clock of its own: 20 ms for every tick.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BridgedMotionTest {
    private static final String NAVIGATE = "/navigate_to_pose";
    private static final long TICK_NANOS = 20_000_000L;
    private static final Robot ROBOT = RobotFile.read("bridged.yaml", """
            robot: bridged
            microphones: {rate_hz: 16000, positions_m: [[0, 0, 0]]}
            ros: {bridge: 'ws://127.0.0.1:9090'}
            stop: [stop]
            base: {topic: /cmd_vel, type: twist_stamped, max_linear_mps: 1, max_angular_radps: 1, max_accel_mps2: 1,
                   keep_clear_m: 0.5, navigate: /navigate_to_pose}
            people: {visitor: [all]}
            places: {desk: [3, 1, 0deg]}
            actions: {goto: {say: [go to the desk], do: {goto: desk}}}
            """);

    private final AtomicLong now = new AtomicLong(1_000_000_000_000L);
    private final RosbridgeServer server = RosbridgeServer.on(0);
    private final BridgedRobot body = new BridgedRobot(ROBOT, server);
    private final RosbridgeLink link =
            new RosbridgeLink(ROBOT, URI.create("ws://127.0.0.1:" + server.port()), now::get);
    private final MotionBridge bridge = new MotionBridge(ROBOT, link, now::get);
    private final List<MotionEvent> events = new ArrayList<>();
    private long turn;

    @BeforeEach
    void connect() throws InterruptedException {
        server.actions(a -> {
            a.serve(NAVIGATE, "nav2_msgs/action/NavigateToPose");
            return a;
        });
        link.keep();
        assertThat(server.await(s -> s.hasSubscriber("/scan"))).isTrue();
    }

    @AfterEach
    void close() {
        assertThat(server.refused()).isEmpty();
        link.close();
        server.close();
    }

    /// One tick, when what the robot feels now has been heard.
    private void tick() {
        now.addAndGet(TICK_NANOS);
        link.keep();
        body.feels();
        long end = System.nanoTime() + 500_000_000L;
        while (link.open() && !fresh() && System.nanoTime() - end < 0) Thread.onSpinWait();
        bridge.tick(now.get(), events::add);
    }

    private boolean fresh() {
        return link.state().scan().filter(s -> s.receivedNanos() == now.get()).isPresent();
    }

    private void until(BooleanSupplier done) {
        for (int i = 0; i < 3000 && !done.getAsBoolean(); i++) tick();
        assertThat(done.getAsBoolean()).as(() -> events.toString()).isTrue();
    }

    private RosbridgeActions.Running goes() {
        tick();
        bridge.accept(
                new MotionRequest(
                        new Stamp(++turn, now.get()), "goto", "visitor", false, false, new GoTo("desk", 3, 1, 0)),
                events::add);
        until(() -> server.actions(a -> !a.running().isEmpty()));
        return server.actions(a -> a.running().getLast());
    }

    private void tell(String id, String values) {
        server.actions(a -> {
            a.tell(id, (ObjectNode) RosbridgeServer.read(values));
            return a;
        });
    }

    private String reason() {
        until(() -> bridge.doing().isEmpty());
        return events.getLast() instanceof MotionEvent.Blocked b
                ? b.reason()
                : events.getLast().toString();
    }

    private long goalsSent() {
        return server.heard().stream()
                .filter(m -> m.path("op").asText().equals("send_action_goal"))
                .count();
    }

    @Test
    void itIsThereWhenNavigationAndOdometrySaySo() {
        RosbridgeActions.Running goal = goes();
        tell(goal.id(), "{\"distance_remaining\": 8.0}");
        for (int i = 0; i < 5; i++) tick();
        tell(goal.id(), "{\"distance_remaining\": 4.0}");
        until(() -> events.stream().anyMatch(MotionEvent.Progress.class::isInstance));
        body.stands(3, 1);
        server.actions(a -> {
            a.finish(goal.id(), 4, (ObjectNode) RosbridgeServer.read("{\"error_code\": 0}"));
            return a;
        });
        until(() -> events.getLast() instanceof MotionEvent.Finished);
    }

    @Test
    void aStopSendsZeroFirstAndThenCancels() throws InterruptedException {
        RosbridgeActions.Running goal = goes();
        // By then the velocity topic is navigation's.
        for (int i = 0; i < 50; i++) tick();
        int mark = server.heard().size();
        bridge.stop(new Stamp(++turn, now.get()));
        assertThat(server.await(s -> s.actions(a -> a.cancelled().contains(goal.id()))))
                .isTrue();
        assertThat(server.await(s -> ops(s, mark).contains("call_service"))).isTrue();
        assertThat(ops(server, mark)).startsWith("publish", "cancel_action_goal", "call_service");
        JsonNode zero = server.heard().get(mark);
        assertThat(zero.path("topic").asText()).isEqualTo("/cmd_vel");
        assertThat(zero.at("/msg/twist/linear/x").asDouble()).isZero();
        until(() -> events.getLast() instanceof MotionEvent.Stopped);
    }

    private static List<String> ops(RosbridgeServer server, int from) {
        List<JsonNode> heard = server.heard();
        return IntStream.range(from, heard.size())
                .mapToObj(i -> heard.get(i).path("op").asText())
                .toList();
    }

    @Test
    void aConnectionThatBreaksOnTheWayEndsTheMotionAndNothingIsSentAgain() throws InterruptedException {
        RosbridgeActions.Running goal = goes();
        tell(goal.id(), "{\"distance_remaining\": 2.0}");
        server.drop();
        assertThat(reason()).isEqualTo("I lost the connection to my navigation");
        until(link::open);
        assertThat(server.await(s -> s.actions(a -> a.cancelled().contains(goal.id()))))
                .isTrue();
        for (int i = 0; i < 50; i++) tick();
        assertThat(goalsSent()).isEqualTo(1);
        assertThat(server.actions(RosbridgeActions::running)).isEmpty();
    }

    @Test
    void navigationThatNeverAnswersIsGivenUpAndCancelled() throws InterruptedException {
        RosbridgeActions.Running goal = goes();
        assertThat(reason()).isEqualTo("my navigation does not answer");
        assertThat(server.await(s -> s.actions(a -> a.cancelled().contains(goal.id()))))
                .isTrue();
    }

    @Test
    void whyNavigationGaveUpIsTold() {
        RosbridgeActions.Running goal = goes();
        server.actions(a -> {
            a.finish(goal.id(), 6, (ObjectNode) RosbridgeServer.read("{\"error_code\": 208, \"error_msg\": \"none\"}"));
            return a;
        });
        assertThat(reason()).isEqualTo("I find no way there");
    }

    @Test
    void navigationThatIsNotRunningIsTold() {
        server.actions(a -> {
            a.serve(NAVIGATE, "nothing");
            return a;
        });
        tick();
        bridge.accept(
                new MotionRequest(
                        new Stamp(++turn, now.get()), "goto", "visitor", false, false, new GoTo("desk", 3, 1, 0)),
                events::add);
        assertThat(reason()).isEqualTo("my navigation is not running");
    }
}
