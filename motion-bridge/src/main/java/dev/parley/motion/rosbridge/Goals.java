package dev.parley.motion.rosbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.motion.Goal;
import dev.parley.motion.RobotActions;
import dev.parley.motion.RobotLink.Waypoint;
import dev.parley.motion.SkillGoal;
import dev.parley.robot.Base;
import dev.parley.robot.Robot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/// The goals and calls that are under way through a rosbridge server. Thread-safe.
///
/// A server hands a goal and its cancelling to two threads, and forgets the latter where it comes first; so what was
/// cancelled and goes on is cancelled again. It neither cancels the goals of a connection that broke nor tells of them
/// any more; so they count as lost, and the next connection begins with cancelling every goal of those actions.
final class Goals implements RobotActions {
    private static final int MOST = 64;
    private static final long AGAIN_NANOS = 400_000_000L;
    private static final long AGAIN_HEARD_NANOS = 100_000_000L;
    private static final long CALL_NANOS = 60_000_000_000L;
    private static final long CANCELLED_NANOS = 60_000_000_000L;

    private final Robot robot;
    private final Connection connection;
    private final SkillGoals skills;
    private final LongSupplier nanoClock;
    /// Unlike that of any other client of the server, which knows all of them by their identity alone.
    private final String prefix = "parley:" + UUID.randomUUID() + ":";

    private final AtomicLong number = new AtomicLong();
    private final Map<String, SentGoal> underWay = new ConcurrentHashMap<>();
    /// The actions of lost goals, until somebody says that they were cancelled.
    private final Set<String> leftOver = new LinkedHashSet<>();

    private final Map<String, String> ending = new ConcurrentHashMap<>();

    Goals(Robot robot, Connection connection, SkillGoals skills, LongSupplier nanoClock) {
        this.robot = robot;
        this.connection = connection;
        this.skills = skills;
        this.nanoClock = nanoClock;
    }

    @Override
    public Goal navigate(double xM, double yM, double headingRad) {
        ObjectNode goal = Messages.object();
        goal.set("pose", Messages.pose(robot.ros().frames().map(), xM, yM, headingRad));
        goal.put("behavior_tree", "");
        String action = robot.ros().resolve(robot.base().orElseThrow().navigate());
        return send(action, "nav2_msgs/action/NavigateToPose", goal, Answers::navigation);
    }

    @Override
    public Goal follow(String controller, List<Waypoint> waypoints) {
        List<String> joints = robot.joints().keySet().stream()
                .filter(waypoints.getFirst().positionsRad()::containsKey)
                .toList();
        ObjectNode goal = Messages.object();
        goal.set("trajectory", Messages.trajectory(joints, waypoints));
        return send(
                following(controller),
                "control_msgs/action/FollowJointTrajectory",
                goal,
                r -> Answers.trajectory(controller, r));
    }

    @Override
    public Goal call(String service, String type, String value) {
        ObjectNode request = Messages.object();
        if (type.endsWith("SetBool")) request.put("data", Boolean.parseBoolean(value.strip()));
        String id = nextId();
        return send(new SentGoal(
                id,
                "",
                Operations.call(id, robot.ros().resolve(service), request),
                Answers::service,
                nanoClock.getAsLong()));
    }

    /// Where there is no connection, the next one begins with it.
    @Override
    public void cancelAll() {
        boolean open = connection.open();
        actions().forEach(a -> {
            if (open) connection.urgent(endingAll(a));
            else left(a);
        });
    }

    @Override
    public void serve(SkillGoal.Server server) {
        skills.serve(server);
    }

    private Goal send(String action, String type, ObjectNode goal, Function<JsonNode, Goal.Status> reading) {
        String id = nextId();
        String request = Operations.sendGoal(id, action, type, goal);
        return send(new SentGoal(id, action, request, reading, nanoClock.getAsLong()));
    }

    /// Known before it is sent: a connection that breaks meanwhile loses it, too.
    private Goal send(SentGoal goal) {
        boolean room = underWay.size() < MOST;
        if (room) underWay.put(goal.id, goal);
        if (!room || !connection.send(goal.request)) {
            underWay.remove(goal.id);
            goal.ends(new Goal.Status.Failed(
                    room ? "I have no connection to the rest of me" : "too much is under way already"));
        }
        return new Goal() {
            @Override
            public Status status() {
                return goal.status();
            }

            @Override
            public void cancel() {
                Goals.this.cancel(goal);
            }
        };
    }

    private void cancel(SentGoal goal) {
        if (goal.status().over()) return;
        if (goal.action.isEmpty() || connection.withdraw(goal.request)) {
            underWay.remove(goal.id);
            goal.ends(Goal.Status.LOST);
            return;
        }
        goal.cancelled(nanoClock.getAsLong());
        connection.urgent(Operations.cancelGoal(goal.id, goal.action));
    }

    /// What was cancelled and goes on is cancelled again. To be called about twice a second.
    void keep() {
        long now = nanoClock.getAsLong();
        for (SentGoal goal : underWay.values()) {
            boolean call = goal.action.isEmpty();
            if (goal.goesOnAlthoughCancelled(now, AGAIN_NANOS)) cancel(goal);
            if (call ? goal.olderThan(CALL_NANOS, now) : goal.cancelledFor(CANCELLED_NANOS, now)) {
                underWay.remove(goal.id);
                goal.ends(Goal.Status.LOST);
            }
        }
    }

    /// An operation about one of them.
    ///
    /// @throws IllegalArgumentException where nobody has asked for it
    void heard(JsonNode operation) {
        String id = Operations.text(operation, "id");
        String ended = ending.remove(id);
        if (ended != null) {
            over(ended);
            return;
        }
        SentGoal goal = underWay.get(id);
        if (goal == null) throw new IllegalArgumentException("nobody asked for " + id);
        if (Operations.text(operation, "op").equals("action_feedback")) {
            goes(goal, operation.path("values").path("distance_remaining"));
            return;
        }
        underWay.remove(id);
        goal.ends(operation);
    }

    private void goes(SentGoal goal, JsonNode left) {
        goal.goes(left.isNumber() && left.asDouble() >= 0 ? left.asDouble() : Double.NaN);
        if (goal.goesOnAlthoughCancelled(nanoClock.getAsLong(), AGAIN_HEARD_NANOS)) cancel(goal);
    }

    /// The connection is gone, and with it all that was under way.
    void lost() {
        for (SentGoal goal : underWay.values()) {
            goal.ends(Goal.Status.LOST);
            if (!goal.action.isEmpty()) left(goal.action);
        }
        underWay.clear();
        ending.clear();
    }

    /// What a new connection begins with.
    List<String> afterABreak() {
        List<String> first = new ArrayList<>();
        synchronized (leftOver) {
            leftOver.forEach(a -> first.add(endingAll(a)));
        }
        return first;
    }

    private void left(String action) {
        synchronized (leftOver) {
            leftOver.add(action);
        }
    }

    private void over(String action) {
        synchronized (leftOver) {
            leftOver.remove(action);
        }
    }

    /// Without a goal and a time it means all of them (`action_msgs/srv/CancelGoal`).
    private String endingAll(String action) {
        String id = nextId();
        if (ending.size() < MOST) ending.put(id, action);
        return Operations.call(id, action + "/_action/cancel_goal", Messages.object());
    }

    private Stream<String> actions() {
        Stream<String> base = robot.base().map(Base::navigate).filter(n -> !n.isEmpty()).stream()
                .map(robot.ros()::resolve);
        return Stream.concat(
                base, robot.ros().actions().controllers().stream().sorted().map(this::following));
    }

    private String following(String controller) {
        return robot.ros().resolve("/" + controller + "/follow_joint_trajectory");
    }

    private String nextId() {
        return prefix + number.incrementAndGet();
    }
}
