package dev.parley.motion.rosbridge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.motion.Localization;
import dev.parley.motion.MapFrame;
import dev.parley.motion.RobotActions;
import dev.parley.motion.RobotLink;
import dev.parley.motion.RobotState;
import dev.parley.motion.ros2.JointPositions;
import dev.parley.robot.Base;
import dev.parley.robot.Effect;
import dev.parley.robot.Frames;
import dev.parley.robot.Robot;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/// A robot behind a rosbridge server. Nothing is kept for later: what is sent while there is no connection, or was
/// waiting when it broke, is gone, and the motion under way notices that its sensors are silent. Advertisements and
/// subscriptions are made anew with every connection.
///
/// Thread-safe; nobody waits for the network. [#keep] opens the connection, again and again.
public final class RosbridgeLink implements RobotLink {
    private static final String JOINT_STATES = "/joint_states";
    private static final String TF = "/tf";
    private static final String TF_STATIC = "/tf_static";
    private static final String TRAJECTORY = "trajectory_msgs/msg/JointTrajectory";
    private static final String POSE = "geometry_msgs/msg/PoseStamped";

    private final Robot robot;
    private final LongSupplier nanoClock;
    private final Map<String, String> advertised = new ConcurrentHashMap<>();
    private final JointPositions positions;
    private final Localization localization = new Localization();
    private final AtomicReference<RobotState> state = new AtomicReference<>(RobotState.UNKNOWN);
    private final AtomicLong unreadable = new AtomicLong();
    private final Connection connection;
    private final Goals goals;
    private final SkillGoals skills;

    /// @param uri of the server: `ws://HOST:9090`
    /// @param nanoClock for the times of receipt
    public RosbridgeLink(Robot robot, URI uri, LongSupplier nanoClock) {
        this.robot = robot;
        this.nanoClock = nanoClock;
        positions = new JointPositions(robot.joints().keySet());
        advertised.putAll(known(robot));
        connection = new Connection(uri, this::hello, this::heard, this::lost);
        skills = new SkillGoals(robot, connection);
        goals = new Goals(robot, connection, skills, nanoClock);
    }

    /// To be called about twice a second.
    public void keep() {
        connection.keep();
        goals.keep();
    }

    private void lost() {
        goals.lost();
        skills.lost();
    }

    @Override
    public Optional<RobotActions> actions() {
        return Optional.of(goals);
    }

    /// Whether there is a connection.
    public boolean open() {
        return connection.open();
    }

    /// Messages that were malformed or made no sense, and were dropped.
    public long unreadable() {
        return unreadable.get();
    }

    @Override
    public void velocity(double vxMps, double vyMps, double yawRadps) {
        robot.base().ifPresent(b -> {
            ObjectNode twist = Messages.twist(vxMps, vyMps, yawRadps);
            boolean stamped = b.type() == Base.TwistType.TWIST_STAMPED;
            connection.velocity(
                    publication(b.topic(), stamped ? Messages.stamped(b.frame()).set("twist", twist) : twist));
        });
    }

    @Override
    public void trajectory(List<Waypoint> waypoints) {
        Map<String, List<String>> controllers = new LinkedHashMap<>();
        robot.joints().forEach((name, joint) -> {
            if (waypoints.stream().allMatch(w -> w.positionsRad().containsKey(name)))
                controllers
                        .computeIfAbsent(joint.controller(), _ -> new ArrayList<>())
                        .add(name);
        });
        controllers.forEach((controller, joints) ->
                connection.send(publication(trajectoryTopic(controller), Messages.trajectory(joints, waypoints))));
    }

    @Override
    public void goal(double xM, double yM, double headingRad) {
        robot.base()
                .map(Base::goal)
                .filter(g -> !g.isEmpty())
                .ifPresent(g -> connection.send(
                        publication(g, Messages.pose(robot.ros().frames().map(), xM, yM, headingRad))));
    }

    @Override
    public void publish(String topic, String type, String value) {
        String full = type.replace("std_msgs/", "std_msgs/msg/");
        if (!full.equals(advertised.put(topic, full))) connection.send(advertisement(topic, full));
        ObjectNode message = Messages.object();
        switch (type) {
            case "std_msgs/Bool" -> message.put("data", Boolean.parseBoolean(value.strip()));
            case "std_msgs/Float64" -> message.put("data", Double.parseDouble(value.strip()));
            default -> message.put("data", value);
        }
        connection.send(publication(topic, message));
    }

    @Override
    public RobotState state() {
        return state.get();
    }

    @Override
    public void close() {
        skills.takeBack();
        connection.close();
    }

    private List<String> hello() {
        List<String> hello = new ArrayList<>();
        advertised.forEach((topic, type) -> hello.add(advertisement(topic, type)));
        robot.base().ifPresent(b -> {
            hello.add(subscription(b.odometry(), "nav_msgs/msg/Odometry"));
            hello.add(subscription(b.scan(), "sensor_msgs/msg/LaserScan"));
            hello.add(queued(TF));
            hello.add(queued(TF_STATIC));
        });
        if (!robot.joints().isEmpty()) hello.add(subscription(JOINT_STATES, "sensor_msgs/msg/JointState"));
        hello.addAll(0, goals.afterABreak());
        hello.addAll(skills.advertisements());
        return hello;
    }

    /// Of the topics that the robot's file names.
    private static Map<String, String> known(Robot robot) {
        Map<String, String> topics = new LinkedHashMap<>();
        robot.base().ifPresent(b -> {
            String twist = b.type() == Base.TwistType.TWIST_STAMPED ? "TwistStamped" : "Twist";
            topics.put(b.topic(), "geometry_msgs/msg/" + twist);
            if (!b.goal().isEmpty()) topics.put(b.goal(), POSE);
        });
        robot.joints().values().forEach(j -> topics.put(trajectoryTopic(j.controller()), TRAJECTORY));
        robot.actions().values().stream()
                .flatMap(a -> a.effect().stream())
                .flatMap(e -> e.each().stream())
                .filter(e -> e.kind() == Effect.Kind.PUBLISH)
                .map(e -> e.filled(Map.of()))
                .filter(e -> e.keySet().containsAll(Set.of("topic", "type")))
                .forEach(e -> topics.put(e.get("topic"), e.get("type").replace("std_msgs/", "std_msgs/msg/")));
        return topics;
    }

    private static String trajectoryTopic(String controller) {
        return "/" + controller + "/joint_trajectory";
    }

    private String advertisement(String topic, String type) {
        return operation("advertise", topic).put("type", type).toString();
    }

    /// Only the newest: a queue would make old measurements look new.
    private String subscription(String topic, String type) {
        return operation("subscribe", topic)
                .put("type", type)
                .put("queue_length", 1)
                .toString();
    }

    /// All of them, since each sender tells of other frames.
    private String queued(String topic) {
        return operation("subscribe", topic)
                .put("type", "tf2_msgs/msg/TFMessage")
                .toString();
    }

    private String publication(String topic, JsonNode message) {
        return operation("publish", topic).set("msg", message).toString();
    }

    private ObjectNode operation(String op, String topic) {
        return Messages.object().put("op", op).put("topic", robot.ros().resolve(topic));
    }

    void heard(String text) {
        try {
            JsonNode message = Messages.parsed(text);
            switch (message.path("op").asText()) {
                case "publish" -> heard(message.path("topic").asText(), message.path("msg"), nanoClock.getAsLong());
                case "action_feedback", "action_result", "service_response" -> goals.heard(message);
                case "send_action_goal" -> skills.asked(message);
                case "cancel_action_goal" -> skills.calledOff(message);
                default -> {}
            }
        } catch (JsonProcessingException | IllegalArgumentException malformed) {
            unreadable.incrementAndGet();
        }
    }

    private void heard(String topic, JsonNode message, long now) {
        if (topic.equals(robot.ros().resolve(JOINT_STATES))) {
            Readings.joints(message, (name, rad) -> positions.heard(name, rad, now));
            var felt = positions.now(now);
            state.updateAndGet(s -> s.with(felt));
        }
        if (robot.base().isEmpty()) return;
        if (topic.equals(robot.ros().resolve(robot.base().get().odometry()))) {
            var heard = Readings.odometry(message, now);
            state.updateAndGet(s -> s.with(heard));
            told(localization.odometry(heard, Readings.stampNanos(message.path("header"))));
        }
        if (topic.equals(robot.ros().resolve(robot.base().get().scan()))) {
            var heard = Readings.scan(message, now);
            state.updateAndGet(s -> s.with(heard));
        }
        if (topic.equals(robot.ros().resolve(TF))) transforms(message, false, now);
        if (topic.equals(robot.ros().resolve(TF_STATIC))) transforms(message, true, now);
    }

    private void transforms(JsonNode message, boolean fixed, long now) {
        Frames frames = robot.ros().frames();
        String base = robot.base().get().frame();
        var odometry = state.get().odometry();
        Readings.transform(message, frames.map(), frames.odom())
                .ifPresent(t -> told(localization.map(t, fixed, odometry, now)));
        Readings.transform(message, frames.odom(), base).ifPresent(t -> told(localization.base(t, odometry)));
    }

    private void told(Optional<MapFrame> map) {
        map.ifPresent(m -> state.updateAndGet(s -> s.with(m)));
    }
}
