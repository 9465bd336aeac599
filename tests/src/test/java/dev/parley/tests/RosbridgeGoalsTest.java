package dev.parley.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.motion.Goal;
import dev.parley.motion.Goal.Status;
import dev.parley.motion.RobotActions;
import dev.parley.motion.RobotLink.Waypoint;
import dev.parley.motion.rosbridge.RosbridgeLink;
import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Goals and services over a WebSocket, to a server that answers as rosbridge does.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RosbridgeGoalsTest {
    private static final String NAVIGATE = "/left/navigate_to_pose";
    private static final String FOLLOW = "/left/arm_controller/follow_joint_trajectory";
    private static final String TRIGGER = "std_srvs/srv/Trigger";
    private static final Robot ROBOT = RobotFile.read("bridged.yaml", """
            robot: bridged
            microphones: {rate_hz: 16000, positions_m: [[0, 0, 0]]}
            ros: {namespace: /left, bridge: 'ws://127.0.0.1:9090', trajectory_actions: [arm_controller]}
            stop: [stop]
            base: {topic: /cmd_vel, type: twist_stamped, max_linear_mps: 1, max_angular_radps: 1, max_accel_mps2: 1,
                   keep_clear_m: 0.5, navigate: /navigate_to_pose}
            joints:
              elbow: {controller: arm_controller, lower_rad: -1, upper_rad: 1, max_radps: 1}
              wrist: {controller: arm_controller, lower_rad: -1, upper_rad: 1, max_radps: 1}
            people: {visitor: [all]}
            actions: {lamp: {say: [light], do: {call: {service: /lamp, type: std_srvs/srv/Trigger}}}}
            """);

    private RosbridgeServer server = started(0);
    private final RosbridgeLink link =
            new RosbridgeLink(ROBOT, URI.create("ws://127.0.0.1:" + server.port()), System::nanoTime);
    private final RobotActions actions = link.actions().orElseThrow();

    private static RosbridgeServer started(int port) {
        RosbridgeServer server = RosbridgeServer.on(port);
        server.actions(a -> {
            a.serve(NAVIGATE, "nav2_msgs/action/NavigateToPose");
            a.serve(FOLLOW, "control_msgs/action/FollowJointTrajectory");
            return a;
        });
        return server;
    }

    @BeforeEach
    void connect() throws InterruptedException {
        link.keep();
        assertThat(server.await(s -> s.hasSubscriber("/left/joint_states"))).isTrue();
    }

    @AfterEach
    void close() {
        assertThat(server.refused()).isEmpty();
        link.close();
        server.close();
    }

    private static ObjectNode values(String json) {
        return (ObjectNode) RosbridgeServer.read(json);
    }

    private RosbridgeActions.Running running() throws InterruptedException {
        assertThat(awaited(a -> !a.running().isEmpty())).isTrue();
        return server.actions(a -> a.running().getLast());
    }

    private boolean awaited(Predicate<RosbridgeActions> fits) throws InterruptedException {
        return server.await(s -> s.actions(fits::test));
    }

    private static void until(Runnable again, BooleanSupplier done) {
        for (long end = System.nanoTime() + 20_000_000_000L; !done.getAsBoolean(); Thread.onSpinWait()) {
            again.run();
            if (System.nanoTime() - end > 0) throw new AssertionError("it did not happen in twenty seconds");
        }
    }

    private static void over(Goal goal) {
        until(() -> {}, () -> goal.status().over());
    }

    private static String reason(Goal goal) {
        over(goal);
        return goal.status() instanceof Status.Failed f
                ? f.reason()
                : goal.status().toString();
    }

    private String ends(int status, String values) throws InterruptedException {
        Goal goal = actions.navigate(1, 2, 0);
        String id = running().id();
        server.actions(a -> {
            a.finish(id, status, values(values));
            return id;
        });
        return reason(goal);
    }

    @Test
    void aGoalGoesOutIsToldOfAndSucceeds() throws InterruptedException {
        Goal goal = actions.navigate(1, -2, Math.PI);
        RosbridgeActions.Running sent = running();
        assertThat(sent.action()).isEqualTo(NAVIGATE);
        assertThat(sent.feedback()).isTrue();
        assertThat(sent.args().at("/pose/header/frame_id").asText()).isEqualTo("map");
        assertThat(sent.args().at("/pose/pose/position/y").asDouble()).isEqualTo(-2);
        assertThat(sent.args().at("/pose/pose/orientation/z").asDouble()).isEqualTo(1);
        assertThat(goal.status()).isEqualTo(Status.SENT);
        server.actions(a -> {
            a.tell(sent.id(), values("{\"distance_remaining\": 2.5, \"number_of_recoveries\": 0}"));
            return a;
        });
        until(() -> {}, () -> goal.status().equals(new Status.Going(2.5)));
        server.actions(a -> {
            a.finish(sent.id(), 4, values("{\"error_code\": 0, \"error_msg\": \"\"}"));
            return a;
        });
        over(goal);
        assertThat(goal.status()).isEqualTo(Status.SUCCEEDED);
    }

    @Test
    void whyNavigationGivesUpIsSaidInWords() throws InterruptedException {
        assertThat(ends(6, "{\"error_code\": 206, \"error_msg\": \"GOAL_OCCUPIED\"}"))
                .isEqualTo("something stands where I should go");
        assertThat(ends(6, "{\"error_code\": 208}")).isEqualTo("I find no way there");
        assertThat(ends(6, "{\"error_code\": 105}")).isEqualTo("I do not get any further");
        assertThat(ends(6, "{\"error_code\": \"many\"}")).isEqualTo("my navigation has given up");
        assertThat(ends(6, "{}")).isEqualTo("my navigation has given up");
        assertThat(ends(5, "{}")).isEqualTo("somebody else has called it off");
    }

    @Test
    void aGoalThatIsRejectedOrThatNobodyServesFails() throws InterruptedException {
        server.actions(a -> {
            a.reject(NAVIGATE);
            return a;
        });
        assertThat(reason(actions.navigate(1, 2, 0))).isEqualTo("my navigation does not accept that");
        server.actions(a -> {
            a.serve(NAVIGATE, "other_msgs/action/NavigateToPose");
            return a;
        });
        assertThat(reason(actions.navigate(1, 2, 0))).isEqualTo("my navigation is not running");
    }

    @Test
    void aTrajectoryNamesTheJointsOfItsControllerInTheirOrder() throws InterruptedException {
        Goal goal = actions.follow("arm_controller", List.of(new Waypoint(Map.of("wrist", 0.5, "elbow", 0.25), 1.5)));
        RosbridgeActions.Running sent = running();
        assertThat(sent.action()).isEqualTo(FOLLOW);
        assertThat(sent.args().at("/trajectory/joint_names")).hasToString("[\"elbow\",\"wrist\"]");
        assertThat(sent.args().at("/trajectory/points/0/positions")).hasToString("[0.25,0.5]");
        assertThat(sent.args()
                        .at("/trajectory/points/0/time_from_start/nanosec")
                        .asLong())
                .isEqualTo(500_000_000);
        server.actions(a -> {
            a.finish(sent.id(), 6, values("{\"error_code\": -4, \"error_string\": \"\"}"));
            return a;
        });
        assertThat(reason(goal)).isEqualTo("my arm did not get there");
    }

    @Test
    void aGoalIsCancelledAndAgainWhereTheServerHasForgottenIt() throws InterruptedException {
        server.actions(a -> {
            a.cancelsComeTooEarly(2);
            return a;
        });
        Goal goal = actions.navigate(1, 2, 0);
        String id = running().id();
        goal.cancel();
        until(link::keep, () -> server.actions(a -> a.cancelled().contains(id)));
        over(goal);
    }

    @Test
    void whatGoesOnAlthoughItWasCancelledIsCancelledAgainWhenItTellsSo() throws InterruptedException {
        server.actions(a -> {
            a.cancelsComeTooEarly(1);
            return a;
        });
        Goal goal = actions.navigate(1, 2, 0);
        String id = running().id();
        goal.cancel();
        until(
                () -> server.actions(a -> {
                    a.tell(id, values("{\"distance_remaining\": 2}"));
                    return a;
                }),
                () -> server.actions(a -> a.cancelled().contains(id)));
        over(goal);
    }

    @Test
    void aStopEndsTheGoalsOfOthersToo() throws InterruptedException {
        server.actions(a -> {
            a.others("somebody:1", FOLLOW);
            return a;
        });
        actions.cancelAll();
        assertThat(awaited(a -> a.running().isEmpty())).isTrue();
    }

    @Test
    void aConnectionThatBreaksLosesItsGoalsAndTheNextOneEndsThem() throws InterruptedException {
        Goal goal = actions.navigate(1, 2, 0);
        String id = running().id();
        server.drop();
        over(goal);
        assertThat(goal.status()).isEqualTo(Status.LOST);
        until(() -> {}, () -> !link.open());
        assertThat(reason(actions.navigate(3, 4, 0))).isEqualTo("I have no connection to the rest of me");
        until(link::keep, link::open);
        assertThat(awaited(a -> a.cancelled().contains(id))).isTrue();
        assertThat(server.await(s -> s.hasSubscriber("/left/joint_states"))).isTrue();
        assertThat(server.actions(RosbridgeActions::running)).isEmpty();
        Goal next = actions.navigate(5, 6, 0);
        assertThat(running().args().at("/pose/pose/position/x").asDouble()).isEqualTo(5);
        assertThat(next.status()).isEqualTo(Status.SENT);
    }

    @Test
    void aStopWithoutAConnectionEndsTheGoalsOfOthersWhenItIsBack() throws InterruptedException {
        server.actions(a -> {
            a.others("somebody:1", FOLLOW);
            return a;
        });
        server.drop();
        until(() -> {}, () -> !link.open());
        actions.cancelAll();
        until(link::keep, link::open);
        assertThat(awaited(a -> a.cancelled().contains("somebody:1"))).isTrue();
    }

    @Test
    void whatWaitsIsSentBeforeItCloses() throws InterruptedException {
        Goal goal = actions.navigate(1, 2, 0);
        String id = running().id();
        goal.cancel();
        link.close();
        assertThat(awaited(a -> a.cancelled().contains(id))).isTrue();
    }

    @Test
    void aServerThatStartsAnewGetsNoGoalTwice() throws InterruptedException {
        int port = server.port();
        Goal goal = actions.navigate(1, 2, 0);
        running();
        server.close();
        over(goal);
        server = started(port);
        until(link::keep, link::open);
        assertThat(server.await(s -> s.hasSubscriber("/left/joint_states"))).isTrue();
        Goal next = actions.navigate(5, 6, 0);
        assertThat(running().args().at("/pose/pose/position/x").asDouble()).isEqualTo(5);
        assertThat(server.actions(RosbridgeActions::running)).hasSize(1);
        assertThat(next.status()).isEqualTo(Status.SENT);
    }

    @Test
    void aServiceAnswersWhetherItDidIt() throws InterruptedException {
        server.actions(a -> {
            a.service("/left/lamp", _ -> values("{\"success\": true, \"message\": \"on\"}"));
            a.service(
                    "/left/door",
                    args -> values("{\"success\": false, \"message\": \"The <door> is %s, sorry.\"}"
                            .formatted(args.path("data").asBoolean() ? "open" : "shut")));
            a.service("/left/mute", _ -> values("{}"));
            return a;
        });
        Goal lamp = actions.call("/lamp", TRIGGER, "");
        over(lamp);
        assertThat(lamp.status()).isEqualTo(Status.SUCCEEDED);
        assertThat(reason(actions.call("/door", "std_srvs/srv/SetBool", "true")))
                .isEqualTo("The door is open, sorry");
        assertThat(reason(actions.call("/nowhere", TRIGGER, ""))).isEqualTo("what does that is not running");
        Goal mute = actions.call("/mute", TRIGGER, "");
        over(actions.call("/lamp", TRIGGER, ""));
        assertThat(mute.status()).isEqualTo(Status.SENT);
    }

    @Test
    void whatNobodyAskedForOrMakesNoSenseIsDroppedAndCounted() throws InterruptedException {
        Goal goal = actions.navigate(1, 2, 0);
        String id = running().id();
        long before = link.unreadable();
        server.sendText("{\"op\": \"action_result\", \"id\": \"somebody:1\", \"status\": 4, \"result\": true}");
        server.sendText("{\"op\": \"action_feedback\", \"values\": {\"distance_remaining\": 1}}");
        server.sendText("{\"op\": \"service_response\", \"id\": 7, \"result\": true}");
        server.sendText("{\"op\": \"action_result\", \"id\": \"" + id + "\", ");
        server.sendText("[".repeat(100_000));
        until(() -> {}, () -> link.unreadable() >= before + 5);
        assertThat(goal.status()).isEqualTo(Status.SENT);
        assertThat(link.open()).isTrue();
    }

    @Test
    void aMessageThatIsTooLongEndsTheConnectionAndItsGoals() throws InterruptedException {
        Goal goal = actions.navigate(1, 2, 0);
        running();
        server.sendText("{\"op\": \"action_feedback\", \"id\": \"" + "x".repeat(1 << 20) + "\"}");
        over(goal);
        assertThat(goal.status()).isEqualTo(Status.LOST);
        until(link::keep, link::open);
    }
}
