package dev.parley.robot;

import java.util.Map;
import java.util.Set;

/// How the topics of a robot are called on its ROS 2 graph, and those through which others stop it and let it
/// speak. Everything else in the file names topics as if there were neither namespace nor remapping.
///
/// @param namespace before every topic but [#GLOBAL]; empty: none
/// @param remap other names, from and to the whole name, namespace included; of whom it is silent keeps its own
/// @param stop a `std_msgs/Bool` that is heard: true stops the robot; empty: none
/// @param stopLock a `std_msgs/Bool` that is sent: whether a stop is latched; empty: none
/// @param say a `std_msgs/String` that is heard: what the robot is to say; empty: none
/// @param bridge the address of a rosbridge server through which the robot is driven, `ws://HOST:9090`; empty: by DDS
/// @param actions what goes over ROS actions
/// @param frames what the frames of the map and of odometry are called
public record RosTopics(
        String namespace,
        Map<String, String> remap,
        String stop,
        String stopLock,
        String say,
        String bridge,
        RosActions actions,
        Frames frames) {
    /// Of the whole graph, however many robots are in it.
    public static final Set<String> GLOBAL = Set.of("/diagnostics", "/tf", "/tf_static");

    /// What a file that says nothing means.
    public static final RosTopics STANDARD =
            new RosTopics("", Map.of(), "/parley/stop", "/parley/stop_lock", "/say", "");

    private static final int MOST_REMAPPED = 100;

    /// Topics alone.
    public RosTopics(
            String namespace, Map<String, String> remap, String stop, String stopLock, String say, String bridge) {
        this(namespace, remap, stop, stopLock, say, bridge, RosActions.NONE, Frames.STANDARD);
    }

    /// In the frames of REP-105.
    public RosTopics(
            String namespace,
            Map<String, String> remap,
            String stop,
            String stopLock,
            String say,
            String bridge,
            RosActions actions) {
        this(namespace, remap, stop, stopLock, say, bridge, actions, Frames.STANDARD);
    }

    public RosTopics {
        remap = Ordered.copy(remap);
        Checks checks = new Checks();
        if (!namespace.isEmpty()) checks.topic("namespace", namespace);
        if (!stop.isEmpty()) checks.topic("stop", stop);
        if (!stopLock.isEmpty()) checks.topic("stop_lock", stopLock);
        if (!say.isEmpty()) checks.topic("say", say);
        checks.that(
                stop.isEmpty() || !stop.equals(stopLock),
                "stop_lock",
                stopLock,
                "another topic than stop: a stop would never end");
        checks.matches("bridge", bridge, "(wss?://[^\\s/]+(/\\S*)?)?", "an address such as ws://127.0.0.1:9090");
        checks.that(
                actions.empty() || !bridge.isEmpty(),
                "bridge",
                "missing",
                "a rosbridge server such as ws://127.0.0.1:9090, since trajectory_actions and skills go through one");
        checks.that(remap.size() <= MOST_REMAPPED, "remap", remap.size(), "at most 100 topics");
        checks.that(
                Set.copyOf(remap.values()).size() == remap.size(),
                "remap",
                "the same name twice",
                "another name for every topic");
        remap.forEach((from, to) -> checks.topic("remap", from).topic("remap." + from, to));
        checks.done();
    }

    /// What a topic is called on the graph.
    ///
    /// @param topic as the rest of the file, or Parley, names it
    public String resolve(String topic) {
        String whole = GLOBAL.contains(topic) ? topic : namespace + topic;
        return remap.getOrDefault(whole, whole);
    }
}
