package dev.parley.robot.yaml;

import dev.parley.robot.Frames;
import dev.parley.robot.RosActions;
import dev.parley.robot.RosTopics;
import java.util.Map;
import java.util.Set;

/// `ros: {namespace: /robot1, remap: {/robot1/scan: /front/scan}, stop: /parley/stop, …}`
final class RosReader {
    private RosReader() {}

    static RosTopics read(Section s) {
        s.only(
                "namespace",
                "remap",
                "stop",
                "stop_lock",
                "say",
                "bridge",
                "trajectory_actions",
                "skills",
                "map_frame",
                "odom_frame");
        RosTopics standard = RosTopics.STANDARD;
        return s.build(() -> new RosTopics(
                        s.textOr("namespace", ""),
                        s.maybe("remap").map(v -> v.section().each(Value::text)).orElse(Map.of()),
                        s.textOr("stop", standard.stop()),
                        s.textOr("stop_lock", standard.stopLock()),
                        s.textOr("say", standard.say()),
                        s.textOr("bridge", standard.bridge()),
                        new RosActions(texts(s, "trajectory_actions"), texts(s, "skills")),
                        frames(s)))
                .orElse(standard);
    }

    private static Set<String> texts(Section s, String key) {
        return s.maybe(key).map(v -> Set.copyOf(v.texts())).orElse(Set.of());
    }

    private static Frames frames(Section s) {
        Frames standard = Frames.STANDARD;
        boolean localized = s.maybe("map_frame").isPresent();
        return new Frames(s.textOr("map_frame", standard.map()), s.textOr("odom_frame", standard.odom()), localized);
    }
}
